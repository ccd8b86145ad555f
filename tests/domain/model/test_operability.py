"""Operability: which of seven links a service has."""

from dataclasses import replace

from app.domain.model.operability import operability
from app.domain.room import Room
from tests.outcome.recorded import brackenline


def test_a_service_says_what_it_still_lacks():
    found = operability(brackenline())
    assert found["A-030"].have == 3
    assert found["A-030"].missing == ("process", "performer", "measure", "roadblock")
    assert found["A-033"].missing == ()


def test_a_link_to_something_withdrawn_does_not_count():
    room = brackenline()
    gone = replace(room.artefacts["A-016"], status="withdrawn")
    found = operability(replace(room, artefacts={**room.artefacts, "A-016": gone}))
    assert "moment" in found["A-030"].missing


def test_an_empty_room_has_no_services():
    assert operability(Room()) == {}

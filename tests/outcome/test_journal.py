"""The journal as it leaves the house."""

from dataclasses import replace

from app.domain.events import (
    NoteSent,
    PaperHandedIn,
    Recorded,
    RoomOpened,
    RoundStarted,
    TraceDrawn,
)
from app.domain.people import By
from app.outcome.edition import edition
from app.outcome.journal import entries
from tests.outcome.recorded import at, brackenline, snapshot

NOON = at("2026-10-14T12:00:00+01:00")


def told(event, by):
    recorded = Recorded(1, NOON, By(by), event)
    return next(iter(entries(edition(replace(snapshot(), events=(recorded,))))))


def test_an_event_tells_its_place_its_time_and_what_it_is_about():
    assert told(RoundStarted("r01", 1, NOON), "f01") == {
        "seq": 1,
        "at": "2026-10-14T11:00:00Z",
        "by": "facilitator",
        "kind": "round_started",
        "about": {"round": "r01", "rev": 1, "ends_at": "2026-10-14T11:00:00Z"},
    }


def test_who_voted_is_not_told():
    assert told(PaperHandedIn("B1", "p07"), "p07")["about"] == {"ballot": "B1"}


def test_a_private_note_is_not_told():
    assert told(NoteSent("n1", "I do not dare to say this"), "p07")["about"] == {}


def test_what_the_room_does_by_itself_is_the_rooms():
    assert told(RoundStarted("r01", 1, NOON), None)["by"] == "room"


def test_the_opening_is_told_without_design_and_method():
    room = brackenline()
    opened = RoomOpened(room.design, room.method, room.title, "chosen", 40, "UTC")
    assert told(opened, None)["about"] == {"capacity": 40}


def test_a_card_that_is_not_shown_is_not_spoken_of():
    drawn = TraceDrawn("serves", "A-033", "hidden")
    assert told(drawn, "p01")["about"] == {}

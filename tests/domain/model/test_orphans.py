"""What hangs in the air: no path to the goal, no path to a customer."""

from dataclasses import replace

from app.domain.model.orphans import orphans
from app.domain.room import Room
from tests.outcome.recorded import brackenline


def without(room, *ids):
    traces = tuple(t for t in room.traces if not {t.source, t.target} & set(ids))
    return replace(room, traces=traces)


def test_in_the_recorded_workshop_one_capability_serves_nobody():
    assert orphans(brackenline()).customer == ("A-055",)
    assert orphans(brackenline()).goal == ()


def test_an_initiative_that_delivers_nothing_has_no_path_to_the_goal():
    room = brackenline()
    first = next(a.id for a in room.artefacts.values() if a.type == "initiative" and a.standing)
    assert first in orphans(without(room, first)).goal


def test_a_measure_is_a_path_to_the_goal_and_none_to_a_customer():
    room = brackenline()
    initiative = next(t for t in room.traces if t.kind == "delivers")
    measure = next(a.id for a in room.artefacts.values() if a.type == "measure")
    alone = replace(room, traces=(replace(initiative, target=measure),))
    assert initiative.source not in orphans(alone).goal
    assert measure in orphans(alone).customer


def test_a_capability_reaches_the_customer_through_the_service_that_requires_it():
    room = brackenline()
    requires = next(t for t in room.traces if t.kind == "requires")
    assert requires.target not in orphans(room).customer
    cut = replace(room, traces=tuple(t for t in room.traces if t.kind != "requires"))
    assert requires.target in orphans(cut).customer


def test_what_was_withdrawn_carries_no_path():
    room = brackenline()
    gone = {
        id: replace(a, status="withdrawn") if a.type in ("moment", "persona", "journey") else a
        for id, a in room.artefacts.items()
    }
    services = {a.id for a in room.artefacts.values() if a.type == "service" and a.standing}
    assert services <= set(orphans(replace(room, artefacts=gone)).customer)


def test_an_empty_room_has_no_orphans():
    assert orphans(Room()).goal == orphans(Room()).customer == ()

"""What opening, the mandate and the close make of a room."""

from app.domain.commands import (
    ArchiveWorkshop,
    CloseWorkshop,
    ReopenWorkshop,
    StartRound,
    StateMandate,
)
from app.domain.people import THE_ROOM
from app.domain.room import Door, Mandate, Team
from tests.cast import AMBER, DESIGN, FAY, METHOD, NOON, OPEN_ROOM, SOL, TEAL, Play, given, minutes


def test_an_opened_room_is_a_lobby_with_its_agenda_and_teams():
    room = Play(((THE_ROOM, OPEN_ROOM),)).room
    assert room.stage == "lobby"
    assert room.opened_at == NOON
    assert (room.design, room.method) == (DESIGN, METHOD)
    assert [(r.id, r.minutes, r.state) for r in room.agenda[:2]] == [
        ("alone", 5, "pending"),
        ("build", 10, "pending"),
    ]
    assert room.teams == {TEAL: Team(TEAL, "Teal", 1), AMBER: Team(AMBER, "Amber", 2)}
    assert room.door == Door(capacity=200)


def test_a_mandate_replaces_the_one_before():
    room = given((SOL, StateMandate("Less waiting", promise="Today")))
    assert room.mandate == Mandate("Less waiting", promise="Today")


def test_a_workshop_closes_reopens_and_goes_into_the_archive():
    play = Play().steps((FAY, StartRound("build")), minutes(5), (FAY, CloseWorkshop()))
    assert play.room.stage == "closed"
    assert play.room.closed_at == NOON + minutes(5)
    assert play.room.running is None
    assert play.room.last_act is None
    play.steps((FAY, ReopenWorkshop("Too soon")))
    assert play.room.stage == "running"
    assert play.room.closed_at is None
    assert play.steps((FAY, CloseWorkshop()), (FAY, ArchiveWorkshop())).room.stage == "archived"

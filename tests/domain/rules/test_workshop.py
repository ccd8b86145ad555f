"""A room opens once, states its mandate, and closes when every vote is in."""

from dataclasses import replace

import pytest

from app.domain.commands import (
    ArchiveWorkshop,
    CloseWorkshop,
    ReopenWorkshop,
    StartRound,
    StateMandate,
    TeamPlan,
)
from app.domain.events import (
    BallotOpened,
    MandateStated,
    RoomOpened,
    RoundClosed,
    WorkshopArchived,
    WorkshopClosed,
    WorkshopReopened,
)
from app.domain.people import THE_ROOM
from app.domain.refusal import Refused
from app.domain.room import Room
from tests.cast import FAY, MAYA, NOON, OPEN_ROOM, OTIS, OTIS_COMES, SOL, given, then

MANDATE = StateMandate("Half the waiting time by May", ("No new building",), ("Opening hours",))


def test_a_room_opens_with_its_design_and_its_mandate():
    opened, stated = then(Room(), THE_ROOM, OPEN_ROOM)
    assert isinstance(opened, RoomOpened)
    assert opened.design is OPEN_ROOM.design
    assert stated == MandateStated(
        "Half the waiting time by May",
        ("No new building",),
        ("Opening hours",),
        "An answer today",
        "Asking for weekly reports",
    )


def test_a_room_may_open_before_anybody_knows_the_goal():
    assert [type(e) for e in then(Room(), THE_ROOM, replace(OPEN_ROOM, goal=" "))] == [RoomOpened]


def test_a_room_opens_once():
    room = given()
    assert then(room, THE_ROOM, OPEN_ROOM) == []
    with pytest.raises(Refused, match="open already"):
        then(room, THE_ROOM, replace(OPEN_ROOM, title="Something else"))


def test_two_teams_cannot_have_one_id():
    twice = (TeamPlan("T1", "Teal", 1), TeamPlan("T1", "Amber", 2))
    with pytest.raises(Refused, match="same id"):
        then(Room(), THE_ROOM, replace(OPEN_ROOM, teams=twice))


def test_two_teams_cannot_have_one_name():
    twice = (TeamPlan("T1", "Teal", 1), TeamPlan("T2", " teal ", 2))
    with pytest.raises(Refused, match="Two of the teams are called “teal”"):
        then(Room(), THE_ROOM, replace(OPEN_ROOM, teams=twice))


def test_a_room_has_no_more_teams_than_can_be_told_apart():
    many = tuple(TeamPlan(f"T{n}", f"Team {n}", 1) for n in range(41))
    with pytest.raises(Refused, match="At most 40 teams"):
        then(Room(), THE_ROOM, replace(OPEN_ROOM, teams=many))


@pytest.mark.parametrize("capacity", [-1, 0, 1001])
def test_a_room_opens_with_as_many_seats_as_a_room_may_have(capacity):
    with pytest.raises(Refused, match="between 1 and 1000"):
        then(Room(), THE_ROOM, replace(OPEN_ROOM, capacity=capacity))


@pytest.mark.parametrize("by", [FAY, SOL])
def test_facilitators_and_sponsors_state_the_mandate(by):
    assert then(given(), by, MANDATE) == [
        MandateStated(MANDATE.goal, MANDATE.fixed, MANDATE.open, "", "")
    ]
    assert then(given((by, MANDATE)), by, MANDATE) == []


@pytest.mark.parametrize("by", [MAYA, OTIS])
def test_nobody_else_states_it(by):
    with pytest.raises(Refused, match="Only a sponsor or a facilitator"):
        then(given(OTIS_COMES), by, MANDATE)


def test_a_mandate_has_a_goal_and_no_empty_lines():
    with pytest.raises(Refused, match="nothing written"):
        then(given(), SOL, StateMandate(" "))
    [stated] = then(given(), SOL, StateMandate("Go", ("", " one ", "\x00")))
    assert stated.fixed == ("one",)
    with pytest.raises(Refused, match="20 lines"):
        then(given(), SOL, StateMandate("Go", ("x",) * 21))


def test_closing_the_workshop_closes_the_round_that_runs():
    room = given((FAY, StartRound("build")))
    assert then(room, FAY, CloseWorkshop()) == [RoundClosed("build"), WorkshopClosed()]
    assert then(given(), FAY, CloseWorkshop()) == [WorkshopClosed()]
    assert then(given((FAY, CloseWorkshop())), FAY, CloseWorkshop()) == []


def test_a_workshop_does_not_close_over_an_open_ballot():
    opened = BallotOpened("b1", "dots", "Which one?", "", ("s1",), {}, {}, {}, "vote", 1, None)
    with pytest.raises(Refused, match="“Which one\\?” is still open"):
        then(given(opened), FAY, CloseWorkshop())


def test_a_closed_workshop_is_reopened_with_a_reason():
    room = given((FAY, CloseWorkshop()))
    assert then(room, FAY, ReopenWorkshop("Sol came back")) == [WorkshopReopened("Sol came back")]
    with pytest.raises(Refused, match="nothing written"):
        then(room, FAY, ReopenWorkshop(""))
    assert then(given(), FAY, ReopenWorkshop("It is open")) == []


def test_only_what_is_closed_goes_into_the_archive():
    with pytest.raises(Refused, match="Close the workshop first"):
        then(given(), FAY, ArchiveWorkshop())
    closed = given((FAY, CloseWorkshop()))
    assert then(closed, FAY, ArchiveWorkshop()) == [WorkshopArchived()]
    assert (
        then(given((FAY, CloseWorkshop()), (FAY, ArchiveWorkshop())), FAY, ArchiveWorkshop()) == []
    )


@pytest.mark.parametrize("command", [CloseWorkshop(), ReopenWorkshop("x"), ArchiveWorkshop()])
def test_participants_and_sponsors_do_not_end_the_workshop(command):
    for by in (MAYA, SOL):
        with pytest.raises(Refused, match="Only a facilitator"):
            then(given(), by, command, NOON)

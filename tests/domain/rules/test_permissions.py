"""Who may do what, and what is still possible when the workshop is over."""

import pytest

from app.domain.commands import (
    ArchiveWorkshop,
    CloseRound,
    CloseWorkshop,
    ComeBack,
    JoinTeam,
    LeaveRoom,
    NextRound,
    ParkItem,
    RemovePerson,
    ReopenWorkshop,
    SetDoor,
    SetReady,
    StateMandate,
    TakeSeat,
)
from app.domain.people import THE_ROOM, By
from app.domain.refusal import Refused
from app.domain.room import Room
from app.domain.rules import permissions
from tests.cast import (
    ANA,
    FAY,
    GWEN,
    GWEN_COMES,
    MAYA,
    OMAR,
    OTIS,
    OTIS_COMES,
    SOL,
    TEAL,
    given,
    then,
)

STRANGER = By("nobody")


def refused(check, room, by):
    with pytest.raises(Refused) as no:
        check(room, by)
    return no.value.code


@pytest.mark.parametrize(
    ("check", "welcome"),
    [
        (permissions.seated, "fay maya gwen sol otis"),
        (permissions.facilitator, "fay"),
        (permissions.maker, "maya gwen"),
        (permissions.maker_or_facilitator, "fay maya gwen"),
        (permissions.sponsor, "sol"),
        (permissions.sponsor_or_facilitator, "fay sol"),
    ],
)
def test_each_question_lets_some_roles_pass_and_no_others(check, welcome):
    room = given(GWEN_COMES, OTIS_COMES)
    for by in (FAY, MAYA, GWEN, SOL, OTIS):
        if by.person in welcome.split():
            assert check(room, by).person == by.person
        else:
            assert refused(check, room, by) == "forbidden"
    assert refused(check, room, STRANGER) == "forbidden"
    assert refused(check, room, THE_ROOM) == "forbidden"


def test_a_team_maker_has_a_team():
    room = given()
    assert permissions.team_maker(room, MAYA) == (room.seats["maya"], TEAL)
    room = given((THE_ROOM, TakeSeat("nina")))
    with pytest.raises(Refused, match="not in a team yet"):
        permissions.team_maker(room, By("nina"))


def test_whoever_waits_at_the_door_does_nothing_yet():
    room = given((FAY, SetDoor(False, True, 10)), (THE_ROOM, TakeSeat("nina")))
    with pytest.raises(Refused, match="lets you in"):
        then(room, By("nina"), JoinTeam(TEAL))


def test_whoever_was_removed_does_nothing_more():
    room = given((FAY, RemovePerson("maya")))
    with pytest.raises(Refused, match="removed"):
        then(room, MAYA, ParkItem("p1", "One more thing"))


def test_a_command_cannot_name_somebody_or_a_team_that_is_not_there():
    room = given((FAY, RemovePerson("omar")))
    for person in ("nobody", "omar"):
        with pytest.raises(Refused, match="not in this room"):
            permissions.seat_of(room, person)
    with pytest.raises(Refused, match="no such team"):
        permissions.team_of(room, "T9")


def test_a_room_that_was_never_opened_does_not_exist():
    with pytest.raises(Refused, match="does not exist") as no:
        then(Room(), FAY, NextRound())
    assert no.value.code == "not_found"


def test_after_the_close_work_is_refused_with_the_way_out():
    room = given((FAY, CloseWorkshop()))
    for by, command in ((MAYA, SetReady(True)), (FAY, NextRound()), (SOL, StateMandate("More"))):
        with pytest.raises(Refused, match="A facilitator can reopen it") as no:
            then(room, by, command)
        assert no.value.code == "closed"


def test_after_the_close_people_come_and_go_and_the_bell_stays_quiet():
    room = given((MAYA, LeaveRoom()), (FAY, CloseWorkshop()))
    assert then(room, MAYA, ComeBack())
    assert then(room, OMAR, LeaveRoom())
    assert then(room, THE_ROOM, CloseRound("build", 1)) == []
    assert then(room, FAY, ReopenWorkshop("A vote is missing"))


def test_the_archive_is_only_read():
    room = given((FAY, CloseWorkshop()), (FAY, ArchiveWorkshop()), (ANA, LeaveRoom()))
    with pytest.raises(Refused, match="archive"):
        then(room, FAY, ReopenWorkshop("Once more"))
    assert then(room, ANA, ComeBack())


def test_only_the_room_closes_rounds():
    with pytest.raises(Refused, match="Only the room itself"):
        then(given(), FAY, CloseRound("build", 1))

"""The door lets people in, makes them wait, or tells them why not."""

from dataclasses import replace
from datetime import datetime

import pytest

from app.domain.commands import (
    AdmitPerson,
    ChangeRole,
    CloseWorkshop,
    ComeBack,
    HandOver,
    JoinTeam,
    LeaveRoom,
    NextRound,
    RemoveNewcomers,
    RemovePerson,
    SetDoor,
    StartRound,
    TakeSeat,
)
from app.domain.events import (
    DoorSet,
    PersonAdmitted,
    PersonCameBack,
    PersonLeft,
    PersonRemoved,
    RoleChanged,
    SeatTaken,
    TeamJoined,
)
from app.domain.people import THE_ROOM, By, Profile, Role
from app.domain.refusal import Refused
from tests.cast import (
    AMBER,
    ANA,
    CAST,
    FAY,
    GWEN_COMES,
    MAYA,
    NOON,
    OMAR,
    OPEN_ROOM,
    OTIS_COMES,
    SOL,
    TEAL,
    Play,
    given,
    minutes,
    then,
)

NINA = By("nina")
LOCKED = (FAY, SetDoor(locked=True, approval=False, capacity=200))
ASKS_FIRST = (FAY, SetDoor(locked=False, approval=True, capacity=200))
FULL = (FAY, SetDoor(locked=False, approval=False, capacity=3))


def seated(**plan):
    """Everybody comes into a room opened with another plan."""
    opening = (THE_ROOM, replace(OPEN_ROOM, **plan)), *((THE_ROOM, seat) for seat in CAST)
    return Play(opening)


def test_somebody_new_takes_a_seat():
    profile = Profile("care", "lead")
    assert then(given(), THE_ROOM, TakeSeat("nina", profile=profile)) == [
        SeatTaken("nina", Role.PARTICIPANT, profile, waiting=False)
    ]


def test_somebody_new_sits_down_in_the_team_they_chose():
    [_, joined] = then(given(), NINA, TakeSeat("nina", team=AMBER))
    assert joined == TeamJoined("nina", AMBER)
    with pytest.raises(Refused, match="no such team"):
        then(given(), NINA, TakeSeat("nina", team="T9"))


def test_nobody_takes_a_seat_for_somebody_else():
    with pytest.raises(Refused, match="somebody else"):
        then(given(), MAYA, TakeSeat("nina"))


def test_a_second_knock_changes_nothing():
    assert then(given(), MAYA, TakeSeat("maya")) == []


@pytest.mark.parametrize("seating", ["assigned", "balanced"])
def test_a_late_joiner_lands_in_the_smallest_team_of_the_running_round(seating):
    room = seated(seating=seating).steps((FAY, NextRound())).room
    assert then(room, NINA, TakeSeat("nina"))[1:] == [TeamJoined("nina", AMBER)]


def test_where_teams_are_chosen_a_late_joiner_chooses():
    room = given((FAY, NextRound()))
    assert [type(e) for e in then(room, NINA, TakeSeat("nina"))] == [SeatTaken]


def test_before_the_first_round_nobody_is_placed():
    room = seated(seating="assigned").room
    assert [type(e) for e in then(room, NINA, TakeSeat("nina"))] == [SeatTaken]


def test_sponsors_and_observers_sit_in_no_team():
    room = seated(seating="balanced").steps((FAY, NextRound())).room
    for role in (Role.SPONSOR, Role.OBSERVER, Role.FACILITATOR):
        assert len(then(room, NINA, TakeSeat("nina", role, team=TEAL))) == 1


def test_a_locked_door_stops_newcomers_but_not_who_runs_the_room():
    for role in (Role.PARTICIPANT, Role.GUEST, Role.OBSERVER):
        with pytest.raises(Refused, match="locked"):
            then(given(LOCKED), NINA, TakeSeat("nina", role))
    assert then(given(LOCKED), NINA, TakeSeat("nina", Role.FACILITATOR))
    assert then(given((MAYA, LeaveRoom()), LOCKED), MAYA, ComeBack())


def test_a_full_room_takes_no_more_makers():
    with pytest.raises(Refused, match="full: 3 people"):
        then(given(FULL), NINA, TakeSeat("nina"))
    assert then(given(FULL), NINA, TakeSeat("nina", Role.OBSERVER))
    assert then(given(FULL, (OMAR, LeaveRoom())), NINA, TakeSeat("nina"))


def test_whoever_left_a_room_that_filled_up_waits_for_a_seat():
    room = given(FULL, (OMAR, LeaveRoom()), (THE_ROOM, TakeSeat("nina")))
    with pytest.raises(Refused, match="full"):
        then(room, OMAR, ComeBack())


def test_with_approval_people_wait_until_they_are_admitted():
    room = given(ASKS_FIRST, (THE_ROOM, TakeSeat("nina", team=TEAL)))
    assert room.seats["nina"].waiting
    assert room.seats["nina"].team is None
    assert then(room, FAY, AdmitPerson("nina")) == [PersonAdmitted("nina")]
    assert then(room, FAY, AdmitPerson("maya")) == []
    assert not given(ASKS_FIRST, (THE_ROOM, TakeSeat("lou", Role.SPONSOR))).seats["lou"].waiting


def test_who_is_admitted_late_is_shown_to_a_team():
    steps = (FAY, NextRound()), ASKS_FIRST, (THE_ROOM, TakeSeat("nina"))
    room = seated(seating="assigned").steps(*steps).room
    assert then(room, FAY, AdmitPerson("nina"))[1:] == [TeamJoined("nina", AMBER)]


def test_nobody_is_admitted_into_a_full_room():
    door = (FAY, SetDoor(locked=False, approval=True, capacity=3))
    room = given(door, (THE_ROOM, TakeSeat("nina", Role.OBSERVER)), (FAY, AdmitPerson("nina")))
    assert not room.seats["nina"].waiting
    full = given(ASKS_FIRST, (THE_ROOM, TakeSeat("nina")), FULL)
    with pytest.raises(Refused, match="full"):
        then(full, FAY, AdmitPerson("nina"))


def test_a_closed_workshop_takes_nobody_new_but_sponsors_and_facilitators():
    room = given((FAY, CloseWorkshop()))
    with pytest.raises(Refused, match="nobody new"):
        then(room, NINA, TakeSeat("nina"))
    assert then(room, NINA, TakeSeat("nina", Role.SPONSOR))


def test_a_link_raises_a_role_and_never_lowers_one():
    room = given(ASKS_FIRST, OTIS_COMES, (MAYA, LeaveRoom()))
    raised = then(room, THE_ROOM, TakeSeat("otis", Role.SPONSOR))
    assert raised == [PersonAdmitted("otis"), RoleChanged("otis", Role.SPONSOR)]
    back = then(room, THE_ROOM, TakeSeat("maya", Role.FACILITATOR))
    assert back == [PersonCameBack("maya"), RoleChanged("maya", Role.FACILITATOR)]
    assert then(room, THE_ROOM, TakeSeat("fay", Role.SPONSOR)) == []
    assert then(room, THE_ROOM, TakeSeat("sol", Role.OBSERVER)) == []


def test_leaving_and_coming_back():
    room = given((MAYA, LeaveRoom()))
    assert then(given(), MAYA, LeaveRoom()) == [PersonLeft("maya")]
    assert then(room, MAYA, LeaveRoom()) == []
    assert then(room, MAYA, ComeBack()) == [PersonCameBack("maya")]
    assert then(room, MAYA, TakeSeat("maya")) == [PersonCameBack("maya")]
    assert then(given(), MAYA, ComeBack()) == []
    assert then(given(), NINA, LeaveRoom()) == []
    with pytest.raises(Refused, match="no seat"):
        then(room, NINA, ComeBack())


def test_who_comes_back_without_a_team_is_shown_to_one():
    play = seated(seating="balanced").steps((THE_ROOM, TakeSeat("nina")), (NINA, LeaveRoom()))
    room = play.steps((FAY, NextRound())).room
    assert then(room, NINA, ComeBack()) == [PersonCameBack("nina"), TeamJoined("nina", AMBER)]


def test_the_last_facilitator_may_leave_and_the_room_goes_on():
    room = given((FAY, StartRound("build")), (FAY, LeaveRoom()))
    assert room.running.id == "build"
    assert then(room, MAYA, JoinTeam(TEAL)) == []


def test_whoever_was_removed_stays_out():
    room = given((FAY, RemovePerson("maya")))
    for command in (TakeSeat("maya"), TakeSeat("maya", Role.FACILITATOR), ComeBack()):
        with pytest.raises(Refused, match="You were removed") as no:
            then(room, MAYA, command)
        assert no.value.code == "forbidden"


def test_facilitators_remove_others_but_not_themselves():
    assert then(given(), FAY, RemovePerson("omar")) == [PersonRemoved("omar")]
    assert then(given((FAY, RemovePerson("omar"))), FAY, RemovePerson("omar")) == []
    with pytest.raises(Refused, match="cannot remove yourself"):
        then(given(), FAY, RemovePerson("fay"))
    with pytest.raises(Refused, match="not in this room"):
        then(given(), FAY, RemovePerson("nobody"))


def flooded():
    """Eve and Mal came in at five past twelve, Gwen by a link a minute later."""
    eve, mal = ((THE_ROOM, TakeSeat(person)) for person in ("eve", "mal"))
    return given(minutes(5), eve, mal, minutes(1), GWEN_COMES)


def test_facilitators_send_everybody_out_who_came_with_the_code_since_some_time():
    assert then(flooded(), FAY, RemoveNewcomers(NOON + minutes(5))) == [
        PersonRemoved("eve"),
        PersonRemoved("mal"),
    ]


def test_nobody_is_sent_out_who_was_there_before_or_was_sent_out_already():
    assert then(flooded(), FAY, RemoveNewcomers(NOON + minutes(7))) == []
    room = given((THE_ROOM, TakeSeat("eve")), (FAY, RemovePerson("eve")))
    gone = then(room, FAY, RemoveNewcomers(NOON - minutes(1)))
    assert gone == [PersonRemoved(person) for person in ("maya", "ana", "omar")]


def test_a_time_without_a_zone_is_nobodys_time():
    with pytest.raises(Refused, match="time zone"):
        then(given(), FAY, RemoveNewcomers(datetime(2026, 9, 14, 12, 0)))  # noqa: DTZ001


def test_roles_change_and_new_makers_find_a_team():
    room = seated(seating="balanced").steps((FAY, NextRound())).room
    assert then(room, FAY, ChangeRole("maya", Role.OBSERVER)) == [
        RoleChanged("maya", Role.OBSERVER)
    ]
    assert then(room, FAY, ChangeRole("sol", Role.GUEST)) == [
        RoleChanged("sol", Role.GUEST),
        TeamJoined("sol", AMBER),
    ]
    assert then(room, FAY, ChangeRole("maya", Role.PARTICIPANT)) == []
    with pytest.raises(Refused, match="full"):
        then(given(FULL), FAY, ChangeRole("sol", Role.GUEST))


def test_who_waits_gets_no_role_before_they_are_let_in():
    room = given(ASKS_FIRST, (THE_ROOM, TakeSeat("nina")))
    for command in (ChangeRole("nina", Role.OBSERVER), HandOver("nina")):
        with pytest.raises(Refused, match="Let them in first"):
            then(room, FAY, command)


def test_handing_over_makes_a_facilitator_and_steps_back():
    assert then(given(), FAY, HandOver("maya")) == [
        RoleChanged("maya", Role.FACILITATOR),
        RoleChanged("fay", Role.OBSERVER),
    ]
    two = given((FAY, ChangeRole("ana", Role.FACILITATOR)))
    assert then(two, ANA, HandOver("fay")) == [RoleChanged("ana", Role.OBSERVER)]
    with pytest.raises(Refused, match="facilitate already"):
        then(given(), FAY, HandOver("fay"))


def test_the_door_is_set_within_bounds():
    assert then(given(), *LOCKED) == [DoorSet(True, False, 200)]
    assert then(given(LOCKED), *LOCKED) == []
    for capacity in (0, 1001):
        with pytest.raises(Refused, match="between 1 and 1000"):
            then(given(), FAY, SetDoor(False, False, capacity))


@pytest.mark.parametrize(
    "command",
    [
        LOCKED[1],
        AdmitPerson("omar"),
        RemovePerson("omar"),
        RemoveNewcomers(NOON),
        ChangeRole("omar", Role.OBSERVER),
        HandOver("omar"),
    ],
)
def test_only_facilitators_keep_the_door(command):
    for by in (MAYA, SOL):
        with pytest.raises(Refused, match="Only a facilitator"):
            then(given(), by, command)

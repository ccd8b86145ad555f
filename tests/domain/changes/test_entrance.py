"""What coming, leaving and changing roles make of the seats."""

from app.domain.commands import (
    AdmitPerson,
    ChangeRole,
    ComeBack,
    LeaveRoom,
    NameCaptain,
    RaiseHand,
    RemovePerson,
    SetDoor,
    SetReady,
    TakeSeat,
)
from app.domain.people import THE_ROOM, By, Profile, Role, Seat
from app.domain.room import Door
from tests.cast import FAY, MAYA, NOON, TEAL, given, minutes

BUSY = (MAYA, SetReady(True)), (MAYA, RaiseHand(True)), (FAY, NameCaptain("maya"))


def test_a_seat_has_a_role_a_team_and_a_profile():
    assert given().seats["maya"] == Seat(
        "maya", Role.PARTICIPANT, TEAL, Profile("care", "frontline", customer_facing=True)
    )


def test_the_door_is_as_it_was_set():
    assert given((FAY, SetDoor(True, True, 12))).door == Door(True, True, 12)


def test_who_was_admitted_waits_no_longer():
    asks = (FAY, SetDoor(False, True, 12))
    room = given(asks, (THE_ROOM, TakeSeat("nina")), (FAY, AdmitPerson("nina")))
    assert room.seats["nina"].waiting is False


def test_leaving_keeps_the_seat_and_lowers_the_hand():
    room = given(*BUSY, (MAYA, LeaveRoom()))
    seat = room.seats["maya"]
    assert (seat.present, seat.team, seat.captain) == (False, TEAL, False)
    assert room.ready == frozenset()
    assert room.hands == {}
    assert given((MAYA, LeaveRoom()), (MAYA, ComeBack())).seats["maya"].present


def test_whoever_is_removed_keeps_their_seat_as_an_author():
    room = given(*BUSY, (FAY, RemovePerson("maya")))
    assert room.removed == {"maya"}
    assert room.seats["maya"].present is False
    assert room.ready == frozenset()


def test_whoever_stops_making_leaves_the_team():
    room = given(*BUSY, (FAY, ChangeRole("maya", Role.OBSERVER)))
    seat = room.seats["maya"]
    assert (seat.role, seat.team, seat.captain) == (Role.OBSERVER, None, False)
    assert room.hands == {}


def test_a_participant_who_becomes_a_guest_stays_in_the_team():
    room = given(*BUSY, (FAY, ChangeRole("maya", Role.GUEST)))
    assert room.seats["maya"].team == TEAL
    assert room.ready == {"maya"}


def test_when_somebody_first_came_in_is_remembered():
    room = given(minutes(5), (THE_ROOM, TakeSeat("nina")), minutes(9), (By("nina"), LeaveRoom()))
    again = given(minutes(5), (THE_ROOM, TakeSeat("nina")), minutes(9), (By("nina"), ComeBack()))
    assert room.arrivals["nina"] == again.arrivals["nina"] == NOON + minutes(5)

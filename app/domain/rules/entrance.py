"""The door: who comes in, who waits, who leaves, and in which role."""

from dataclasses import replace
from datetime import datetime

from app.domain import text
from app.domain.commands import (
    AdmitPerson,
    ChangeRole,
    ComeBack,
    HandOver,
    LeaveRoom,
    RemoveNewcomers,
    RemovePerson,
    SetDoor,
    TakeSeat,
)
from app.domain.events import (
    DoorSet,
    Event,
    PersonAdmitted,
    PersonCameBack,
    PersonLeft,
    PersonRemoved,
    RoleChanged,
    SeatTaken,
)
from app.domain.people import MAKERS, By, Profile, Role, Seat
from app.domain.refusal import Refused
from app.domain.room import Room
from app.domain.rules.permissions import facilitator, seat_of
from app.domain.rules.teams import at_a_table
from app.domain.rules.workshop import MOST_SEATS

RUNS_IT = frozenset({Role.FACILITATOR, Role.SPONSOR})
"""Who comes by a link of their own: no lock, no waiting."""


def set_door(room: Room, command: SetDoor, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    if not 1 <= command.capacity <= MOST_SEATS:
        raise Refused("A room seats between 1 and {most} people.", most=MOST_SEATS)
    door = room.door
    if (door.locked, door.approval, door.capacity) == _wanted(command):
        return []
    return [DoorSet(*_wanted(command))]


def take_seat(room: Room, command: TakeSeat, by: By, at: datetime) -> list[Event]:
    if by.person not in (None, command.person):
        raise Refused("Nobody can take a seat for somebody else.", code="forbidden")
    _refuse_removed(room, command.person)
    seat = room.seats.get(command.person)
    if seat:
        return _comes_again(room, seat, command)
    _refuse_at_the_door(room, command.role)
    waiting = room.door.approval and command.role not in RUNS_IT
    taken = SeatTaken(command.person, command.role, _profile(command.profile), waiting)
    if waiting:
        return [taken]
    return [taken, *at_a_table(room, command.person, command.role, command.team)]


def admit_person(room: Room, command: AdmitPerson, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    seat = seat_of(room, command.person)
    if not seat.waiting:
        return []
    _refuse_when_full(room, seat.role)
    return [PersonAdmitted(seat.person), *at_a_table(room, seat.person, seat.role)]


def come_back(room: Room, command: ComeBack, by: By, at: datetime) -> list[Event]:
    _refuse_removed(room, by.person)
    seat = room.seats.get(by.person) if by.person else None
    if seat is None:
        raise Refused("You have no seat in this room. Come in with its code.", code="forbidden")
    return [] if seat.present else _returns(room, seat)


def leave_room(room: Room, command: LeaveRoom, by: By, at: datetime) -> list[Event]:
    seat = room.seats.get(by.person) if by.person else None
    return [PersonLeft(seat.person)] if seat and seat.present else []


def remove_person(room: Room, command: RemovePerson, by: By, at: datetime) -> list[Event]:
    own = facilitator(room, by)
    if command.person == own.person:
        raise Refused("You cannot remove yourself. Leave the room, or hand it over.")
    if command.person in room.removed:
        return []
    return [PersonRemoved(seat_of(room, command.person).person)]


def remove_newcomers(room: Room, command: RemoveNewcomers, by: By, at: datetime) -> list[Event]:
    """Links of their own brought the others in, and a facilitator knows to whom they went."""
    facilitator(room, by)
    if command.since.tzinfo is None:
        raise Refused("Say the time with its time zone.", code="bad_request")
    removed = room.removed
    return [
        PersonRemoved(person)
        for person, came in room.arrivals.items()
        if came >= command.since
        and room.seats[person].role is Role.PARTICIPANT
        and person not in removed
    ]


def change_role(room: Room, command: ChangeRole, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    seat = _let_in(room, command.person)
    if seat.role is command.role:
        return []
    changed = RoleChanged(seat.person, command.role)
    if seat.role in MAKERS or command.role not in MAKERS:
        return [changed]
    _refuse_when_full(room, command.role)
    return [changed, *at_a_table(room, seat.person, command.role)]


def hand_over(room: Room, command: HandOver, by: By, at: datetime) -> list[Event]:
    own = facilitator(room, by)
    seat = _let_in(room, command.person)
    if seat.person == own.person:
        raise Refused("You facilitate already. Choose somebody else to hand over to.")
    steps_back = RoleChanged(own.person, Role.OBSERVER)
    if seat.role is Role.FACILITATOR:
        return [steps_back]
    return [RoleChanged(seat.person, Role.FACILITATOR), steps_back]


def _comes_again(room: Room, seat: Seat, command: TakeSeat) -> list[Event]:
    """By cookie or by another link: one that lets them run it raises their role, none lowers it."""
    raised = command.role in RUNS_IT and seat.role is not Role.FACILITATOR
    if raised and command.role is not seat.role:
        admitted: list[Event] = [PersonAdmitted(seat.person)] if seat.waiting else []
        back: list[Event] = [] if seat.present else [PersonCameBack(seat.person)]
        return [*admitted, *back, RoleChanged(seat.person, command.role)]
    return [] if seat.present else _returns(room, seat)


def _returns(room: Room, seat: Seat) -> list[Event]:
    back = PersonCameBack(seat.person)
    if room.stage in ("closed", "archived") or seat.waiting:
        return [back]
    _refuse_when_full(room, seat.role)
    return [back] if seat.team else [back, *at_a_table(room, seat.person, seat.role)]


def _refuse_at_the_door(room: Room, role: Role) -> None:
    if role in RUNS_IT:
        return
    if room.stage == "closed":
        raise Refused("This workshop is closed; nobody new can come in.", code="closed")
    if room.door.locked:
        raise Refused(
            "The door of this room is locked. Ask a facilitator to open it.", code="closed"
        )
    _refuse_when_full(room, role)


def _refuse_when_full(room: Room, role: Role) -> None:
    inside = sum(s.role in MAKERS and s.present and not s.waiting for s in room.seats.values())
    if role in MAKERS and inside >= room.door.capacity:
        raise Refused(
            "This room is full: {capacity} people are in it. Ask a facilitator for another seat.",
            code="closed",
            capacity=room.door.capacity,
        )


def _refuse_removed(room: Room, person: str | None) -> None:
    if person in room.removed:
        raise Refused(
            "You were removed from this room. Speak to a facilitator if that was a mistake.",
            code="forbidden",
        )


def _let_in(room: Room, person: str) -> Seat:
    seat = seat_of(room, person)
    if seat.waiting:
        raise Refused("Let them in first; they are still waiting at the door.")
    return seat


def _wanted(command: SetDoor) -> tuple[bool, bool, int]:
    return command.locked, command.approval, command.capacity


def _profile(profile: Profile) -> Profile:
    return replace(
        profile,
        function=text.clean(profile.function, text.NAME),
        level=text.clean(profile.level, text.NAME),
        guest_of=text.clean(profile.guest_of, text.NAME),
        via=text.clean(profile.via, text.NAME),
    )

"""People come, wait, leave, and change their role."""

from app.domain.events import (
    DoorSet,
    PersonAdmitted,
    PersonCameBack,
    PersonLeft,
    PersonRemoved,
    Recorded,
    RoleChanged,
    SeatTaken,
)
from app.domain.people import MAKERS, Seat
from app.domain.replacing import replace
from app.domain.room import Door, Room


def door_set(room: Room, event: DoorSet, recorded: Recorded) -> Room:
    return replace(room, door=Door(event.locked, event.approval, event.capacity))


def seat_taken(room: Room, event: SeatTaken, recorded: Recorded) -> Room:
    seat = Seat(event.person, event.role, profile=event.profile, waiting=event.waiting)
    arrivals = {**room.arrivals, event.person: recorded.at}
    return replace(reseated(room, seat), arrivals=arrivals)


def person_admitted(room: Room, event: PersonAdmitted, recorded: Recorded) -> Room:
    return reseated(room, replace(room.seats[event.person], waiting=False))


def role_changed(room: Room, event: RoleChanged, recorded: Recorded) -> Room:
    seat = replace(room.seats[event.person], role=event.role)
    if event.role in MAKERS:
        return reseated(room, seat)
    return _falls_silent(reseated(room, replace(seat, team=None, captain=False)), event.person)


def person_left(room: Room, event: PersonLeft, recorded: Recorded) -> Room:
    return _gone(room, event.person)


def person_came_back(room: Room, event: PersonCameBack, recorded: Recorded) -> Room:
    return reseated(room, replace(room.seats[event.person], present=True))


def person_removed(room: Room, event: PersonRemoved, recorded: Recorded) -> Room:
    """The seat stays, so that what they wrote keeps its author."""
    return replace(_gone(room, event.person), removed=room.removed | {event.person})


def reseated(room: Room, seat: Seat) -> Room:
    return replace(room, seats={**room.seats, seat.person: seat})


def _gone(room: Room, person: str) -> Room:
    seat = replace(room.seats[person], present=False, captain=False)
    return _falls_silent(reseated(room, seat), person)


def _falls_silent(room: Room, person: str) -> Room:
    hands = {who: at for who, at in room.hands.items() if who != person}
    return replace(room, ready=room.ready - {person}, hands=hands)

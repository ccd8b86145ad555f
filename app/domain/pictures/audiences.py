"""Who looks: everybody who sees the same is one audience, and each person is one of their own."""

from dataclasses import dataclass

from app.domain.people import Role, Seat
from app.domain.room import Room


@dataclass(frozen=True, slots=True)
class Facilitators:
    @property
    def key(self) -> str:
        return "f"


@dataclass(frozen=True, slots=True)
class Table:
    """The participants of one team, or those who have no team yet."""

    team: str | None

    @property
    def key(self) -> str:
        return f"t:{self.team or ''}"


@dataclass(frozen=True, slots=True)
class GuestTable:
    """The guests who sit in a team: they see it without the cards for staff only."""

    team: str | None

    @property
    def key(self) -> str:
        return f"g:{self.team or ''}"


@dataclass(frozen=True, slots=True)
class Sponsors:
    @property
    def key(self) -> str:
        return "s"


@dataclass(frozen=True, slots=True)
class Observers:
    @property
    def key(self) -> str:
        return "o"


@dataclass(frozen=True, slots=True)
class Screen:
    """The projector: everybody in the room reads it, guests too."""

    @property
    def key(self) -> str:
        return "x"


@dataclass(frozen=True, slots=True)
class Waiting:
    """Those at the door whom nobody has let in yet."""

    @property
    def key(self) -> str:
        return "w"


@dataclass(frozen=True, slots=True)
class Person:
    """One person, in all their tabs."""

    id: str

    @property
    def key(self) -> str:
        return f"p:{self.id}"


Audience = (
    Facilitators | Table | GuestTable | Sponsors | Observers | Screen | Waiting | Person
)  # fmt: skip


def audiences_of(room: Room, person: str) -> tuple[Audience, Audience] | None:
    """The table somebody sits at, and themselves; None if they are not in the room."""
    seat = room.seats.get(person)
    if seat is None or not seat.present or person in room.removed:
        return None
    return table_of(seat), Person(person)


def table_of(seat: Seat) -> Audience:
    if seat.waiting:
        return Waiting()
    match seat.role:
        case Role.FACILITATOR:
            return Facilitators()
        case Role.PARTICIPANT:
            return Table(seat.team)
        case Role.GUEST:
            return GuestTable(seat.team)
        case Role.SPONSOR:
            return Sponsors()
        case Role.OBSERVER:
            return Observers()

"""Who is in the room, and in which role."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody came to do; DOMAIN.md 2.2 lists what each may see and do."""

    FACILITATOR = "facilitator"
    PARTICIPANT = "participant"
    GUEST = "guest"
    SPONSOR = "sponsor"
    OBSERVER = "observer"


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a person beside the name; nothing in it identifies anybody."""

    function: str = ""
    level: str = ""
    operations: bool = False
    customer_facing: bool = False
    guest_of: str = ""
    via: str = "room"


@dataclass(frozen=True, slots=True)
class Seat:
    """One person's place in one room. `person` is an opaque id; names live elsewhere."""

    person: str
    role: Role
    team: str | None = None
    profile: Profile = Profile()
    waiting: bool = False
    present: bool = True
    captain: bool = False


@dataclass(frozen=True, slots=True)
class By:
    """Who sends a command: somebody with a seat, or the room itself (the bell, the door)."""

    person: str | None = None

    @property
    def is_room(self) -> bool:
        return self.person is None


THE_ROOM = By()

MAKERS = frozenset({Role.PARTICIPANT, Role.GUEST})
"""The roles that sit in teams, make artefacts and vote."""

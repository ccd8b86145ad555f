"""Who is in the room, and in which role."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Tag = Literal["operations", "customer_facing"]
"""What a profile says of somebody that a method may ask for."""


class Role(StrEnum):
    """What somebody came to do; DOMAIN.md 2.2 lists what each may see and do."""

    FACILITATOR = "facilitator"
    PARTICIPANT = "participant"
    GUEST = "guest"
    SPONSOR = "sponsor"
    OBSERVER = "observer"


LEVELS = ("frontline", "frontline_lead", "specialist", "manager", "leader")
"""What people say of their level, from those who meet the work to those who lead the house."""

FRONTLINE = frozenset({"frontline", "frontline_lead"})
LEADERS = frozenset({"manager", "leader"})
LEVEL_GROUPS = ("leaders", "others")
"""How results are split by level: who leads beside everybody else."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a person beside the name; nothing in it identifies anybody."""

    function: str = ""
    level: str = ""
    operations: bool = False
    customer_facing: bool = False
    guest_of: str = ""
    via: str = "room"
    reports_to: str = ""  # the id of their line manager, where known

    def has(self, tag: Tag) -> bool:
        return self.operations if tag == "operations" else self.customer_facing

    @property
    def level_group(self) -> str:
        return LEVEL_GROUPS[0 if self.level in LEADERS else 1]

    @property
    def is_frontline(self) -> bool:
        return self.level in FRONTLINE


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

"""What a facilitator plans before anyone arrives."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

FORBID_EXTRA = {"extra": "forbid"}


class Share(StrEnum):
    """Who sees a team's work while a round runs; DOMAIN.md 2.4."""

    PRIVATE = "private"
    DARK = "dark"
    TWILIGHT = "twilight"
    GALLERY = "gallery"
    DAYLIGHT = "daylight"
    PLENARY = "plenary"


REVEALING = frozenset({Share.GALLERY, Share.DAYLIGHT, Share.PLENARY})
"""Modes at whose start everything made so far becomes visible to all."""

ROUND_TYPES = (
    "lobby",
    "mandate",
    "frame",
    "individual",
    "team_build",
    "reveal",
    "gallery",
    "borrow",
    "challenge",
    "rebuild",
    "converge",
    "ballot",
    "seven_questions",
    "roadblocks",
    "workarounds",
    "rating",
    "discuss_spread",
    "practice_harvest",
    "ladder",
    "canvas",
    "walkthrough",
    "programme",
    "sequence",
    "sponsor_answer",
    "pledge",
    "close",
    "break",
    "buffer",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """How many artefacts of one type a round asks for, per team, person or session."""

    type: str
    least: int
    most: int | None
    per: Literal["team", "person", "session"] = "team"

    __pydantic_config__ = FORBID_EXTRA


@dataclass(frozen=True, slots=True)
class BallotPlan:
    """A ballot that a round is to hold: a method of `ballots`, what is voted on, its rules."""

    method: str
    items: str
    params: Mapping[str, object] = field(default_factory=dict)

    __pydantic_config__ = FORBID_EXTRA


@dataclass(frozen=True, slots=True)
class RoundDesign:
    """One timed step. Minutes are whole; `trim_to` is the least it can be cut to.

    `fixed`: it starts when it was planned to, whatever happens before; others wait for it, such
    as the kitchen. Where no round of a design is fixed, its breaks are. `pen`: where the method
    gives a pen to some, they write each team's first card, or every one.
    """

    id: str
    title: str
    type: str
    minutes: int
    trim_to: int
    share: Share
    prompt: str = ""
    artefacts: tuple[Asked, ...] = ()
    ballot: BallotPlan | None = None
    sections: tuple[str, ...] = ()
    facilitator: str = ""
    fixed: bool = False
    pen: Literal["first", "every"] = "first"

    __pydantic_config__ = FORBID_EXTRA


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many people and teams a design is made for; pairs are (least, most)."""

    min: int
    max: int
    teams: tuple[int, int]
    team_size: tuple[int, int]

    __pydantic_config__ = FORBID_EXTRA


@dataclass(frozen=True, slots=True)
class SessionDesign:
    """A whole session: rounds in order, whose minutes add up to `minutes`."""

    id: str
    title: str
    version: int
    method: str
    summary: str
    people: Crowd
    minutes: int
    rounds: tuple[RoundDesign, ...]
    team_rule: str = ""
    start_hint: str = ""
    before: str = ""

    __pydantic_config__ = FORBID_EXTRA

    def round(self, id: str) -> RoundDesign:
        return next(r for r in self.rounds if r.id == id)

    def asked_until(self, id: str) -> frozenset[str]:
        """Types of which this round or an earlier one asks for at least one."""
        until = next((n for n, r in enumerate(self.rounds, 1) if r.id == id), len(self.rounds))
        return frozenset(a.type for r in self.rounds[:until] for a in r.artefacts if a.least)

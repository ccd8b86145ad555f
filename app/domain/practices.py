"""The ladder that practices climb, and the gates before a pack: rules that a method file holds."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Condition:
    """What a rung asks of a card. `sentence` says to the person what is missing.

    filled: `field` says something. entries: `field` has at least `least` entries. checked: one of
    those who had the practice first has read the recipe. challenged: somebody has tested it.
    """

    kind: Literal["filled", "entries", "checked", "challenged"]
    sentence: str
    field: str = ""
    least: int = 1

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Rung:
    """`title` is its short name; `asks` says what it takes to get there, before it is tried."""

    title: str
    asks: str = ""
    conditions: tuple[Condition, ...] = ()

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class PracticeLadder:
    """`field` of a card of `type` is its rung, from 1; rungs are climbed one at a time.

    `harvest_most`: the highest rung on which a harvested card may start. `inside_first`: so many
    practices of its own every team has before references from outside open. `rests_from`: from
    this rung on a practice without something in `next_field` is at rest. `asked_later`: fields
    that are asked for on the ladder, not when the card is first written.
    """

    type: str
    field: str
    recipe_field: str
    next_field: str
    rungs: tuple[Rung, ...]
    harvest_most: int = 2
    inside_first: int = 3
    rests_from: int = 4
    asked_later: tuple[str, ...] = ()

    __pydantic_config__ = {"extra": "forbid"}

    def rung(self, n: int) -> Rung | None:
        return self.rungs[n - 1] if 1 <= n <= len(self.rungs) else None


@dataclass(frozen=True, slots=True)
class Gate:
    """Every choice of `field` needs a card of `type` before the pack is made.

    Minded only in designs that ask for the type. `sentence` may hold {missing}.
    """

    type: str
    field: str
    sentence: str

    __pydantic_config__ = {"extra": "forbid"}

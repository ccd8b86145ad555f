"""The model that maturity is rated by: areas, stages, and the signs of each stage.

A versioned part of a method file. A ballot keeps the name of the model it was rated by, so that
two versions are never put into one chart.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sign:
    """What somebody may have seen last quarter. `optional`: counted, but no stage waits for it."""

    id: str
    text: str
    optional: bool = False

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Stage:
    """One of the stages that an organisation moves through, counted from 1."""

    title: str
    signs: tuple[Sign, ...]

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Area:
    """`stages` says in one sentence each what the area looks like at every stage, lowest first.

    `note` stands beside it in the outcome, for an area that needs an explanation.
    """

    id: str
    title: str
    stages: tuple[str, ...]
    note: str = ""

    __pydantic_config__ = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class MaturityModel:
    """`target_type` and `target_field`: the number on a card that names the stage it aims at."""

    id: str
    title: str
    version: int
    areas: tuple[Area, ...]
    stages: tuple[Stage, ...]
    target_type: str = ""
    target_field: str = ""

    __pydantic_config__ = {"extra": "forbid"}

    @property
    def name(self) -> str:
        return f"{self.id} {self.version}"

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(range(1, len(self.stages) + 1))

    def area(self, id: str) -> Area | None:
        return next((area for area in self.areas if area.id == id), None)

    @property
    def signs(self) -> Iterator[tuple[int, Sign]]:
        """Every sign with its stage, lowest stage first."""
        return ((n, s) for n, stage in enumerate(self.stages, 1) for s in stage.signs)

    @property
    def indicators(self) -> Mapping[str, list[str]]:
        """Stage to the ids of its signs, as a ballot on them has it."""
        return {str(n): [s.id for s in stage.signs] for n, stage in enumerate(self.stages, 1)}

    @property
    def optional(self) -> list[str]:
        return [sign.id for _, sign in self.signs if sign.optional]

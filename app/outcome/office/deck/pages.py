"""What the slides say, before anything is drawn: a sentence, some blocks, the evidence."""

from collections.abc import Mapping
from dataclasses import dataclass

Place = tuple[float, float, float, float]
"""Left, top, width, height in millimetres."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table; `grade` stands in a column of its own."""

    cells: tuple[str, ...]
    grade: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """`widths`: the share of each column."""

    name: str
    head: tuple[str, ...]
    lines: tuple[Line, ...]
    widths: tuple[int, ...]

    @property
    def graded(self) -> bool:
        return any(line.grade for line in self.lines)


@dataclass(frozen=True, slots=True)
class Bars:
    """Categories from the top, and the values of each series; `most`: where the axis ends."""

    name: str
    categories: tuple[str, ...]
    series: Mapping[str, tuple[float, ...]]
    most: float | None = None
    decimals: int = 0


@dataclass(frozen=True, slots=True)
class Points:
    """A list with a heading."""

    heading: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nothing:
    """What would stand here, had it been worked on."""

    said: str


Block = Table | Bars | Points | Nothing


@dataclass(frozen=True, slots=True)
class Page:
    """A slide. `blocks` stand side by side, each with its share of the width.

    `where`: the document and the section that hold all of it. `notes`: the evidence.
    """

    subject: str
    title: str
    blocks: tuple[tuple[int, Block], ...]
    where: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cover:
    """The first slide."""

    title: str
    subtitle: str
    goal: str
    firm: str
    status: str
    notes: tuple[str, ...]

"""What a document is made of, before it becomes HTML or Markdown: parts, panels, rows."""

from dataclasses import dataclass

from app.outcome.charts import Curve, Meter, Steps

WIDEST = 6
"""Columns that fit on a sheet of paper; what is wider is set as cards."""


@dataclass(frozen=True, slots=True)
class Row:
    """`cells` answer the panel's `head`; a graded row has its letter, a cited one its source.

    `title`: what the row is called, where none of its cells says so. `ref`: a short name, where
    the whole citation stands elsewhere. `chart`: what its figures look like.
    """

    cells: tuple[str, ...]
    grade: str = ""
    cite: str = ""
    title: str = ""
    ref: str = ""
    chart: Meter | Steps | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """A table with a heading. `cite` and `grade` are those of all its rows together."""

    heading: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]
    cite: str = ""
    grade: str = ""
    note: str = ""
    curve: Curve | None = None

    @property
    def graded(self) -> bool:
        return any(row.grade for row in self.rows)

    @property
    def sourced(self) -> bool:
        return any(row.cite or row.ref for row in self.rows)

    @property
    def charted(self) -> bool:
        return any(row.chart for row in self.rows)

    @property
    def as_cards(self) -> bool:
        return len(self.head) > WIDEST


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a document. `unknown`: what is not known yet, one sentence each.

    `lead`: the two lines that facilitators put at its head.
    """

    id: str
    title: str
    panels: tuple[Panel, ...]
    unknown: tuple[str, ...] = ()
    lead: str = ""

    @property
    def worked_on(self) -> bool:
        return any(panel.rows or panel.cite for panel in self.panels)

"""The change programme as laid out: what comes before what, and what it is said to be worth."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.method import ArtefactType, Choice, Method
from app.domain.room import Artefact, Trace

BENEFIT, BENEFIT_TYPE, COST = "benefit", "type", "cost"
"""The group in which a step says what it is worth, its part, and the value that only saves."""


def laid_out(method: Method | None) -> tuple[ArtefactType, ...]:
    """The types whose cards lie on a board of horizons."""
    return tuple(kind for kind in method.types if kind.board) if method else ()


def before(method: Method | None, kind: ArtefactType) -> str:
    """The trace by which one such card waits for another; empty if there is none."""
    kinds = method.traces if method else ()
    fits = (t.id for t in kinds if t.acyclic and kind.id in t.source and kind.id in t.target)
    return next(fits, "")


def columns(kind: ArtefactType) -> tuple[Choice, ...]:
    field = kind.field(kind.board)
    return field.choices if field else ()


def column(kind: ArtefactType, fields: Mapping[str, object]) -> int:
    """How late it lies on the board, from 0; after all others where it does not say."""
    values = [choice.value for choice in columns(kind)]
    said = fields.get(kind.board)
    return values.index(str(said)) if said in values else len(values)


def needs(traces: Iterable[Trace], trace: str, id: str) -> list[str]:
    """What must be there before this one starts."""
    return [t.target for t in traces if t.kind == trace and t.source == id]


@dataclass(frozen=True, slots=True)
class Worth:
    """How many steps name each kind of benefit; `unsaid` name none."""

    counts: Mapping[str, int]
    unsaid: int

    @property
    def mostly_cost(self) -> bool:
        """More than half of what is said is about saving."""
        return 2 * self.counts.get(COST, 0) > sum(self.counts.values())


def worth(said: Iterable[Mapping[str, object]]) -> Worth:
    """`said`: the fields of each step."""
    kinds = [_benefit(fields) for fields in said]
    return Worth(Counter(kind for kind in kinds if kind), sum(not kind for kind in kinds))


def _benefit(fields: Mapping[str, object]) -> str:
    group = fields.get(BENEFIT)
    return str(group.get(BENEFIT_TYPE) or "") if isinstance(group, Mapping) else ""


def benefit_kinds(kind: ArtefactType) -> tuple[Choice, ...]:
    group = kind.field(BENEFIT)
    parts = group.fields if group else ()
    return next((part.choices for part in parts if part.id == BENEFIT_TYPE), ())


def waits_for_later(kind: ArtefactType, one: Artefact, other: Artefact) -> bool:
    """It needs something that bears fruit only after it."""
    return column(kind, other.current.fields) > column(kind, one.current.fields)

"""Initiatives as the charts of the programme see them: when, how big, what waits for what."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.method import Choice
from app.domain.model.grades import Grade
from app.domain.model.sections import standing_of
from app.domain.room import Artefact, Room
from app.outcome.edition import Edition

TYPE, HORIZON, SIZE, START, OWNER = "initiative", "horizon", "size", "start_within_days", "owner"
DAYS = (7, 91, 365, 1095)
"""At which day each horizon ends, counted from the workshop; the last has no end of its own."""


@dataclass(frozen=True, slots=True)
class Initiative:
    """`horizon`: its number in the order of the method; `start`: days after the workshop."""

    id: str
    title: str
    grade: Grade | None
    horizon: int
    size: str
    start: int | None
    owner: str
    parked: bool


def horizons(edition: Edition) -> tuple[Choice, ...]:
    return choices(edition, HORIZON)


def choices(edition: Edition, id: str) -> tuple[Choice, ...]:
    type = edition.room.method.type(TYPE) if edition.room.method else None
    field = type.field(id) if type else None
    return field.choices if field else ()


def initiatives(edition: Edition) -> list[Initiative]:
    """By horizon, then by when they start; those parked last in theirs."""
    order = [choice.value for choice in horizons(edition)]
    found = [_initiative(edition, artefact, order) for artefact in _dated(edition, order)]
    return sorted(found, key=lambda i: (i.horizon, i.parked, i.start is None, i.start or 0))


def _dated(edition: Edition, order: Sequence[str]) -> list[Artefact]:
    artefacts = standing_of(edition.room, TYPE)
    return [a for a in artefacts if a.current.fields.get(HORIZON) in order]


def _initiative(edition: Edition, artefact: Artefact, order: Sequence[str]) -> Initiative:
    said = artefact.current.fields
    start = said.get(START)
    return Initiative(
        id=artefact.id,
        title=artefact.title,
        grade=edition.grades.get(artefact.id),
        horizon=order.index(str(said.get(HORIZON))),
        size=str(said.get(SIZE) or ""),
        start=start if isinstance(start, int) and start >= 0 else None,
        owner=edition.name(str(said.get(OWNER) or "")),
        parked=artefact.status == "parked",
    )


def waiting(room: Room) -> list[tuple[str, str]]:
    """Initiative to the one it builds on: it delivers what requires what the other delivers."""
    delivered: dict[str, set[str]] = {}
    for trace in room.traces:
        if trace.kind == "delivers":
            delivered.setdefault(trace.target, set()).add(trace.source)
    needs = [(t.source, t.target) for t in room.traces if t.kind == "requires"]
    pairs = {
        (later, sooner)
        for thing, needed in needs
        for later in delivered.get(thing, ())
        for sooner in delivered.get(needed, ())
        if later not in delivered.get(needed, ())
    }
    return sorted(pairs)

"""Cells of the tables: a field of an artefact in words, or a figure that the engine works out."""

from collections.abc import Callable, Mapping

from app.domain.method import Field
from app.domain.model.citations import figures
from app.domain.model.grades import closed_ballots
from app.domain.model.sections import Column
from app.domain.model.wording import label
from app.domain.room import Artefact, Ballot
from app.outcome.edition import Edition
from app.outcome.sentences import progress_of, written_day

Reckoner = Callable[[Edition, Artefact], str]

NAMING = 2
"""The first columns name a row: there a number that has a name shows both."""


def cell(edition: Edition, artefact: Artefact, column: Column, place: int = NAMING) -> str:
    """`place`: the number of the column, from 0."""
    own = FIGURES.get(column.path[0]) if len(column.path) == 1 else None
    field = field_of(edition, artefact.type, column.path[0])
    if own and field is None:
        return own(edition, artefact)
    said = edition.wording.path(artefact, column.path)
    if field and field.kind == "date":
        return written_day(edition, said)
    named = label(field, said) if field and field.kind == "number" and place < NAMING else ""
    return f"{said}: {named}" if named and not _graded(edition, artefact) else said


def field_of(edition: Edition, type_id: str, id: str) -> Field | None:
    type = edition.room.method.type(type_id) if edition.room.method else None
    return type.field(id) if type else None


def _graded(edition: Edition, artefact: Artefact) -> bool:
    return artefact.id in edition.grades


def _id(edition: Edition, artefact: Artefact) -> str:
    return edition.refs.artefact(artefact.id)


def _authors(edition: Edition, artefact: Artefact) -> str:
    return ", ".join(name for a in artefact.authors if (name := edition.name(a)))


def ballots_on(edition: Edition, artefact: Artefact) -> list[Ballot]:
    """Those that say something of the artefact, the first one first; run-offs aside."""
    found = [b for b in closed_ballots(edition.room) if artefact.id in b.options]
    return [b for b in found if b.runoff_of is None]


def _figure(phrase: str) -> Reckoner:
    def find(edition: Edition, artefact: Artefact) -> str:
        told = [f for b in ballots_on(edition, artefact) for f in figures(b, artefact.id)]
        return next((n for each, n in told if each == phrase), "")

    return find


def _votes(edition: Edition, artefact: Artefact) -> str:
    told = [figures(b, artefact.id) for b in ballots_on(edition, artefact)]
    return next((f[0][1] for f in told if f), "")


def _share(edition: Edition, artefact: Artefact) -> str:
    found = _figure("{n} % of points")(edition, artefact)
    return f"{found} %" if found else ""


def gap(edition: Edition, artefact: Artefact) -> str:
    """Target less today, where both are numbers."""
    today, target = (artefact.current.fields.get(key) for key in ("today", "target"))
    if not isinstance(today, int) or not isinstance(target, int):
        return ""
    return f"{target - today:+d}"


def _traced(kind: str, otherwise: str) -> Reckoner:
    """Titles of the standing artefacts that a trace of this kind leads from."""

    def find(edition: Edition, artefact: Artefact) -> str:
        room = edition.room
        sources = [t.source for t in room.traces if t.kind == kind and t.target == artefact.id]
        found = [room.artefacts[id] for id in sources if id in room.artefacts]
        titles = [each.title for each in found if each.standing]
        return "; ".join(dict.fromkeys(titles)) or edition.say(otherwise)

    return find


FIGURES: Mapping[str, Reckoner] = {
    "id": _id,
    "title": lambda edition, artefact: artefact.title,
    "grade": lambda edition, artefact: edition.grades.get(artefact.id, ""),
    "teams": lambda edition, artefact: edition.teams(artefact.teams),
    "authors": _authors,
    "status": lambda edition, artefact: artefact.status,
    "version": lambda edition, artefact: str(artefact.current.n),
    "mean": _figure("mean {n}"),
    "raters": _figure("{n} raters"),
    "votes": _votes,
    "share": _share,
    "gap": gap,
    "progress": progress_of,
    "initiatives": _traced("delivers", "uncovered"),
    "workarounds": _traced("resolves", ""),
}
"""What a column may ask of an artefact besides its fields."""

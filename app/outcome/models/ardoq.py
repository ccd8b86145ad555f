"""Components and references for Ardoq: a table for each type, and one for each kind of trace."""

from collections.abc import Iterator, Mapping

from app.domain.method import ArtefactType
from app.domain.model.sections import standing_of
from app.domain.room import Artefact, Trace
from app.outcome.edition import Edition
from app.outcome.models.naming import titles
from app.outcome.office.letters import legal
from app.outcome.tables import Table

HEAD = ("name", "parent", "description", "ref", "type", "status", "teams", "grade")
REFERENCE = ("source", "target", "type", "source_ref", "target_ref", "source_type", "target_type")

Names = Mapping[str, str]
Row = dict[str, object]


def ardoq(edition: Edition) -> Mapping[str, bytes]:
    """Components are told apart by their names, so no two have the same."""
    method = edition.room.method
    if method is None:
        return {}
    names = titles(edition, [a for t in method.types for a in standing_of(edition.room, t.id)])
    tables = {f"components_{t.id}": _components(edition, t, names) for t in method.types}
    tables |= {f"references_{t.id}": _references(edition, t.id, names) for t in method.traces}
    return {f"{name}.csv": table.encode() for name, table in tables.items() if table.rows}


def _components(edition: Edition, type: ArtefactType, names: Names) -> Table:
    fields = [field.id for field in type.fields]
    rows = [_component(edition, each, names, fields)
            for each in standing_of(edition.room, type.id)]  # fmt: skip
    return Table((*HEAD, *(column(field) for field in fields)), rows)


def column(field: str) -> str:
    """A field may be called as one of the columns that every component has."""
    return f"field_{field}" if field in HEAD else field


def _component(edition: Edition, artefact: Artefact, names: Names, fields: list[str]) -> Row:
    wording = edition.wording
    said = {column(field): wording.path(artefact, [field]) for field in fields}
    return {
        **said,
        "name": names[artefact.id],
        "parent": "",
        "description": legal(edition.line(artefact)),
        "ref": edition.refs.artefact(artefact.id),
        "type": artefact.type,
        "status": artefact.status,
        "teams": edition.teams(artefact.teams),
        "grade": edition.grades.get(artefact.id, ""),
    }


def _references(edition: Edition, kind: str, names: Names) -> Table:
    drawn = [t for t in edition.room.traces
             if t.kind == kind and t.source in names and t.target in names]  # fmt: skip
    return Table(REFERENCE, list(_ends(edition, drawn, names)))


def _ends(edition: Edition, traces: list[Trace], names: Names) -> Iterator[Row]:
    artefacts = edition.room.artefacts
    for trace in traces:
        yield {
            "source": names[trace.source],
            "target": names[trace.target],
            "type": trace.kind,
            "source_ref": edition.refs.artefact(trace.source),
            "target_ref": edition.refs.artefact(trace.target),
            "source_type": artefacts[trace.source].type,
            "target_type": artefacts[trace.target].type,
        }

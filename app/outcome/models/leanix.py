"""Fact sheets for LeanIX: a workbook for its import, and the same with more in it as CSV.

The import takes one type of fact sheet per workbook, needs the columns id, type and name, and
knows no others than the workspace has; an empty id asks for a new fact sheet.
"""

from collections.abc import Iterator, Mapping

from app.domain.model.sections import standing_of
from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.models.naming import titles
from app.outcome.models.sheets import xlsx
from app.outcome.office.letters import legal
from app.outcome.tables import Table

FACT_SHEETS: Mapping[str, tuple[str, ...]] = {
    "BusinessCapability": ("capability",),
    "Process": ("value_chain", "process"),
    "Organization": ("organisation",),
    "Application": ("technology",),
    "DataObject": ("information",),
    "Provider": ("supplier",),
    "Initiative": ("initiative",),
}
"""Type of fact sheet to the types of artefact that become one."""

IMPORTED = ("id", "type", "name", "description")
MORE = (*IMPORTED, "ref", "kind", "status", "teams", "grade", "citation")


def leanix(edition: Edition) -> Mapping[str, bytes]:
    """Only types of which something stands."""
    made: dict[str, bytes] = {}
    for sheet, types in FACT_SHEETS.items():
        rows = list(_rows(edition, sheet, types))
        if rows:
            made[f"{sheet}.xlsx"] = xlsx(Table(IMPORTED, rows), sheet, edition.snapshot)
            made[f"{sheet}.csv"] = Table(MORE, rows).encode()
    return made


def _rows(edition: Edition, sheet: str, types: tuple[str, ...]) -> Iterator[dict[str, object]]:
    standing = [each for type in types for each in standing_of(edition.room, type)]
    names = titles(edition, standing)
    for artefact in standing:
        yield {"id": "", "type": sheet, "name": names[artefact.id], **_known(edition, artefact)}


def _known(edition: Edition, artefact: Artefact) -> dict[str, object]:
    return {
        "description": legal(edition.line(artefact)),
        "ref": edition.refs.artefact(artefact.id),
        "kind": artefact.type,
        "status": artefact.status,
        "teams": edition.teams(artefact.teams),
        "grade": edition.grades.get(artefact.id, ""),
        "citation": str(edition.citation(artefact)),
    }

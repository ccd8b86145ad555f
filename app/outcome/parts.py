"""The parts of a document: a method's sections, filled from a room."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from app.domain.method import Field, Section
from app.domain.model.sections import Column, Sheet, by_section, sheets, standing_of
from app.domain.room import Artefact
from app.outcome import (
    ballot_records,
    maturity_records,
    people_records,
    practice_records,
    programme_records,
    records,
    session_records,
    succession_records,
    voices_records,
)
from app.outcome.cells import cell, field_of
from app.outcome.changes_between import changes_since
from app.outcome.charts import curve, steps
from app.outcome.editing import (
    EVIDENCE,
    arranged,
    called,
    edits,
    left_out,
    printed,
    reworded,
)
from app.outcome.edition import Edition
from app.outcome.framing import framed
from app.outcome.layout import Panel, Part, Row
from app.outcome.records import Record, Telling
from app.outcome.sentences import cited
from app.outcome.shifts import place_of
from app.outcome.unknowns import unknowns

TOLD_BY_THE_ENGINE: Mapping[str, Telling] = {
    "mandate": records.mandate,
    "ballots": ballot_records.ballots,
    "decisions": records.decisions,
    "sponsor_answers": records.sponsor_answers,
    "grades.statement": records.statements,
    "grades.point": records.contested,
    "lineage": records.lineage,
    "people.function": people_records.attendance,
    "people.name": people_records.ledger,
    "quality": people_records.quality,
    "maturity": maturity_records.maturity,
    "parking_lot": records.parking_lot,
    "glossary": records.glossary,
    "dates": records.dates,
    "events": records.register,
}
"""By source, or by source and first column where one source tells several things."""

BESIDE: Mapping[str, Callable[[Edition], list[Panel]]] = {
    "ballots": ballot_records.ballot_panels,
    "lineage": people_records.borrow_panel,
    "maturity": maturity_records.maturity_panels,
}
"""Panels that follow the table of a source."""

AFTER: Mapping[str, tuple[Callable[[Edition], list[Panel]], ...]] = {
    "TOM-14": (
        voices_records.rearrangements,
        succession_records.practices_since,
        succession_records.maturity_curve,
    ),
    "TOM-17": (session_records.daring,),
    "TOM-18": (session_records.without_customer,),
    "CHG-02": (session_records.without_goal,),
    "CHG-03": (programme_records.waiting,),
    "CHG-04": (programme_records.benefits,),
    "CHG-07": (programme_records.reach,),
    "EVD-01": (voices_records.voices, succession_records.goes_on_from),
    "EVD-03": (edits, changes_since),
    "EVD-05": (
        session_records.techniques,
        session_records.honours,
        succession_records.words_then_and_now,
    ),
    "EVD-07": (succession_records.maturity_curve,),
}
"""Panels at the end of a section."""

SOON = "CHG-08"
"""The section that lists only what starts at once."""


def starts_soon(artefact: Artefact) -> bool:
    """Tiny, or due this week: it needs nobody's approval."""
    fields = artefact.current.fields
    return fields.get("size") == "micro" or fields.get("horizon") == "H0"


def parts(edition: Edition, document: str) -> list[Part]:
    """In the order of the edition's frame; without what is left out, except in the evidence."""
    method = edition.room.method
    found = [s for s in method.sections if s.document == document] if method else []
    shown = edition if document == EVIDENCE else printed(edition)
    made = {section.id: part(shown, section) for section in found}
    if shown is not edition:
        made = {s.id: _with(made[s.id], left_out(edition, s)) for s in found}
    return [replace(made[id], title=title) for id, title in framed(edition, document, found)]


def _with(part: Part, told: list[str]) -> Part:
    return replace(part, unknown=(*part.unknown, *told))


def part(edition: Edition, section: Section) -> Part:
    after = (panel for told in AFTER.get(section.id, ()) for panel in told(edition))
    panels = (*_panels(edition, section), *after)
    home = by_section(edition.room).get(section.id, [])
    open, lead = tuple(unknowns(edition, section, home)), edition.room.leads.get(section.id, "")
    return Part(section.id, section.title, panels, open, lead)


def _panels(edition: Edition, section: Section) -> Iterator[Panel]:
    if edition.room.method is None:
        return
    ladder = edition.room.method.ladder
    climbing = ladder.type if ladder else ""
    for sheet in sheets(section, edition.room.method):
        if edition.room.method.type(sheet.source):
            yield from _of_artefacts(edition, section, sheet)
            if sheet.home and sheet.source == climbing:
                yield from practice_records.practice_panels(edition)
        else:
            yield from _of_the_engine(edition, section, sheet)


# ---- what the engine tells -------------------------------------------------------------------


def _of_the_engine(edition: Edition, section: Section, sheet: Sheet) -> Iterator[Panel]:
    columns = [column for column in sheet.columns if column.path != ("grade",)]
    paths = [".".join(column.path) for column in columns]
    first = f"{sheet.source}.{paths[0]}" if paths else sheet.source
    tell = TOLD_BY_THE_ENGINE.get(first) or TOLD_BY_THE_ENGINE.get(sheet.source)
    told = list(tell(edition)) if tell else []
    if sheet.source == "sponsor_answers" and "events" in section.fed_by:
        told += [*records.interventions(edition), *practice_records.unlockings(edition)]
    head = tuple(column.heading for column in columns)
    rows = (_told(record, paths) for record in told)
    yield Panel("", head, tuple(row for row in rows if any(row.cells)))
    if told and sheet.source in BESIDE:
        yield from BESIDE[sheet.source](edition)


def _told(record: Record, paths: list[str]) -> Row:
    return Row(tuple(record.says.get(path, "") for path in paths), record.grade, record.cite)


# ---- what people made ------------------------------------------------------------------------


def _of_artefacts(edition: Edition, section: Section, sheet: Sheet) -> Iterator[Panel]:
    found = in_order(edition, sheet, standing_of(edition.room, sheet.source))
    artefacts = arranged(edition, section, found)
    if section.id == SOON:
        artefacts = [a for a in artefacts if starts_soon(a)]
    rows = _rows_field(edition, sheet)
    long = [a for a in artefacts if rows and (sheet.columns or a.current.fields.get(rows.id))]
    yield from (_laid_out(edition, artefact, rows, sheet) for artefact in long if rows)
    if len(long) < len(artefacts) or not artefacts:
        laid_out = {a.id for a in long}
        yield _table(edition, sheet, [a for a in artefacts if a.id not in laid_out])


def _table(edition: Edition, sheet: Sheet, artefacts: list[Artefact]) -> Panel:
    type = edition.room.method.type(sheet.source) if edition.room.method else None
    plural = type.plural if type else ""
    columns = [column for column in sheet.columns if column.path != ("grade",)]
    head = tuple(column.heading for column in columns) or (plural,)
    return Panel(plural, head, tuple(_row(edition, sheet, columns, a) for a in artefacts))


def _row(edition: Edition, sheet: Sheet, columns: list[Column], artefact: Artefact) -> Row:
    cells = tuple(cell(edition, artefact, column, n) for n, column in enumerate(columns))
    titled = not columns or any(column.path == ("title",) for column in columns)
    row = Row(
        cells or (edition.line(artefact),),
        edition.grades.get(artefact.id, ""),
        cite=_source(edition, artefact) if sheet.home else "",
        title="" if titled else artefact.title,
        ref="" if sheet.home else edition.refs.artefact(artefact.id),
        chart=steps(edition, artefact) if any(c.path == ("target",) for c in columns) else None,
    )
    return reworded(edition, artefact, columns, row)


def _source(edition: Edition, artefact: Artefact) -> str:
    """The citation, and the authors where people are named."""
    authors = ", ".join(name for a in artefact.authors if (name := edition.name(a)))
    who = authors if edition.variant != "public" else ""
    return "; ".join(p for p in (cited(edition, edition.citation(artefact)), who) if p)


def _rows_field(edition: Edition, sheet: Sheet) -> Field | None:
    """The field of rows that a sheet lays out: its columns all lie in it, or it has none."""
    inside = {column.path[0] for column in sheet.columns if len(column.path) > 1}
    if len(inside) == 1 and all(len(column.path) > 1 for column in sheet.columns):
        field = field_of(edition, sheet.source, inside.pop())
        return field if field and field.kind == "rows" else None
    type = edition.room.method.type(sheet.source) if edition.room.method else None
    if sheet.columns or type is None:
        return None
    return next((field for field in type.fields if field.kind == "rows"), None)


def _laid_out(edition: Edition, artefact: Artefact, field: Field, sheet: Sheet) -> Panel:
    """One panel for one artefact, a line for each of its rows."""
    written = artefact.current.fields.get(field.id)
    rows = written if isinstance(written, list | tuple) else ()
    columns = [(c.heading, c.path[-1]) for c in sheet.columns] or _filled(field, rows)
    say = edition.wording.inside
    return Panel(
        called(edition, artefact),
        tuple(heading for heading, _ in columns),
        tuple(Row(tuple(say(field, [row], [id]) for _, id in columns)) for row in rows),
        cite=_source(edition, artefact),
        grade=edition.grades.get(artefact.id, ""),
        curve=curve(field, rows),
    )


def _filled(field: Field, rows: Sequence[object]) -> list[tuple[str, str]]:
    """Heading and id of the subfields that somebody filled in."""
    used = {key for row in rows if isinstance(row, Mapping) for key in row}
    return [(each.label, each.id) for each in field.fields if each.id in used]


def in_order(edition: Edition, sheet: Sheet, artefacts: list[Artefact]) -> list[Artefact]:
    """By the first column where that is a choice or a number, else the firmest first."""
    first = sheet.columns[0].path[0] if sheet.columns else ""
    field = field_of(edition, sheet.source, first)
    if field and field.kind in ("choice", "number"):
        values = [choice.value for choice in field.choices]

        def place(artefact: Artefact) -> str:
            value = str(artefact.current.fields.get(field.id, ""))
            return f"{values.index(value):03d}" if value in values else value

        return sorted(artefacts, key=place)
    return sorted(artefacts, key=lambda a: (edition.grades.get(a.id, "E"), place_of(edition, a)))

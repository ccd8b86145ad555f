"""The documents as facilitators edit them: each section with its lead and its lines."""

from dataclasses import dataclass, replace
from gettext import NullTranslations

from app.domain.method import Section
from app.domain.model.sections import sheets, standing_of, types_at_home
from app.domain.room import Artefact
from app.outcome.cells import cell
from app.outcome.draft import as_facilitators_see
from app.outcome.editing import EVIDENCE, arranged, stated_in
from app.outcome.edition import Edition, edition
from app.outcome.parts import in_order
from app.outcome.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Line:
    """`original`: as the card has it; `text`: as it is printed now."""

    id: str
    ref: str
    grade: str
    original: str
    text: str
    more: str
    reason: str
    hidden: bool
    why_hidden: str
    contested: bool
    why_contested: str

    @property
    def reworded(self) -> bool:
        return self.text != self.original


@dataclass(frozen=True, slots=True)
class Desk:
    """A section on the editing page."""

    id: str
    title: str
    lead: str
    lines: tuple[Line, ...]

    @property
    def edits(self) -> int:
        return sum(line.reworded or line.hidden for line in self.lines) + bool(self.lead)


@dataclass(frozen=True, slots=True)
class Copy:
    """`chapters`: a document's title and its sections."""

    chapters: tuple[tuple[str, tuple[Desk, ...]], ...]

    def order(self, section: str) -> tuple[str, ...]:
        """Ids of the lines of a section, as they are printed."""
        desks = (desk for _, found in self.chapters for desk in found if desk.id == section)
        return tuple(line.id for desk in desks for line in desk.lines)


def copy_of(snapshot: Snapshot, words: NullTranslations) -> Copy:
    made = edition(replace(snapshot, room=as_facilitators_see(snapshot.room)), "internal", words)
    method = made.room.method
    titles = {"tom": made.say("The operating model"), "programme": made.say("The change programme")}
    sections = [s for s in method.sections if s.document != EVIDENCE] if method else []
    return Copy(tuple(
        (title, tuple(_desk(made, s) for s in sections if s.document == document))
        for document, title in titles.items()
    ))  # fmt: skip


def _desk(edition: Edition, section: Section) -> Desk:
    lead = edition.room.leads.get(section.id, "")
    return Desk(section.id, section.title, lead, tuple(_lines(edition, section)))


def _lines(edition: Edition, section: Section) -> list[Line]:
    """What is at home here: elsewhere the same words and the same order hold by themselves."""
    method = edition.room.method
    if method is None:
        return []
    home = {type.id for type in types_at_home(section, method)}
    found = [
        _line(edition, artefact, section)
        for sheet in sheets(section, method)
        if sheet.source in home
        for artefact in in_order(edition, sheet, standing_of(edition.room, sheet.source))
    ]
    by_id = {line.id: line for line in found}
    kept = [edition.room.artefacts[line.id] for line in found]
    return [by_id[artefact.id] for artefact in arranged(edition, section, kept)]


def _line(edition: Edition, artefact: Artefact, section: Section) -> Line:
    room = edition.room
    original = _stated(edition, artefact, section)
    edit, hidden = room.reworded.get(artefact.id), room.hidden.get(artefact.id)
    contest = room.contests.get(artefact.id)
    whole = edition.line(artefact)
    return Line(
        artefact.id,
        edition.refs.artefact(artefact.id),
        edition.grades.get(artefact.id, ""),
        original,
        edit.text if edit else original,
        whole if whole != original else "",
        edit.reason if edit else "",
        hidden is not None,
        hidden.reason if hidden else "",
        artefact.status == "contested",
        contest.reason if contest else "",
    )


def _stated(edition: Edition, artefact: Artefact, section: Section) -> str:
    """What the row says of it first: the words that rewording replaces."""
    method = edition.room.method
    found = [s for s in sheets(section, method) if s.source == artefact.type] if method else []
    columns = [column for sheet in found for column in sheet.columns if column.path != ("grade",)]
    place = stated_in(edition, artefact, columns)
    if place is None:
        return artefact.title
    return cell(edition, artefact, columns[place], place) if columns else edition.line(artefact)

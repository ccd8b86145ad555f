"""What facilitators changed of the documents: words, order, what is left out. The record stays."""

from dataclasses import replace

from app.domain.method import Section
from app.domain.model.sections import Column, standing_of
from app.domain.room import Artefact
from app.outcome.cells import field_of
from app.outcome.edition import Edition
from app.outcome.layout import Panel, Row

EVIDENCE = "evidence"
"""The document that shows everything as it was made."""

SAID_IN_WORDS = ("text", "long")


def printed(edition: Edition) -> Edition:
    """The edition without the lines that facilitators left out."""
    return edition.once(_without_hidden)


def _without_hidden(edition: Edition) -> Edition:
    """As if withdrawn: not printed, not counted; whoever refers to it still says its name."""
    room = edition.room
    gone = room.hidden.keys() & room.artefacts.keys()
    if not gone:
        return edition
    artefacts = {
        id: replace(artefact, status="withdrawn") if id in gone else artefact
        for id, artefact in room.artefacts.items()
    }
    return replace(
        edition,
        snapshot=replace(edition.snapshot, room=replace(room, artefacts=artefacts)),
        grades={id: grade for id, grade in edition.grades.items() if id not in gone},
        doubts={id: why for id, why in edition.doubts.items() if id not in gone},
    )


def arranged(edition: Edition, section: Section, artefacts: list[Artefact]) -> list[Artefact]:
    """Those that were put in order come first, the others keep theirs."""
    order = edition.room.orders.get(section.id, ())
    first = {id: n for n, id in enumerate(order)}
    return sorted(artefacts, key=lambda a: first.get(a.id, len(first)))


def statement(edition: Edition, artefact: Artefact) -> str:
    """The card in a sentence: the facilitators' if they reworded it, else its own line."""
    edit = edition.room.reworded.get(artefact.id)
    return edit.text if edit else edition.line(artefact)


def called(edition: Edition, artefact: Artefact) -> str:
    """Its title, or the words that stand in its place."""
    edit = edition.room.reworded.get(artefact.id)
    return edit.text if edit else artefact.title


def reworded(edition: Edition, artefact: Artefact, columns: list[Column], row: Row) -> Row:
    """The row with the facilitators' words where its statement stood, and a mark at its end."""
    edit = edition.room.reworded.get(artefact.id)
    if edit is None:
        return row
    mark = edition.say("reworded, the original stands in the evidence")
    told = replace(row, cite=_and(row.cite, mark)) if row.cite else replace(
        row, ref=_and(row.ref, mark))  # fmt: skip
    place = stated_in(edition, artefact, columns)
    if place is None:
        return replace(told, title=edit.text)
    cells = (*row.cells[:place], edit.text, *row.cells[place + 1 :])
    return replace(told, cells=cells)


def stated_in(edition: Edition, artefact: Artefact, columns: list[Column]) -> int | None:
    """The column that says what a row is about; None if its title stands above the row."""
    if not columns:
        return 0
    titled = next((n for n, c in enumerate(columns) if c.path == ("title",)), None)
    if titled is not None:
        return titled
    first = field_of(edition, artefact.type, columns[0].path[0])
    in_words = first is not None and first.kind in SAID_IN_WORDS and len(columns[0].path) == 1
    return 0 if in_words else None


def _and(told: str, mark: str) -> str:
    return f"{told}; {mark}" if told else mark


def left_out(edition: Edition, section: Section) -> list[str]:
    """A sentence where lines of this section are hidden, so that nobody takes it for whole."""
    method, hidden = edition.room.method, edition.room.hidden
    home = [t.id for t in method.types if t.section == section.id] if method else []
    n = sum(a.id in hidden for type in home for a in standing_of(edition.room, type))
    if not n:
        return []
    said = edition.words.ngettext(
        "One line is left out here; the evidence says which, and why.",
        "{n} lines are left out here; the evidence says which, and why.",
        n,
    )
    return [said.format(n=n)]


def edits(edition: Edition) -> list[Panel]:
    """What was changed of the documents, for the evidence: nothing changes unseen."""
    _, room = edition.say, edition.room
    reason = _("Why")
    kinds = (
        (_("Reworded lines"), (_("Original"), _("As printed"), reason), room.reworded),
        (_("Lines that are left out"), (_("Original"), reason), room.hidden),
        (_("Contested, as facilitators noted"), (_("Line"), reason), room.contests),
    )
    found = []
    for heading, head, edited in kinds:
        rows = []
        for id, edit in edited.items():
            if artefact := room.artefacts.get(id):
                said = (edition.line(artefact), edit.text, edit.reason)
                cells = said if len(head) == len(said) else (said[0], said[2])
                rows.append(Row(cells, ref=_noted(edition, id, edit.by)))
        if rows:
            found.append(Panel(heading, head, tuple(rows)))
    return found


def _noted(edition: Edition, artefact: str, by: str | None) -> str:
    return " · ".join(p for p in (edition.refs.artefact(artefact), edition.name(by)) if p)

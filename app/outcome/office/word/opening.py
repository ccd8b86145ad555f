"""The first pages of a text document: the cover with its status, and the contents."""

from docx.document import Document
from docx.shared import Length, Mm

from app.outcome.edition import Edition
from app.outcome.headlines import status
from app.outcome.layout import Part
from app.outcome.office.letters import line
from app.outcome.office.pointers import shortened
from app.outcome.office.word.fields import contents
from app.outcome.office.word.parts import bookmark_name, grade, not_worked_on
from app.outcome.office.word.tables import add_row, blank, say
from app.outcome.sentences import grade_words

TITLE = 110
"""Letters of a title that a cover has room for."""

GOAL = 600


def cover(document: Document, edition: Edition, title: str) -> None:
    _, room = edition.say, edition.room
    name = shortened(room.title or _("A workshop"), TITLE)
    document.add_paragraph(name, style="Title")
    document.add_paragraph(title, style="Subtitle")
    if room.mandate.goal:
        document.add_paragraph(shortened(room.mandate.goal, GOAL), style="Lead")
    document.add_paragraph(line(" · ".join(status(edition))), style="Status Line")
    document.add_paragraph(
        _("This copy is for going on with: edit it freely. What was said in the room stays as it "
          "was in 04_evidence.html."),
        style="Status Line",
    )  # fmt: skip
    _how_sure(document, edition)


def _how_sure(document: Document, edition: Edition) -> None:
    _, counts = edition.say, edition.counts
    heads = ("", _("Statements"), _("How firm"), _("What makes it so"))
    made = blank(document, _widths(), _("How sure we are"))
    for cell, head in zip(add_row(made, head=True).cells, heads, strict=True):
        say(cell, head)
    for letter, (word, rule) in grade_words(edition).items():
        first, *others = add_row(made).cells
        grade(say(first, ""), letter)
        for cell, said in zip(others, (str(counts[letter]), word, rule), strict=True):
            say(cell, said)


def _widths() -> list[Length]:
    return [Mm(10), Mm(22), Mm(28), Mm(108)]


def table_of_contents(document: Document, edition: Edition, parts: list[Part]) -> None:
    _ = edition.say
    document.add_paragraph(_("Contents"), style="TOC Heading")
    if not parts:
        not_worked_on(document, _("The method of this workshop has no sections."), "")
        return
    contents(document, [(bookmark_name(number), _entry(edition, part))
                        for number, part in enumerate(parts, 1)])  # fmt: skip
    document.add_paragraph(
        _("To see page numbers, update the table: right-click it, then Update field."),
        style="Citation",
    )


def _entry(edition: Edition, part: Part) -> str:
    named = f"{line(part.id)}  {line(part.title)}"
    return named if part.worked_on else f"{named} · {edition.say('not worked on')}"

"""A document of the pack as a text document: sections with tables, sources and open questions."""

from dataclasses import dataclass, field
from io import BytesIO

from docx.document import Document
from docx.shared import Emu, Mm

from app.outcome.edition import Edition
from app.outcome.figures.gallery import figures
from app.outcome.headlines import status
from app.outcome.layout import Panel, Part, Row
from app.outcome.office.letters import line
from app.outcome.office.look import styled
from app.outcome.office.pointers import shortened
from app.outcome.office.word import parts as small
from app.outcome.office.word.letterhead import THEME, WIDTH, Heading, letterhead
from app.outcome.office.word.opening import cover, table_of_contents
from app.outcome.office.word.pictures import is_tall, picture
from app.outcome.office.word.tables import add_row, blank, say, source, table, tie
from app.outcome.sentences import day
from app.outcome.zipped import stamped

LABELS = Mm(34)
"""Width of the labels of a card."""


@dataclass(slots=True)
class Report:
    """A document being written, and how many tables and figures it has by now."""

    edition: Edition
    document: Document
    counted: dict[small.Kind, int] = field(default_factory=dict)

    def caption(self, kind: small.Kind, text: str, letter: str = "") -> None:
        _ = self.edition.say
        self.counted[kind] = self.counted.get(kind, 0) + 1
        label = {"Table": _("Table"), "Figure": _("Figure")}[kind]
        small.caption(self.document, kind, label, self.counted[kind], text, letter)


def report(edition: Edition, title: str, parts: list[Part]) -> bytes:
    """The whole document; its tables of contents and its numbers are fields."""
    made = Report(edition, letterhead(_heading(edition, title)))
    cover(made.document, edition, title)
    table_of_contents(made.document, edition, parts)
    for number, part in enumerate(parts, 1):
        _section(made, part, number)
    out = BytesIO()
    made.document.save(out)
    return stamped(out.getvalue(), edition.snapshot.at, {THEME: styled("theme.xml")})


def _heading(edition: Edition, title: str) -> Heading:
    _, snapshot = edition.say, edition.snapshot
    said = status(edition)
    return Heading(
        workshop=shortened(edition.room.title or _("A workshop"), 60),
        title=title,
        status=" · ".join((said[0], said[-1])),
        record=_("Record {seq}, {day}").format(seq=snapshot.seq, day=day(edition, snapshot.at)),
        language=edition.words.info().get("language") or "en",
    )


# ---- sections --------------------------------------------------------------------------------


def _section(report: Report, part: Part, number: int) -> None:
    document, _ = report.document, report.edition.say
    drawn = [figure for figure in figures(report.edition) if figure.section == part.id]
    heading = small.section_heading(document, part.id, part.title, number)
    if drawn and is_tall(drawn[0]):
        heading.paragraph_format.page_break_before = True
        heading.paragraph_format.space_before = Mm(0)
    if part.lead:
        document.add_paragraph(line(part.lead), style="Lead")
    for figure in drawn:
        report.caption("Figure", figure.title)
        picture(document, figure)
    if part.worked_on:
        for panel in part.panels:
            _panel(report, panel, part)
    else:
        heads = [head for panel in part.panels for head in panel.head]
        small.not_worked_on(document, " · ".join(heads), _("Not worked on"))
    if part.unknown:
        small.heading(document, _("What we do not know yet"), 2)
        small.points(document, part.unknown)


def _panel(report: Report, panel: Panel, part: Part) -> None:
    document, _ = report.document, report.edition.say
    if panel.note:
        document.add_paragraph(line(panel.note))
    if not panel.rows:
        small.not_worked_on(document, " · ".join(panel.head), _("Not worked on"))
    elif panel.as_cards:
        small.heading(document, panel.heading or part.title, 2, panel.grade)
        for row in panel.rows:
            _card(report, panel, row)
    else:
        nameless = part.title if len(part.panels) == 1 else ", ".join(panel.head)
        report.caption("Table", panel.heading or nameless, panel.grade)
        table(document, panel, _("Grade"))
    if panel.cite:
        small.small_print(document, panel.cite)


def _card(report: Report, panel: Panel, row: Row) -> None:
    """What is too wide for a table: one thing, its parts below each other."""
    small.heading(report.document, row.title or row.cells[0], 3, row.grade)
    first = 0 if row.title else 1
    said = [pair for pair in zip(panel.head, row.cells, strict=True) if pair[1]][first:]
    made = blank(report.document, [LABELS, Emu(WIDTH - LABELS)], row.title or row.cells[0])
    for label, text in said:
        added = add_row(made)
        say(added.cells[0], label, run="Strong")
        say(added.cells[1], text)
    if row.cite or row.ref:
        source(made, row.cite or row.ref, 0)
    for each in list(made.rows)[:-1]:
        tie(each)

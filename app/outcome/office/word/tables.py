"""Tables of a text document: heads that repeat, widths by content, sources under each line."""

from collections.abc import Sequence
from itertools import pairwise

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Length, Mm
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from app.outcome.layout import Panel, Row
from app.outcome.office.letters import line
from app.outcome.office.word.letterhead import WIDTH
from app.outcome.office.word.parts import grade, kept

GRADE = Mm(13)
"""Width of the column for a letter."""

NARROWEST, WIDEST, LONGEST = 2, 46, 14
"""Letters that a column counts for: at least, at most, and of its longest word."""

LETTER, SIDES = Mm(1.95), Mm(2.6)
"""A letter of a heading, and what a cell leaves free beside it."""

TOGETHER = 3
"""A table of so few lines stands on one page."""


def table(document: Document, panel: Panel, grade_head: str) -> Table:
    """The panel as a table: a column for the grade where it has any, citations below the lines."""
    heads = [*([grade_head] if panel.graded else []), *map(line, panel.head)]
    made = blank(document, _widths(panel), panel.heading)
    _head(made, heads)
    for number, row in enumerate(panel.rows):
        _line(made, panel, row, number < len(panel.rows) - 1 <= TOGETHER)
    return made


def blank(
    document: Document, widths: Sequence[Length], name: str, style: str = "Charrette"
) -> Table:
    """A table without rows, its columns as wide as said whatever is in them."""
    made: Table = document.add_table(rows=0, cols=len(widths), style=style)
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    described = OxmlElement("w:tblCaption")
    described.set(qn("w:val"), line(name))
    made._tbl.tblPr.append(described)
    return made


def add_row(made: Table, *, head: bool = False) -> _Row:
    """A row that is not torn over two pages."""
    row: _Row = made.add_row()
    properties = row._tr.get_or_add_trPr()
    for name in ("w:cantSplit", *(["w:tblHeader"] if head else [])):
        properties.append(OxmlElement(name))
    return row


def say(cell: _Cell, text: str, style: str = "Table Text", run: str | None = None) -> Paragraph:
    paragraph: Paragraph = cell.paragraphs[0]
    paragraph.style = style
    if text:
        paragraph.add_run(line(text), run)
    return paragraph


def _head(made: Table, heads: Sequence[str]) -> None:
    for cell, said in zip(add_row(made, head=True).cells, heads, strict=True):
        kept(say(cell, said))


def _line(made: Table, panel: Panel, row: Row, tied: bool) -> None:
    """`tied`: stays with the line after it."""
    cells = list(add_row(made).cells)
    if panel.graded:
        first = cells.pop(0)
        grade(say(first, ""), row.grade)
    for number, (cell, said) in enumerate(zip(cells, row.cells, strict=True)):
        paragraph = say(cell, "")
        if number == 0 and row.title:
            paragraph.add_run(line(row.title), "Strong")
            if said:
                paragraph.add_run().add_break()
        paragraph.add_run(line(said), "Strong" if number == 0 and _names(row, said) else None)
        if number == 0 and row.ref:
            paragraph.add_run(f"  {line(row.ref)}", "Source")
    if row.cite:
        tie(made.rows[-1])
        source(made, row.cite, 1 if panel.graded else 0)
    if tied:
        tie(made.rows[-1])


def _names(row: Row, said: str) -> bool:
    """Whether the first cell is what the row is called."""
    return not row.title and len(said) <= 70 and len(row.cells) > 1


def source(made: Table, cite: str, first: int) -> None:
    """The citation as a line of its own under the cells, behind the column for the grade."""
    above, row = made.rows[-1], add_row(made)
    cells = row.cells
    joined = cells[first].merge(cells[-1]) if first < len(cells) - 1 else cells[first]
    for cell in cells[:first]:
        say(cell, "", "Citation")
    say(joined, cite, "Citation")
    for cell in above.cells:
        _edge(cell, "bottom")
    for cell in (joined, *cells[:first]):
        _edge(cell, "top")


def _edge(cell: _Cell, side: str) -> None:
    """No rule on this side of the cell."""
    borders, none = OxmlElement("w:tcBorders"), OxmlElement(f"w:{side}")
    none.set(qn("w:val"), "nil")
    borders.append(none)
    cell._tc.get_or_add_tcPr().append(borders)


def tie(row: _Row) -> None:
    """Keeps a row on the page of the one below it."""
    for cell in row.cells:
        for paragraph in cell.paragraphs:
            kept(paragraph)


# ---- widths ----------------------------------------------------------------------------------


def _widths(panel: Panel) -> list[Length]:
    first = [GRADE] if panel.graded else []
    left = WIDTH - sum(first)
    columns = [[_said(row, n) for row in panel.rows] for n in range(len(panel.head))]
    return [*first, *shares([[head, *said] for head, said in
                             zip(panel.head, columns, strict=True)], left)]  # fmt: skip


def _said(row: Row, number: int) -> str:
    said = row.cells[number]
    return f"{row.title} {said} {row.ref}" if number == 0 else said


def shares(columns: Sequence[Sequence[str]], width: int) -> list[Emu]:
    """How wide each column is: its head fits, the rest goes by what it usually holds."""
    least = [_least(column[0]) for column in columns]
    weights = [_weight(column) for column in columns]
    left = max(0, width - sum(least))
    edges = [
        (sum(least[:n]) + left * sum(weights[:n]) // sum(weights)) * width // max(width, sum(least))
        for n in range(len(columns) + 1)
    ]
    return [Emu(right - left) for left, right in pairwise(edges)]


def _least(head: str) -> int:
    """For the longest word of a heading."""
    return SIDES + LETTER * max((len(word) for word in head.split()), default=0)


def _weight(texts: Sequence[str]) -> int:
    """Letters: between the usual length of a cell and its longest, never under a long word."""
    lengths = sorted(len(text) for text in texts)
    usual = (lengths[len(lengths) // 2] + lengths[-1]) // 2
    word = max((len(word) for text in texts for word in text.split()), default=0)
    return max(min(usual, WIDEST), min(word, LONGEST), NARROWEST)

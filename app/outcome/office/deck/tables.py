"""Native tables on slides: hairlines, a column of letters, text that was measured before."""

from lxml.etree import _Element
from pptx.dml.color import RGBColor
from pptx.dml.fill import FillFormat
from pptx.enum.dml import MSO_PATTERN, MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.table import Table, _Cell
from pptx.util import Mm, Pt

from app.outcome.office.deck.fitting import PADDING, SIDES, Fitted
from app.outcome.office.look import colours

PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The table style without lines or fills; every office program knows it by this id."""

STRONG_LINE, HAIRLINE = 12700, 6350


def draw_table(slide: Slide, fitted: Fitted, left: float, top: float, name: str) -> GraphicFrame:
    """At a place in millimetres."""
    graded = len(fitted.widths) > len(fitted.head)
    frame = slide.shapes.add_table(
        len(fitted.heights), len(fitted.widths), Mm(left), Mm(top),
        Mm(sum(fitted.widths)), Mm(sum(fitted.heights)),
    )  # fmt: skip
    frame.name = name
    made = frame.table
    _plain(made)
    for number, width in enumerate(fitted.widths):
        made.columns[number].width = Mm(width)
    for number, height in enumerate(fitted.heights):
        made.rows[number].height = Mm(height)
    _row(made, 0, ["", *fitted.head] if graded else [*fitted.head], fitted.size, head=True)
    for number, line in enumerate(fitted.lines, 1):
        _row(made, number, [line.grade, *line.cells] if graded else [*line.cells], fitted.size)
        if graded:
            _grade(made.cell(number, 0), line.grade)
    return frame


def _plain(made: Table) -> None:
    for style in made._tbl.iter(qn("a:tableStyleId")):
        style.text = PLAIN
    made.horz_banding = False


def _row(made: Table, number: int, texts: list[str], size: int, *, head: bool = False) -> None:
    for place, text in enumerate(texts):
        cell = made.cell(number, place)
        _margins(cell)
        paragraph = cell.text_frame.paragraphs[0]
        run = paragraph.add_run()
        run.text = text
        run.font.size = Pt(size)
        run.font.bold = head
        cell.vertical_anchor = MSO_ANCHOR.BOTTOM if head else MSO_ANCHOR.TOP
        _rule(cell, "tx1" if head else "accent6", STRONG_LINE if head else HAIRLINE)


def _margins(cell: _Cell) -> None:
    cell.margin_left, cell.margin_right = Mm(0.6), Mm(SIDES - 0.6)
    cell.margin_top = cell.margin_bottom = Mm(PADDING / 2)


def _rule(cell: _Cell, colour: str, width: int) -> None:
    """A line below the cell; fills come after lines, as the format wants it."""
    below: _Element = parse_xml(
        f'<a:lnB {nsdecls("a")} w="{width}" cap="flat" cmpd="sng" algn="ctr"><a:solidFill>'
        f'<a:schemeClr val="{colour}"/></a:solidFill><a:prstDash val="solid"/></a:lnB>'
    )
    cell._tc.get_or_add_tcPr().append(below)


def _grade(cell: _Cell, letter: str) -> None:
    """Solid, tinted, hatched, plain: the form says what the letter says."""
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.CENTER
    cell.margin_left = cell.margin_right = Mm(0)
    font = paragraph.runs[0].font
    font.bold = True
    paint(cell.fill, letter)
    if letter == "A":
        font.color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
    if letter == "C":
        font.color.theme_color = MSO_THEME_COLOR.ACCENT_2


def paint(fill: FillFormat, letter: str) -> None:
    if letter == "A":
        fill.solid()
        fill.fore_color.theme_color = MSO_THEME_COLOR.TEXT_1
    elif letter == "B":
        fill.solid()
        fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_4
    elif letter == "C":
        fill.patterned()
        fill.pattern = MSO_PATTERN.LIGHT_UPWARD_DIAGONAL
        fill.fore_color.rgb = RGBColor.from_string(colours()["CLAY"])
        fill.back_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1

"""Pages become slides: a title that fits, blocks side by side, a foot that points further."""

from copy import deepcopy

from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.presentation import Presentation
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.util import Mm, Pt

from app.outcome.office.deck.charts import draw_bars
from app.outcome.office.deck.fitting import cut, fitted
from app.outcome.office.deck.lists import draw_points, size_for
from app.outcome.office.deck.pages import Bars, Block, Nothing, Page, Place, Points, Table
from app.outcome.office.deck.tables import draw_table
from app.outcome.office.deck.telling import Telling
from app.outcome.office.letters import legal, line

LEFT, TOP, WIDE, HIGH = 17.0, 47.0, 304.6, 126.0
"""Millimetres: where the blocks stand."""

GAP = 10.0
TITLE, TITLE_LINES, TITLE_ROOM = 26, 2, 270.0
FOOT, NUMBER = 11, 12
"""Places of the layout that a slide takes over with their text."""

SIZE = 16
"""Points of what says that there is nothing."""


def draw_page(made: Presentation, page: Page, telling: Telling) -> Slide:
    slide: Slide = made.slides.add_slide(made.slide_layouts[1])
    subject = [each for each in slide.placeholders if each.placeholder_format.idx == 10]
    subject[0].text_frame.text = line(page.subject)
    if slide.shapes.title is not None:
        said = cut(page.title, TITLE_ROOM, TITLE, TITLE_LINES)
        slide.shapes.title.text_frame.text = said
    hidden, shorter = _blocks(slide, page)
    _foot(slide, telling.foot(page.where, hidden, shorter))
    notes(slide, (page.title, *page.notes))
    return slide


def _blocks(slide: Slide, page: Page) -> tuple[int, bool]:
    """How much is hidden, and whether anything is shortened."""
    left, room = LEFT, WIDE - GAP * (len(page.blocks) - 1)
    wides = [room * share / sum(each for each, _ in page.blocks) for share, _ in page.blocks]
    lists = [(block, wide) for (_, block), wide in zip(page.blocks, wides, strict=True)
             if isinstance(block, Points)]  # fmt: skip
    size, hidden, shorter = size_for(lists, HIGH), 0, False
    for (_, block), wide in zip(page.blocks, wides, strict=True):
        more, less = _block(slide, block, (left, TOP, wide, HIGH), size)
        hidden, shorter = hidden + more, shorter or less
        left += wide + GAP
    return hidden, shorter


def _block(slide: Slide, block: Block, place: Place, size: int) -> tuple[int, bool]:
    """`size`: points of all lists."""
    left, _top, wide, _high = place
    match block:
        case Table():
            made = fitted(block, wide, HIGH)
            described(draw_table(slide, made, left, TOP, line(block.name)), block.name)
            return made.hidden, made.cut
        case Bars():
            described(draw_bars(slide, block, place), said_of(block))
            return 0, False
        case Points():
            return draw_points(slide, block, place, size)
        case Nothing():
            _nothing(slide, block, left, wide)
            return 0, False


def said_of(bars: Bars) -> str:
    """A chart in words."""
    told = [f"{series}: {', '.join(_each(bars, values))}" for series, values in bars.series.items()]
    return f"{bars.name}. {'; '.join(told)}."


def _each(bars: Bars, values: tuple[float, ...]) -> list[str]:
    return [f"{name} {value:.{bars.decimals}f}"
            for name, value in zip(bars.categories, values, strict=True)]  # fmt: skip


def described(shape: BaseShape, text: str) -> None:
    """For those who listen."""
    shape._element._nvXxPr.cNvPr.set("descr", line(text))


def _nothing(slide: Slide, block: Nothing, left: float, wide: float) -> None:
    box = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Mm(left), Mm(TOP), Mm(wide), Mm(30))
    box.name = "Nothing"
    box.fill.background()
    box.line.color.theme_color = MSO_THEME_COLOR.ACCENT_5
    box.line.dash_style = MSO_LINE.DASH
    box.shadow.inherit = False
    frame = box.text_frame
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    run = frame.paragraphs[0].add_run()
    run.text = cut(block.said, wide - 12, SIZE, 3)
    run.font.size = Pt(SIZE)
    run.font.color.theme_color = MSO_THEME_COLOR.TEXT_2


def _foot(slide: Slide, text: str) -> None:
    """The layout's places for foot and number, which the library leaves out."""
    for place in tuple(slide.slide_layout.shapes):
        if place.is_placeholder and place.placeholder_format.idx in (FOOT, NUMBER):
            taken_over = deepcopy(place._element)
            taken_over._nvXxPr.cNvPr.id = max(each.shape_id for each in slide.shapes) + 1
            slide.shapes._spTree.append(taken_over)
    for each in slide.placeholders:
        if each.placeholder_format.idx == FOOT:
            each.text_frame.text = text


def notes(slide: Slide, said: tuple[str, ...]) -> None:
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        frame.text = "\n".join(line(legal(each)) for each in said if each)

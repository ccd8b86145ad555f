"""Lists on slides: a rule, a heading, points in the largest type that lets all of them fit."""

from collections.abc import Sequence

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Mm, Pt

from app.outcome.figures.letters import POINT, STRONG
from app.outcome.office.deck.fitting import LEADING, SIZES, cut, taken
from app.outcome.office.deck.pages import Place, Points
from app.outcome.office.letters import line

LARGE = (18, *SIZES)

MOST = 8
"""Lines of one point."""

BEFORE = 7
"""Points of space above each."""

HEAD = 3.0
"""Millimetres from the rule to the heading."""


def size_for(lists: Sequence[tuple[Points, float]], high: float) -> int:
    """One size for all lists of a slide, each with its width in millimetres."""
    for size in LARGE:
        if all(_height(points, wide, size) <= high and not _cut(points, wide, size)
               for points, wide in lists):  # fmt: skip
            return size
    return SIZES[-1]


def _cut(points: Points, wide: float, size: int) -> bool:
    return any(taken(line(item), wide, size) > MOST for item in points.items)


def _height(points: Points, wide: float, size: int) -> float:
    heading = taken(points.heading, wide, size, STRONG)
    lines = sum(min(MOST, taken(line(item), wide, size)) for item in points.items)
    return HEAD + ((heading + lines) * size * LEADING + BEFORE * len(points.items)) * POINT


def draw_points(slide: Slide, points: Points, place: Place, size: int) -> tuple[int, bool]:
    """How many points are hidden, and whether any is shortened."""
    left, top, wide, high = place
    _rule(slide, left, top, wide)
    frame = text_box(slide, left, top + HEAD, wide, high - HEAD, line(points.heading))
    head = frame.paragraphs[0].add_run()
    head.text = cut(points.heading, wide, size, 2, STRONG)
    head.font.bold, head.font.size = True, Pt(size)
    shown: tuple[str, ...] = ()
    for item in points.items:
        said = cut(item, wide, size, MOST)
        if _height(Points(points.heading, (*shown, said)), wide, size) > high:
            break
        _item(frame, said, size)
        shown = (*shown, said)
    whole = zip(shown, points.items, strict=False)
    return len(points.items) - len(shown), any(said != line(item) for said, item in whole)


def _rule(slide: Slide, left: float, top: float, wide: float) -> None:
    rule = slide.shapes.add_connector(
        MSO_CONNECTOR.STRAIGHT, Mm(left), Mm(top), Mm(left + wide), Mm(top)
    )
    rule.name = "Rule"
    rule.line.width = Pt(1.5)
    rule.line.color.theme_color = MSO_THEME_COLOR.TEXT_1


def _item(frame: TextFrame, said: str, size: int) -> None:
    paragraph = frame.add_paragraph()
    paragraph.space_before = Pt(BEFORE)
    run = paragraph.add_run()
    run.text = said
    run.font.size = Pt(size)


def text_box(
    slide: Slide, left: float, top: float, wide: float, high: float, name: str
) -> TextFrame:
    box = slide.shapes.add_textbox(Mm(left), Mm(top), Mm(wide), Mm(high))
    box.name = name
    frame: TextFrame = box.text_frame
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Mm(0)
    return frame

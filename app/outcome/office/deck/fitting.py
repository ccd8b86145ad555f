"""Text measured before it is set: how many lines it takes, and what of it fits."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from app.outcome.figures.letters import POINT, REGULAR, printable, width
from app.outcome.office.deck.pages import Line, Table
from app.outcome.office.letters import line
from app.outcome.office.pointers import CUT

SIZES = (16, 15, 14, 13, 12, 11)
"""Points; the largest that lets it fit."""

LINES = (4, 3, 2)
"""Lines that a cell may take, when there is less and less room."""

LEADING = 1.22
PADDING = 2.6
"""Millimetres above and below the text of a cell together."""

SIDES = 3.4
"""Millimetres left and right of it together."""

GRADE = 11.0
"""Millimetres: the column for a letter."""

MOST_MEASURED = 8192


@dataclass(frozen=True, slots=True)
class Fitted:
    """A table as it fits: `hidden` rows are left out, `cut` if some text is shortened."""

    head: tuple[str, ...]
    lines: tuple[Line, ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    size: int
    hidden: int
    cut: bool


def taken(text: str, room: float, size: float, weight: int = REGULAR) -> int:
    """Lines that the text takes in so many millimetres, at the least one.

    A word longer than a line counts for one more: programs break it wherever they like.
    """
    lines, used = 1, 0.0
    for word in text.split():
        wide = _wide(word, weight) * size
        if used and used + wide > room:
            lines, used = lines + 1, 0.0
        if wide > room:
            lines += int(wide // room) + 1
            wide %= room
        used += wide + _wide("n", weight) * size / 2
    return lines


@lru_cache(MOST_MEASURED)
def _wide(word: str, weight: int) -> float:
    """Millimetres at a size of one point; signs of other scripts count as the widest of ours."""
    ours = "".join("W" if unicodedata.east_asian_width(each) in "WF" else each for each in word)
    return width(printable(ours), 1, weight)


def cut(text: str, room: float, size: float, most: int, weight: int = REGULAR) -> str:
    """As much of the text as fits on so many lines."""
    said = line(text)
    if taken(said, room, size, weight) <= most:
        return said
    fits, too_long = 0, len(said)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        shorter = said[:middle].rstrip() + CUT
        fits, too_long = (
            (middle, too_long) if taken(shorter, room, size, weight) <= most else (fits, middle)
        )
    return said[:fits].rstrip(" ,;:.") + CUT


def fitted(table: Table, wide: float, high: float) -> Fitted:
    """The table in millimetres: first in smaller type, then with shorter cells, then fewer rows."""
    widths = _widths(table, wide)
    for most, size in product(LINES, SIZES):
        made = _set(table, widths, size, most)
        if sum(made.heights) <= high:
            break
    return _shorter(made, high)


def _widths(table: Table, wide: float) -> tuple[float, ...]:
    left = wide - (GRADE if table.graded else 0)
    shares = [left * share / sum(table.widths) for share in table.widths]
    return (GRADE, *shares) if table.graded else tuple(shares)


def _set(table: Table, widths: tuple[float, ...], size: int, most: int) -> Fitted:
    rooms = [room - SIDES for room in (widths[1:] if table.graded else widths)]
    lines = tuple(
        Line(tuple(cut(said, room, size, most) for said, room in
                   zip(each.cells, rooms, strict=True)), each.grade)
        for each in table.lines
    )  # fmt: skip
    return Fitted(
        head=table.head,
        lines=lines,
        widths=widths,
        heights=tuple(_height(cells, rooms, size) for cells in
                      (table.head, *(each.cells for each in lines))),
        size=size,
        hidden=0,
        cut=any(said != line(whole) for short, long in zip(lines, table.lines, strict=True)
                for said, whole in zip(short.cells, long.cells, strict=True)),
    )  # fmt: skip


def _height(cells: Sequence[str], rooms: Sequence[float], size: float) -> float:
    most = max(taken(said, room, size) for said, room in zip(cells, rooms, strict=True))
    return most * size * POINT * LEADING + PADDING


def _shorter(table: Fitted, high: float) -> Fitted:
    """As many rows as there is room for."""
    kept, used = 0, table.heights[0]
    for height in table.heights[1:]:
        if used + height > high:
            break
        kept, used = kept + 1, used + height
    return replace(table, lines=table.lines[:kept], heights=table.heights[: kept + 1],
                   hidden=len(table.lines) - kept)  # fmt: skip

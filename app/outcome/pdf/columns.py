"""How wide the columns of a table are, by what stands in them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.outcome.layout import Panel

FULL = 168.0
"""Millimetres that text may take, on both papers."""

GRADE = 11.0
CHART = 30.0
GUTTER = 3.2

LETTER = 1.5
BOLD = 1.85
"""Millimetres that a letter of a table takes on average, and one of a short bold word at most."""

MOST_FIXED = 0.9
"""How much of the page the least widths may take before words are parted."""

WHOLE = (16, 13, 11, 9, 7)
"""Letters of a word that a column keeps whole; fewer where the columns are many."""

LONGEST = 28
"""Letters beyond which a word is parted in any column: it may be all wide ones."""

NUMBER = re.compile(r"[-+–−]?[\d.,:/ ]*(\s?%)?|–")


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in millimetres with its gutter; figures stand `right`."""

    width: float
    right: bool

    @property
    def line(self) -> float:
        """How many letters stand on a line on average."""
        return max(1.0, (self.width - GUTTER) / LETTER)

    @property
    def letters(self) -> int:
        """How many letters fit on a line: longer words are parted."""
        return min(max(4, int((self.width - GUTTER) / BOLD + 0.01)), LONGEST)


def columns(panel: Panel) -> list[Column]:
    """One for each of the panel's heads; together as wide as the page leaves them."""
    room = FULL - (GRADE if panel.graded else 0) - (CHART if panel.charted else 0)
    cells = [list(_cells(panel, n)) for n in range(len(panel.head))]
    widths = _shared(room, _least(panel.head, cells, room), [_wants(column) for column in cells])
    return [Column(round(w, 2), _figures(c)) for w, c in zip(widths, cells, strict=True)]


def _cells(panel: Panel, n: int) -> Iterator[str]:
    for row in panel.rows:
        yield row.cells[n]
        if n == 0 and row.title:
            yield row.title


def _least(heads: Sequence[str], cells: Sequence[Sequence[str]], room: float) -> list[float]:
    """Each column's least: with words as long as all of them together can keep whole."""
    found = []
    for whole in WHOLE:
        found = [_narrowest(h, c, whole) for h, c in zip(heads, cells, strict=True)]
        if sum(found) <= room * MOST_FIXED:
            break
    return found


def _narrowest(head: str, cells: Sequence[str], whole: int) -> float:
    """The whole of short cells, the longest word of long ones."""
    longest = max(map(len, cells), default=0)
    short = longest if longest <= whole else 0
    words = [len(word) for text in (head, *cells) for word in text.split()]
    letters = max(short, min(max(words, default=0), whole))
    return max(letters, 3) * BOLD + GUTTER


def _wants(cells: Sequence[str]) -> float:
    """What a column would like beyond its least: by its long cells, not by its average ones."""
    lengths = sorted(map(len, cells))
    most = max(lengths, default=0)
    long = max(lengths[int(0.8 * (len(lengths) - 1))], most // 3) if lengths else 0
    return float(min(long, 300)) ** 0.7 if most > WHOLE[0] else 0.0


def _shared(room: float, least: Sequence[float], wants: Sequence[float]) -> list[float]:
    if sum(least) >= room:
        return [room * each / sum(least) for each in least]
    left, wanted = room - sum(least), sum(wants)
    if not wanted:
        wants, wanted = [1.0 if n == 0 else 0.0 for n in range(len(least))], 1.0
    return [each + left * want / wanted for each, want in zip(least, wants, strict=True)]


def _figures(cells: Sequence[str]) -> bool:
    said = [cell for cell in cells if cell]
    return bool(said) and all(NUMBER.fullmatch(cell) for cell in said)

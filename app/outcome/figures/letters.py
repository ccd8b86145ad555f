"""Type for charts: the product's own faces, measured, wrapped and cut to the room there is."""

import unicodedata
from functools import lru_cache
from pathlib import Path

from matplotlib import cbook
from matplotlib.font_manager import FontEntry, FontProperties, fontManager, get_font
from matplotlib.ft2font import LoadFlags

from app.settings import home

POINT = 25.4 / 72
"""Millimetres."""

CITE, SMALL, TABLE, BODY = 6.9, 7.6, 8.3, 9.2
"""Sizes in points, as in the documents."""

REGULAR, STRONG = 400, 600
CAPITAL = 0.727
"""Height of a capital letter of Inter, in ems."""

ELLIPSIS = "…"
UNKNOWN = "□"
"""Stands for a letter that neither face has."""

OURS, EVERYWHERE = "Charrette", "Charrette fallback"
FACES = {
    (OURS, REGULAR): "inter-regular.ttf",
    (OURS, STRONG): "inter-semibold.ttf",
    (EVERYWHERE, REGULAR): "DejaVuSans.ttf",
    (EVERYWHERE, STRONG): "DejaVuSans-Bold.ttf",
}
"""The second family has what ours lacks: Greek, Cyrillic, Arabic, Hebrew; matplotlib brings it."""

MOST_MEASURED = 4096


@lru_cache
def paths(weight: int) -> tuple[str, ...]:
    """The files of a weight, ours first; ours is missing where nothing was built."""
    own = home() / "static" / "vendor" / "fonts" / FACES[OURS, weight]
    other = Path(cbook._get_data_path("fonts", "ttf", FACES[EVERYWHERE, weight]))
    return tuple(str(path) for path in (own, other) if path.is_file())


@lru_cache
def face(weight: int, size: float) -> FontProperties:
    """For matplotlib, which looks faces up by name: under names that no other font has."""
    families = [f"{OURS} {number}" for number, _ in enumerate(paths(weight))]
    known = fontManager.get_font_names()
    for family, path in zip(families, paths(weight), strict=True):
        named = f"{family} {weight}"
        if named not in known:
            fontManager.ttflist.append(FontEntry(fname=path, name=named, weight=weight))
    named_families = [f"{family} {weight}" for family in families]
    return FontProperties(family=named_families, size=size, weight=weight)


@lru_cache
def letters_of(weight: int) -> frozenset[int]:
    return frozenset(code for path in paths(weight) for code in get_font([path]).get_charmap())


@lru_cache(MOST_MEASURED)
def printable(text: str) -> str:
    """On one line, every letter one that our faces have."""
    known = letters_of(REGULAR) & letters_of(STRONG)
    said = "".join(_shown(letter, known) for letter in unicodedata.normalize("NFC", text))
    return " ".join(said.split())


def _shown(letter: str, known: frozenset[int]) -> str:
    if letter.isspace():
        return " "
    if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Me"):
        return ""
    if ord(letter) in known:
        return letter
    plain = unicodedata.normalize("NFKD", letter)
    if all(ord(each) in known for each in plain):
        return plain
    return "" if unicodedata.category(letter) == "Mn" else UNKNOWN


@lru_cache(MOST_MEASURED)
def width(text: str, size: float = SMALL, weight: int = REGULAR) -> float:
    """In millimetres, of printable text."""
    font = get_font(list(paths(weight)))
    font.set_size(100, 72)
    font.set_text(text, 0.0, LoadFlags.NO_HINTING)
    return font.get_width_height()[0] / 64 / 100 * size * POINT


def shortened(text: str, room: float, size: float = SMALL, weight: int = REGULAR) -> str:
    """As much of the text as fits, with an ellipsis where some is missing."""
    said = printable(text)
    if width(said, size, weight) <= room:
        return said
    fits, too_long = 0, len(said)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if width(said[:middle].rstrip() + ELLIPSIS, size, weight) <= room:
            fits = middle
        else:
            too_long = middle
    return said[:fits].rstrip() + ELLIPSIS if width(ELLIPSIS, size, weight) <= room else ""


def wrapped(
    text: str, room: float, size: float = SMALL, weight: int = REGULAR, most: int = 2
) -> tuple[str, ...]:
    """At most so many lines; a word that is longer than a line is broken."""
    waiting = printable(text).split()
    lines: list[str] = []
    while waiting and len(lines) < most - 1:
        line = _filled(waiting, room, size, weight)
        lines.append(line)
    if waiting:
        lines.append(shortened(" ".join(waiting), room, size, weight))
    return tuple(lines)


def _filled(waiting: list[str], room: float, size: float, weight: int) -> str:
    """Takes from `waiting` what goes on one line."""
    line = waiting.pop(0)
    if width(line, size, weight) > room:
        kept = max(1, len(shortened(line, room, size, weight)) - 1)
        kept = line.rfind("-", 1, kept) + 1 or kept
        if kept < len(line):
            waiting.insert(0, line[kept:])
            return line[:kept]
    while waiting and width(f"{line} {waiting[0]}", size, weight) <= room:
        line = f"{line} {waiting.pop(0)}"
    return line

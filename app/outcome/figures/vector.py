"""SVG made fit to stand in a page: named for those who listen, small, with ids of its own."""

import re
from html import escape

from app.outcome.office.letters import legal

PREFACE = re.compile(r"^.*?(?=<svg)", re.DOTALL)
ASIDE = re.compile(r"<!--.*?-->|<metadata>.*?</metadata>|<style.*?</style>", re.DOTALL)
OPENING = re.compile(r"<svg\b[^>]*>", re.DOTALL)
SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
NAME = re.compile(r' id="([^"]+)"')
POINTER = re.compile(r'href="#([^"]+)"|url\(#([^)]+)\)')
PLACES = re.compile(r' d="[^"]*"|translate\([^)]*\)')
LONG_NUMBER = re.compile(r"-?\d+\.\d{3,}")
BETWEEN = re.compile(r">\s+<")
EMPTY = "<defs></defs>"


def titled(drawn: str, id: str, title: str, alt: str) -> bytes:
    """`drawn` as matplotlib left it; every id that is needed is put under `id`."""
    bare = ASIDE.sub("", PREFACE.sub("", drawn))
    size = SIZE.search(bare)
    wide, high = size.groups() if size else ("0", "0")
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{wide}pt" height="{high}pt" viewBox="0 0 {wide} {high}" role="img" '
        f'stroke-linejoin="round" stroke-linecap="butt" '
        f'aria-labelledby="{id}-title {id}-desc">\n'
        f'<title id="{id}-title">{escape(legal(title))}</title>\n'
        f'<desc id="{id}-desc">{escape(legal(alt))}</desc>\n'
    )
    _, _, shapes = OPENING.sub("\0", bare, count=1).partition("\0")
    return (opening + _small(shapes, id) + "\n").encode("utf-8", "replace")


def _small(shapes: str, id: str) -> str:
    """Hundredths of a point are enough, and only what is pointed at needs a name."""
    tight = BETWEEN.sub("><", shapes.strip()).replace(EMPTY, "")
    placed = PLACES.sub(lambda found: _rounded(found[0]), tight)
    needed = dict.fromkeys(one or other for one, other in POINTER.findall(placed))
    names = {old: f"{id}-{n}" for n, old in enumerate(needed, 1)}
    named = NAME.sub(lambda found: f' id="{names[found[1]]}"' if found[1] in names else "", placed)
    return POINTER.sub(lambda found: _pointing(found, names), named)


def _rounded(text: str) -> str:
    short = LONG_NUMBER.sub(lambda found: f"{float(found[0]):.2f}".rstrip("0").rstrip("."), text)
    return short.replace(" \n", " ").replace("\n", "")


def _pointing(found: re.Match[str], names: dict[str, str]) -> str:
    name = names[found[1] or found[2]]
    return f'href="#{name}"' if found[1] else f"url(#{name})"

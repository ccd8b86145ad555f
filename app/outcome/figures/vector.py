"""SVG made fit to stand in a page: named for those who listen, with ids of its own."""

import re
from html import escape

PREFACE = re.compile(r"^.*?(?=<svg)", re.DOTALL)
COMMENT = re.compile(r"\s*<!--.*?-->", re.DOTALL)
METADATA = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)
OPENING = re.compile(r"<svg\b[^>]*>", re.DOTALL)
STYLE = re.compile(r"\s*<defs>\s*<style.*?</style>\s*</defs>", re.DOTALL)
SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
NAMED = re.compile(r'(\bid="|="#|url\(#)([^")]+)')


def titled(drawn: str, id: str, title: str, alt: str) -> bytes:
    """`drawn` as matplotlib left it; every id in it is put under `id`."""
    bare = METADATA.sub("", COMMENT.sub("", PREFACE.sub("", drawn)))
    bare = STYLE.sub("", bare, count=1).replace(" \n", " ")
    size = SIZE.search(bare)
    wide, high = size.groups() if size else ("0", "0")
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{wide}pt" height="{high}pt" viewBox="0 0 {wide} {high}" role="img" '
        f'stroke-linejoin="round" stroke-linecap="butt" '
        f'aria-labelledby="{id}-title {id}-desc">\n'
        f'<title id="{id}-title">{escape(title)}</title>\n'
        f'<desc id="{id}-desc">{escape(alt)}</desc>'
    )
    _, _, shapes = OPENING.sub("\0", bare, count=1).partition("\0")
    own = NAMED.sub(rf"\g<1>{id}-\g<2>", shapes)
    return (opening + own.rstrip() + "\n").encode("utf-8", "replace")

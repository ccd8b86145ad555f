"""The PDF files of a pack."""

from collections.abc import Callable, Mapping
from functools import partial

from app.outcome.chapters import FILES, chapter, title
from app.outcome.edition import Edition
from app.outcome.figures.gallery import figures
from app.outcome.pdf.matter import book
from app.outcome.pdf.one_page import leaf
from app.outcome.pdf.panels import figure_value
from app.outcome.pdf.setting import Paper, set_pages


def one_page(edition: Edition, paper: Paper = "a4") -> bytes:
    return set_pages("one_page", leaf(edition), at=edition.snapshot.at, paper=paper)


def document(name: str, edition: Edition, paper: Paper = "a4") -> bytes:
    """`name` is that of a method's document: tom, programme or evidence."""
    shown = chapter(edition, name)
    sections = {part.id for part in shown}
    drawn = [figure for figure in figures(edition) if figure.section in sections]
    matter = book(edition, title(edition, name), shown, [figure_value(f) for f in drawn])
    drawings = {figure.id: figure.svg for figure in drawn}
    return set_pages("document", matter, at=edition.snapshot.at, paper=paper, drawings=drawings)


def documents(edition: Edition, paper: Paper = "a4") -> dict[str, bytes]:
    """File name to content, on this paper."""
    return {name: make(edition, paper) for name, make in ON_PAPER.items()}


ON_PAPER: Mapping[str, Callable[[Edition, Paper], bytes]] = {
    "01_one_page.pdf": one_page,
    **{f"{file}.pdf": partial(document, name) for name, file in FILES.items()},
}


def _on_a4(make: Callable[[Edition, Paper], bytes], edition: Edition) -> bytes:
    return make(edition, "a4")


SINGLE: Mapping[str, Callable[[Edition], bytes]] = {
    **{name: partial(_on_a4, make) for name, make in ON_PAPER.items()},
    "01_one_page_letter.pdf": partial(one_page, paper="us-letter"),
}
"""File name to what makes it, each by itself: all on A4, and page one on US Letter too."""


def files(edition: Edition) -> dict[str, bytes]:
    return {name: make(edition) for name, make in SINGLE.items()}

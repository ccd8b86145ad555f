"""The PDF files of a pack."""

from collections.abc import Callable, Mapping
from functools import partial

from app.outcome.documents import PAGE_ONE
from app.outcome.edition import Edition
from app.outcome.figures.gallery import figures
from app.outcome.parts import parts
from app.outcome.pdf.matter import book
from app.outcome.pdf.one_page import leaf
from app.outcome.pdf.panels import figure_value
from app.outcome.pdf.setting import Paper, set_pages


def _tom(edition: Edition, paper: Paper = "a4") -> bytes:
    return document(edition, "tom", edition.say("Draft target operating model"), paper)


def _programme(edition: Edition, paper: Paper = "a4") -> bytes:
    return document(edition, "programme", edition.say("Change programme"), paper)


def _evidence(edition: Edition, paper: Paper = "a4") -> bytes:
    return document(edition, "evidence", edition.say("Evidence book"), paper)


def one_page(edition: Edition, paper: Paper = "a4") -> bytes:
    return set_pages("one_page", leaf(edition), at=edition.snapshot.at, paper=paper)


def document(edition: Edition, name: str, title: str, paper: Paper = "a4") -> bytes:
    """`name` is that of a method's document: tom, programme or evidence."""
    shown = [part for part in parts(edition, name) if part.id != PAGE_ONE]
    sections = {part.id for part in shown}
    drawn = [figure for figure in figures(edition) if figure.section in sections]
    matter = book(edition, title, shown, [figure_value(figure) for figure in drawn])
    drawings = {figure.id: figure.svg for figure in drawn}
    return set_pages("document", matter, at=edition.snapshot.at, paper=paper, drawings=drawings)


def documents(edition: Edition, paper: Paper = "a4") -> dict[str, bytes]:
    """File name to content, on this paper."""
    return {name: make(edition, paper) for name, make in ON_PAPER.items()}


ON_PAPER: Mapping[str, Callable[[Edition, Paper], bytes]] = {
    "01_one_page.pdf": one_page,
    "02_draft_tom.pdf": _tom,
    "03_change_programme.pdf": _programme,
    "04_evidence.pdf": _evidence,
}

SINGLE: Mapping[str, Callable[[Edition], bytes]] = {
    "01_one_page.pdf": one_page,
    "02_draft_tom.pdf": _tom,
    "03_change_programme.pdf": _programme,
    "04_evidence.pdf": _evidence,
    "01_one_page_letter.pdf": partial(one_page, paper="us-letter"),
}
"""File name to what makes it, each by itself: all on A4, and page one on US Letter too."""


def files(edition: Edition) -> dict[str, bytes]:
    return {name: make(edition) for name, make in SINGLE.items()}

"""The office files of the pack: what a team opens, changes and presents."""

from collections.abc import Callable, Mapping
from functools import partial

from app.outcome.chapters import chapter, title
from app.outcome.editing import printed
from app.outcome.edition import Edition
from app.outcome.office.deck.slides import deck
from app.outcome.office.word.report import report
from app.outcome.office.workbook.book import workbook


def _deck(edition: Edition) -> bytes:
    return deck(printed(edition))


def _text(document: str, edition: Edition) -> bytes:
    return report(edition, title(edition, document), chapter(edition, document))


SINGLE: Mapping[str, Callable[[Edition], bytes]] = {
    "02_draft_tom.docx": partial(_text, "tom"),
    "03_change_programme.docx": partial(_text, "programme"),
    "sponsor_deck.pptx": _deck,
    "registers.xlsx": workbook,
}
"""File name to what makes it, each by itself."""


def files(edition: Edition) -> dict[str, bytes]:
    """File name to content; the same edition always gives the same bytes."""
    return {name: make(edition) for name, make in SINGLE.items()}

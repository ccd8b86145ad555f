"""The office files of the pack: what a team opens, changes and presents."""

from collections.abc import Callable, Mapping

from app.outcome.documents import PAGE_ONE
from app.outcome.editing import printed
from app.outcome.edition import Edition
from app.outcome.office.deck.slides import deck
from app.outcome.office.word.report import report
from app.outcome.office.workbook.book import workbook
from app.outcome.parts import parts


def _model(edition: Edition) -> bytes:
    return _report(edition, "tom", edition.say("Draft target operating model"))


def _programme(edition: Edition) -> bytes:
    return _report(edition, "programme", edition.say("Change programme"))


def _deck(edition: Edition) -> bytes:
    return deck(printed(edition))


def _report(edition: Edition, document: str, title: str) -> bytes:
    shown = [part for part in parts(edition, document) if part.id != PAGE_ONE]
    return report(edition, title, shown)


SINGLE: Mapping[str, Callable[[Edition], bytes]] = {
    "02_draft_tom.docx": _model,
    "03_change_programme.docx": _programme,
    "sponsor_deck.pptx": _deck,
    "registers.xlsx": workbook,
}
"""File name to what makes it, each by itself."""


def files(edition: Edition) -> dict[str, bytes]:
    """File name to content; the same edition always gives the same bytes."""
    return {name: make(edition) for name, make in SINGLE.items()}

"""The office files of the pack: what a team opens, changes and presents."""

from app.outcome.edition import Edition
from app.outcome.office.deck.slides import deck
from app.outcome.office.word.report import report
from app.outcome.office.workbook.book import workbook
from app.outcome.parts import parts


def files(edition: Edition) -> dict[str, bytes]:
    """File name to content; the same edition always gives the same bytes."""
    _ = edition.say
    chapters = {
        "02_draft_tom": ("tom", _("Draft target operating model")),
        "03_change_programme": ("programme", _("Change programme")),
    }
    documents = {
        f"{name}.docx": report(
            edition, title, [part for part in parts(edition, document) if part.id != "TOM-01"]
        )
        for name, (document, title) in chapters.items()
    }
    return {
        **documents,
        "sponsor_deck.pptx": deck(edition),
        "registers.xlsx": workbook(edition),
    }

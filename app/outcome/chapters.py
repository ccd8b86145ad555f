"""The three documents that a method's sections make up: their files, their titles, their parts."""

from collections.abc import Mapping

from app.outcome.edition import Edition
from app.outcome.layout import Part
from app.outcome.parts import parts

PAGE_ONE = "TOM-01"
"""The section that is a document of its own."""

FILES: Mapping[str, str] = {
    "tom": "02_draft_tom",
    "programme": "03_change_programme",
    "evidence": "04_evidence",
}
"""A method's document to the name of its files, without a suffix."""


def title(edition: Edition, document: str) -> str:
    _ = edition.say
    titles = {
        "tom": _("Draft target operating model"),
        "programme": _("Change programme"),
        "evidence": _("Evidence book"),
    }
    return titles[document]


def chapter(edition: Edition, document: str) -> list[Part]:
    """What the document prints, in order."""
    return [part for part in parts(edition, document) if part.id != PAGE_ONE]

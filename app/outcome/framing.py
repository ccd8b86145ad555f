"""Frames: the sections of the model in another order and under other headings."""

from app.domain.method import Frame, Section
from app.outcome.edition import Edition

FRAMED = "tom"
"""The document that a frame is about."""


def framed(edition: Edition, document: str, sections: list[Section]) -> list[tuple[str, str]]:
    """Section id and heading, in the order of the edition's frame; its own order without one."""
    own = [(section.id, section.title) for section in sections]
    frame = _frame(edition) if document == FRAMED else None
    if frame is None:
        return own
    known = dict(own)
    placed = [
        (id, f"{chapter.title}: {heading}")
        for chapter in frame.chapters
        for id, heading in chapter.sections
        if id in known
    ]
    named = {id for id, _ in placed}
    before = [pair for pair in own if pair[0] not in named]
    first = [pair for pair in before if pair == own[0]]
    return [*first, *placed, *(pair for pair in before if pair not in first)]


def _frame(edition: Edition) -> Frame | None:
    method = edition.room.method
    return method.frame(edition.frame) if method and edition.frame else None

"""What those who run the work brought in: the last question, and where they held the pen."""

from collections.abc import Iterator

from app.domain.people import MAKERS
from app.outcome.edition import Edition
from app.outcome.records import Record


def operations(edition: Edition) -> Iterator[Record]:
    """Figures only: who was asked, and what they said, stays between them and the facilitators."""
    yield from _last_question(edition)
    yield from _pens(edition)


def _last_question(edition: Edition) -> Iterator[Record]:
    _, method = edition.say, edition.room.method
    tags = {step.to for step in method.steps if step.to} if method else set()
    asked = [s.person for s in edition.seats if s.role in MAKERS
             and any(tag and s.profile.has(tag) for tag in tags)]  # fmt: skip
    if asked:
        answered = sum(person in edition.answered_last for person in asked)
        yield Record({
            "name": _("What we have not asked about"),
            "value": _("{n} of {all}").format(n=answered, all=len(asked)),
            "reading": _("put in private to each of those who run the work, and answered"),
        })  # fmt: skip


def _pens(edition: Edition) -> Iterator[Record]:
    _, method = edition.say, edition.room.method
    for pen in method.pens if method else ():
        kind = method.type(pen.type) if method else None
        cards = [a for a in edition.room.artefacts.values() if a.standing and a.type == pen.type]
        if kind and cards and pen.sets:
            ours = sum(card.current.fields.get(pen.sets) is True for card in cards)
            yield Record({
                "name": kind.plural or kind.title,
                "value": _("{n} of {all}").format(n=ours, all=len(cards)),
                "reading": _("raised by somebody who runs the work"),
            })  # fmt: skip

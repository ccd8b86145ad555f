"""What is new: services by novelty, and all that was made by where it came from."""

from collections import Counter
from collections.abc import Iterator, Sequence

from app.domain.method import Choice
from app.domain.model.sections import standing_of
from app.outcome.edition import Edition
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import BODY, SMALL, STRONG, printable, width
from app.outcome.figures.marks import OPEN, STRIPED, SURE, TINTED, finished, listed
from app.outcome.figures.paint import FAINT, SOFT, WHITE
from app.outcome.figures.sheet import DOTTED, FULL, Look, Sheet

SECTION, TYPE, FIELD = "TOM-14", "service", "novelty"
LOOKS = (SURE, TINTED, OPEN, STRIPED, Look(WHITE, FAINT, 0.7, DOTTED))
TALL, LEFT = 6.0, 34.0
WIDEST, NARROW = 8.0, 2.2

Split = list[tuple[str, int]]


def drawings(edition: Edition) -> Iterator[Drawing]:
    _ = edition.say
    splits = [(_("Services"), _novelty(edition)), (_("Everything made"), _origin(edition))]
    found = [(name, split) for name, split in splits if split]
    if not any(len(split) > 1 for _, split in found):
        return
    alt = listed([f"{name}: {', '.join(f'{said} {n}' for said, n in split)}"
                  for name, split in found])  # fmt: skip
    title = _("How new it is, and where it came from")
    yield Drawing("origin-novelty", SECTION, title, alt, _drawn(found))


def _novelty(edition: Edition) -> Split:
    type = edition.room.method.type(TYPE) if edition.room.method else None
    field = type.field(FIELD) if type else None
    if field is None:
        return []
    said = [str(a.current.fields.get(FIELD) or "") for a in standing_of(edition.room, TYPE)]
    return _counted(said, [*field.choices, Choice("", edition.say("not said"))])


def _origin(edition: Edition) -> Split:
    _ = edition.say
    named = [
        Choice("inside", _("thought of in the room")),
        Choice("brought_in", _("brought in")),
        Choice("outside", _("from outside")),
    ]
    return _counted([a.origin for a in edition.room.artefacts.values() if a.standing], named)


def _counted(said: Sequence[str], named: Sequence[Choice]) -> Split:
    numbers = Counter(said)
    return [(choice.label, numbers[choice.value]) for choice in named if numbers[choice.value]]


def _drawn(found: list[tuple[str, Split]]) -> Sheet:
    sheet, y = Sheet(), 0.0
    for name, split in found:
        sheet.say(0, y + 5.5 + TALL / 2, name, SMALL, STRONG, room=LEFT - 2)
        _bar(sheet, y, split)
        y += 5.5 + TALL + 4.5
    return finished(sheet, y - 4)


def _bar(sheet: Sheet, y: float, split: Split) -> None:
    """A cell for each, as long as they can be told apart; the words over it, one after another."""
    each = min((FULL - LEFT) / sum(n for _, n in split), WIDEST)
    start, free = LEFT, LEFT
    for (said, n), look in zip(split, LOOKS, strict=False):
        taken = width(str(n), BODY, STRONG)
        x = max(free, min(start, FULL - taken - 1.5 - width(printable(said), SMALL)))
        sheet.say(x, y + 2, str(n), BODY, STRONG)
        room = max(FULL - x - taken - 1.5, 4.0) + 0.1
        sheet.say(x + taken + 1.5, y + 2, said, SMALL, ink=SOFT, room=room)
        free = x + taken + 1.5 + min(width(printable(said), SMALL), room) + 5
        if each < NARROW:
            sheet.box(start, y + 5.5, each * n - 0.5, TALL, look)
        else:
            for k in range(n):
                sheet.box(start + each * k, y + 5.5, each - 0.5, TALL, look)
        start += each * n

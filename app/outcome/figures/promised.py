"""Dates that a sponsor gave, as diamonds over a roadmap."""

from collections.abc import Callable, Sequence
from datetime import date

from app.outcome.edition import Edition
from app.outcome.figures.letters import CITE, STRONG, printable, width
from app.outcome.figures.paint import INK, NONE, SOFT, WHITE
from app.outcome.figures.sheet import FULL, Look, Sheet
from app.outcome.figures.steps import DAYS
from app.outcome.sentences import written_day

Given = tuple[int, str, str]
"""Days after the workshop, the date, what is given or answered."""


def promised(edition: Edition) -> list[Given]:
    """The earliest first; what is due before the workshop or long after it is left out."""
    opened, found = edition.room.opened_at, []
    for id, request in edition.room.requests.items():
        try:
            on = date.fromisoformat(request.date)
        except ValueError:
            continue
        if opened and request.answer != "no":
            days = (on - edition.local(opened).date()).days
            said = f"{request.text}, {edition.refs.any(id)}"
            found.append((days, written_day(edition, request.date), said))
    return sorted(each for each in found if 0 <= each[0] <= DAYS[-1])


def marked(
    sheet: Sheet,
    x_of: Callable[[float], float],
    given: Sequence[Given],
    between: tuple[float, float],
) -> None:
    """A diamond for each, its words on a line of their own."""
    head, top = between
    for n, (day, on, what) in enumerate(given):
        x, y = x_of(day), head + 1.5 + 3.8 * n
        sheet.rule((x, y), (x, top - 3), SOFT, 0.5)
        _told(sheet, x, y, on, what)
        points = [(x, top - 4.4), (x + 1.3, top - 3.1), (x, top - 1.8), (x - 1.3, top - 3.1)]
        sheet.shape(points, Look(INK, INK, 0.5))


def _told(sheet: Sheet, x: float, y: float, on: str, what: str) -> None:
    """On the side of the line where there is more room."""
    dated = width(printable(on), CITE, STRONG)
    room = max(x, FULL - x) - dated - 5
    long = min(width(printable(what), CITE), room)
    left = x + 1.2 if x <= FULL / 2 else x - 2.4 - dated - long
    sheet.box(left - 0.4, y - 1.3, dated + long + 2, 2.7, Look(WHITE, NONE, 0))
    sheet.say(left, y, on, CITE, STRONG)
    sheet.say(left + dated + 1.2, y, what, CITE, ink=SOFT, room=room + 0.1)

"""The plateaus of a roadmap: a stair from today to the target, with what is reached on each."""

from collections.abc import Sequence
from itertools import pairwise

from app.domain.method import Choice
from app.domain.model.sections import standing_of
from app.outcome.edition import Edition
from app.outcome.figures.letters import CITE, SMALL, STRONG, wrapped
from app.outcome.figures.paint import CLAY, INK, NONE, PAPER, SAND, WHITE
from app.outcome.figures.sheet import FULL, Look, Sheet, leading
from app.outcome.figures.steps import Initiative

LOWEST, RISE = 13.0, 3.4
FILLS = ((PAPER, INK), (SAND, INK), (CLAY, INK), (INK, WHITE))
MEASURE = "measure"


def plateaus(
    edition: Edition, sheet: Sheet, edges: Sequence[float],
    shown: tuple[Sequence[Initiative], Sequence[Choice]],
) -> float:  # fmt: skip
    """Each column of the roadmap: its plateau, its name; where the names end."""
    steps, columns = shown
    rooms = [right - left - 4 for left, right in pairwise(edges)]
    words = [
        (wrapped(_name(edition, n, len(columns)), rooms[n], SMALL, STRONG),
         [line for said in _reached(edition, n, len(columns), steps)
          for line in wrapped(said, rooms[n], CITE, most=3)])
        for n in range(len(columns))
    ]  # fmt: skip
    rises = [RISE * (len(columns) - n - 1) for n in range(len(columns))]
    foot = max(rise + max(LOWEST, _high(*said))
               for rise, said in zip(rises, words, strict=True))  # fmt: skip
    for n, column in enumerate(columns):
        left, right = edges[n], edges[n + 1]
        fill, ink = FILLS[n - len(columns)]
        sheet.box(left, rises[n], right - left, foot - rises[n], Look(fill, NONE, 0))
        name, told = words[n]
        at = sheet.block(left + 2, rises[n] + 2.2, name, SMALL, STRONG, ink) + 0.4
        sheet.block(left + 2, at, told, CITE, ink=ink)
        sheet.say(left + 2, foot + 3.6, column.label, SMALL, STRONG, room=right - left - 3)
    sheet.rule((0, foot + 7), (FULL, foot + 7), INK, 0.5)
    return foot + 7


def _high(name: Sequence[str], told: Sequence[str]) -> float:
    return 4.4 + len(name) * leading(SMALL) + len(told) * leading(CITE)


def _name(edition: Edition, n: int, of: int) -> str:
    _ = edition.say
    named = (_("Today"), _("First three months"), _("Year one"), _("Target"))
    return named[-1] if n == of - 1 else named[n]


def _reached(edition: Edition, n: int, of: int, steps: Sequence[Initiative]) -> list[str]:
    """The leading measure at both ends, and how many initiatives bear fruit."""
    lands = sum(step.horizon == n and not step.parked for step in steps)
    said = edition.words.ngettext(
        "{n} initiative bears fruit", "{n} initiatives bear fruit", lands
    ).format(n=lands)  # fmt: skip
    measured = _measured(edition, "baseline" if n == 0 else "target") if n in (0, of - 1) else ""
    return [text for text in (measured, said if lands else "") if text]


def _measured(edition: Edition, end: str) -> str:
    found = sorted(standing_of(edition.room, MEASURE), key=lambda a: edition.grades.get(a.id, "E"))
    said = [(a.title, value) for a in found if (value := edition.wording.path(a, [end]))]
    return f"{said[0][1]} {said[0][0]}" if said else ""

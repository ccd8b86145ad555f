"""How evenly people took part: a circle for each person, without a name, and the teams."""

from collections import Counter
from collections.abc import Iterator
from statistics import median

from app.outcome.edition import Edition
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import BODY, CITE, SMALL, STRONG
from app.outcome.figures.marks import TINTED, finished, listed
from app.outcome.figures.paint import INK, QUIET, RUST, SOFT
from app.outcome.figures.sheet import DASHED, FULL, Sheet

SECTION = "EVD-05"
CIRCLE = 4.3
TALLEST = 60.0
MOST = 40
"""Contributions that have a column of their own; all above share the last."""


def drawings(edition: Edition) -> Iterator[Drawing]:
    part, _ = edition.participation, edition.say
    if not any(part.contributions.values()):
        return
    teams = listed([f"{edition.team(t)} {n}" for t, n in part.team_totals.items()])
    alt = _("Contributions by team: {teams}. Balance {gini}; 0 is even.").format(
        teams=teams, gini=f"{part.balance:.2f}"
    )
    if edition.variant != "public":
        numbers = sorted(Counter(part.contributions.values()).items())
        each = listed([_("{people} with {n}").format(people=p, n=n) for n, p in numbers])
        alt = _("Number of people by contributions: {each}.").format(each=each) + f" {alt}"
    title = _("How evenly people took part")
    yield Drawing("participation", SECTION, title, alt, _drawn(edition))


def _drawn(edition: Edition) -> Sheet:
    """For the public no person has a circle: only the teams are told."""
    sheet, below = Sheet(), 0.0
    if edition.variant != "public":
        below = _people(edition, sheet) + 6
    return finished(sheet, _teams(edition, sheet, below), _notes(edition))


def _people(edition: Edition, sheet: Sheet) -> float:
    made = [min(n, MOST) for n in edition.participation.contributions.values()]
    numbers, highest = Counter(made), max(made)
    each = min(CIRCLE, TALLEST / max(numbers.values()))
    step = min(8.0, (FULL - 4) / (highest + 1))
    radius = min(each, step) * 0.43
    floor = each * max(numbers.values()) + 7
    _middle(edition, sheet, made, step, floor)
    for number, people in numbers.items():
        for k in range(people):
            sheet.circle(step * number + step / 2, floor - each * (k + 0.6), radius, TINTED)
    sheet.rule((0, floor), (step * (highest + 1), floor), INK, 0.6)
    for n in range(highest + 1):
        if step >= 4 or n % 5 == 0 or n == highest:
            said = f"{n}+" if n == MOST else str(n)
            sheet.say(step * (n + 0.5), floor + 2.8, said, CITE, ink=QUIET, side="center")
    said = edition.say("contributions per person")
    sheet.say(0, floor + 6.8, said, CITE, ink=QUIET)
    return floor + 8


def _middle(edition: Edition, sheet: Sheet, made: list[int], step: float, floor: float) -> None:
    """Half of them made at least as many."""
    middle = median(made)
    x = step * (middle + 0.5)
    sheet.rule((x, 3.6), (x, floor), RUST, 0.9, DASHED)
    said = edition.say("{n} of {all} made {middle} or more").format(
        n=sum(n >= middle for n in made), all=len(made), middle=f"{middle:g}"
    )
    side = "right" if x > FULL * 0.7 else "left"
    if side == "right":
        sheet.say(x - 1.5, 1.8, said, SMALL, STRONG, RUST, "right")
    else:
        sheet.say(x + 1.5, 1.8, said, SMALL, STRONG, RUST)


def _teams(edition: Edition, sheet: Sheet, y: float) -> float:
    part = edition.participation
    most = max(part.team_totals.values(), default=0) or 1
    for n, (team, total) in enumerate(part.team_totals.items()):
        at = y + 5.2 * n + 2.6
        sheet.say(0, at, edition.team(team), SMALL, STRONG, room=32)
        sheet.box(35, at - 1.4, 70 * total / most, 2.8, TINTED)
        taken = sheet.say(37 + 70 * total / most, at, str(total), BODY, STRONG)
        people = sum(seat.team == team for seat in edition.seats if not seat.waiting)
        said = edition.words.ngettext("{n} person", "{n} people", people).format(n=people)
        sheet.say(38.5 + taken + 70 * total / most, at, said, SMALL, ink=SOFT)
    return y + 5.2 * len(part.team_totals)


def _notes(edition: Edition) -> list[str]:
    _, part = edition.say, edition.participation
    circles = _("Each circle is a person.") if edition.variant != "public" else ""
    return [
        circles,
        _("A contribution is a version written or a challenge raised; votes are not counted."),
        _("Balance {gini}: 0 is even, over 0.5 a few carried it.").format(
            gini=f"{part.balance:.2f}"),
    ]  # fmt: skip

"""Who borrowed from whom: lending team by taking team."""

from collections.abc import Iterator

from app.outcome.edition import Edition
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import BODY, CITE, SMALL, STRONG, shortened, wrapped
from app.outcome.figures.marks import finished, listed
from app.outcome.figures.paint import CLAY, FAINT, HAIR, INK, PAPER, QUIET, RUST, SAND, SOFT, WHITE
from app.outcome.figures.sheet import FULL, Look, Sheet

SECTION = "EVD-04"
SHADES = ((WHITE, INK), (PAPER, INK), (SAND, INK), (CLAY, INK), (RUST, WHITE))
LEFT, TOP, LARGEST = 30.0, 9.0, 15.0


def drawings(edition: Edition) -> Iterator[Drawing]:
    matrix, teams = edition.borrowing.matrix, list(edition.room.teams)
    if not matrix or len(teams) < 2:
        return
    said = [
        edition.say("{team} lent {lent} ({to}) and took {taken}").format(
            team=edition.team(one), lent=edition.borrowing.lent.get(one, 0),
            taken=edition.borrowing.taken.get(one, 0),
            to=", ".join(f"{edition.team(other)} {matrix.get((one, other), 0)}"
                         for other in teams if other != one))
        for one in teams
    ]  # fmt: skip
    title = edition.say("Who borrowed from whom")
    yield Drawing("borrow-matrix", SECTION, title, f"{listed(said)}.", _drawn(edition, teams))


def _drawn(edition: Edition, teams: list[str]) -> Sheet:
    sheet, borrowed = Sheet(), edition.borrowing
    side = min(LARGEST, (FULL - LEFT - 14) / len(teams))
    most = max(borrowed.matrix.values())
    for n, team in enumerate(teams):
        name = shortened(edition.team(team), side - 1, CITE, STRONG)
        sheet.say(LEFT + side * (n + 0.5), TOP - 2.6, name, CITE, STRONG, side="center")
        sheet.say(0, TOP + side * (n + 0.5), edition.team(team), SMALL, STRONG, room=LEFT - 3)
        for k, other in enumerate(teams):
            _cell(sheet, (n, k), side, borrowed.matrix.get((team, other), 0), most)
        lent, taken = borrowed.lent.get(team, 0), borrowed.taken.get(team, 0)
        right, below = LEFT + side * len(teams) + 5, TOP + side * len(teams) + 3.6
        sheet.say(right, TOP + side * (n + 0.5), str(lent), BODY, STRONG, side="center")
        sheet.say(LEFT + side * (n + 0.5), below, str(taken), BODY, STRONG, side="center")
    end = LEFT + side * len(teams) + 5
    sheet.say(end, TOP - 2.6, edition.say("lent"), CITE, ink=QUIET, side="center")
    foot = TOP + side * len(teams)
    sheet.say(0, foot + 3.6, edition.say("taken"), CITE, ink=QUIET)
    _words(edition, sheet, end + 9)
    return finished(sheet, foot + 6)


def _cell(sheet: Sheet, place: tuple[int, int], side: float, number: int, most: int) -> None:
    row, column = place
    x, y = LEFT + side * column, TOP + side * row
    if row == column and not number:
        sheet.say(x + side / 2, y + side / 2, "–", BODY, ink=HAIR, side="center")
        return
    fill, ink = SHADES[round((len(SHADES) - 1) * number / most)]
    look = Look(fill, FAINT if fill != RUST else RUST, 0.5)
    sheet.box(x + 0.4, y + 0.4, side - 0.8, side - 0.8, look)
    sheet.say(x + side / 2, y + side / 2, str(number), BODY, STRONG, ink, "center")


def _words(edition: Edition, sheet: Sheet, x: float) -> None:
    """Beside the picture, where there is room for it: what the figures come to."""
    _, borrowed = edition.say, edition.borrowing
    if x > FULL - 40:
        return
    sheet.say(x, TOP + 2.5, _("Rows lend, columns take."), SMALL, ink=SOFT, room=FULL - x)
    if borrowed.later:
        share = _("{crossed} of {later} versions").format(
            crossed=borrowed.crossed, later=borrowed.later
        )
        sheet.say(x, TOP + 10, share, BODY, STRONG, room=FULL - x)
        after = _("after the first sharing take from another team.")
        sheet.block(x, TOP + 13.4, wrapped(after, FULL - x, SMALL, most=3), SMALL, ink=SOFT)

"""Marks that several charts share: a grade as a letter in a circle or as a box, the note below."""

from collections.abc import Sequence

from app.domain.model.grades import Grade
from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.figures.letters import CITE, STRONG, TABLE, wrapped
from app.outcome.figures.paint import FAINT, INK, NONE, PAPER, QUIET, RUST, SAND, SOFT, WHITE
from app.outcome.figures.sheet import DOTTED, Look, Sheet, Side

BOXES: dict[Grade, Look] = {
    "A": Look(INK, INK, 0.6),
    "B": Look(SAND, INK, 0.6),
    "C": Look(WHITE, RUST, 0.6, hatched=True),
    "D": Look(WHITE, FAINT, 0.5),
}
CIRCLES: dict[Grade, Look] = {
    "A": Look(INK, INK, 0.8),
    "B": Look(SAND, INK, 0.8),
    "C": Look(WHITE, RUST, 1.0, DOTTED),
    "D": Look(WHITE, FAINT, 0.5),
}
LETTERS: dict[Grade, str] = {"A": WHITE, "B": INK, "C": RUST, "D": SOFT}

MOST_ROWS = 28
"""What fits on a page."""

BADGE = 2.05
"""Radius in millimetres."""

SURE = Look(INK, INK, 0.6)
TINTED = Look(SAND, INK, 0.6)
OPEN = Look(WHITE, INK, 0.6)
STRIPED = Look(WHITE, RUST, 0.6, hatched=True)
BAND = Look(PAPER, NONE, 0)


def badge(sheet: Sheet, x: float, y: float, grade: Grade, radius: float = BADGE) -> None:
    sheet.circle(x, y, radius, CIRCLES[grade])
    sheet.say(x, y, grade, radius * 3.5, STRONG, LETTERS[grade], "center")


def graded(sheet: Sheet, y: float, grade: Grade | None, text: str, room: float,
           weight: int = 400, x: float = 0.0) -> None:  # fmt: skip
    """A title with its grade in front; titles stay in line where one has none."""
    if grade:
        badge(sheet, x + BADGE, y, grade)
    sheet.say(x + 6, y, text, TABLE, weight, room=room - 6)


def firmness(edition: Edition, artefact: Artefact) -> Grade | None:
    return edition.grades.get(artefact.id)


def heading(sheet: Sheet, x: float, y: float, text: str, side: Side = "left") -> None:
    """Over a column of figures."""
    sheet.say(x, y, text, CITE, STRONG, QUIET, side)


def finished(sheet: Sheet, below: float, notes: Sequence[str] = ()) -> Sheet:
    """How to read it, under the picture; then the sheet ends."""
    said = " ".join(note for note in notes if note)
    end = below
    if said:
        end = sheet.block(0, below + 3, wrapped(said, sheet.wide, CITE, most=4), CITE, ink=QUIET)
    sheet.height = end + 0.5
    return sheet


def left_out(edition: Edition, shown: Sequence[object], most: int) -> str:
    """For what has more rows than a page has room for."""
    rest = len(shown) - most
    if rest <= 0:
        return ""
    said = edition.words.ngettext("{n} more is in the table.", "{n} more are in the table.", rest)
    return said.format(n=rest)


def listed(items: Sequence[str], most: int = 60) -> str:
    """For those who listen: all of it, up to a number that nobody would listen to."""
    rest = len(items) - most
    return "; ".join(items[:most]) + (f"; +{rest}" if rest > 0 else "")

"""Where the room placed things on two axes: a point for each, labelled where there is room."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domain.model.grades import closed_ballots, grid, papers_in
from app.domain.room import Ballot
from app.outcome.edition import Edition
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import (
    CITE,
    REGULAR,
    SMALL,
    STRONG,
    printable,
    shortened,
    width,
    wrapped,
)
from app.outcome.figures.marks import OPEN, SURE, finished, listed
from app.outcome.figures.paint import FAINT, HAIR, INK, NONE, PAPER, QUIET, RUST, SOFT, WHITE
from app.outcome.figures.sheet import DOTTED, FULL, Look, Point, Sheet, Side
from app.outcome.registers import label
from app.outcome.sentences import told

SECTION = "CHG-08"
X0, X1, Y0, Y1 = 7.0, FULL - 1.0, 84.0, 7.0
LONGEST = 60.0
DOT = 1.5
HIGH = 3.4
BEST = "quick win"
CORNERS = ("quick win", "major project", "fill-in", "avoid")

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Placed:
    title: str
    x: float
    y: float
    corner: str
    contested: bool


@dataclass(frozen=True, slots=True)
class Axes:
    """Names and scale; `across` is the one that costs."""

    up: str
    across: str
    least: float
    most: float

    def point(self, placed: Placed) -> Point:
        whole = self.most - self.least
        return (X0 + (X1 - X0) * (placed.x - self.least) / whole,
                Y0 + (Y1 - Y0) * (placed.y - self.least) / whole)  # fmt: skip


def drawings(edition: Edition) -> Iterator[Drawing]:
    for ballot in closed_ballots(edition.room):
        axes = _axes(edition, ballot)
        found = _placed(edition, ballot) if axes else []
        if axes is None or not found:
            continue
        name = edition.refs.ballots.get(ballot.id, ballot.id)
        alt = edition.say("{ballot}, means from {least} to {most}: {said}.").format(
            ballot=name, least=f"{axes.least:g}", most=f"{axes.most:g}",
            said=listed([_said(edition, axes, p) for p in found]))  # fmt: skip
        title = edition.say("{ballot}: {question}").format(ballot=name, question=ballot.title)
        section = SECTION if ballot.method == "impact_effort" else "EVD-02"
        yield Drawing(f"grid-{name}", section, title, alt, _drawn(edition, ballot, axes, found))


def _axes(edition: Edition, ballot: Ballot) -> Axes | None:
    rules = ballot.result.get("params")
    said = rules if isinstance(rules, Mapping) else ballot.params
    names, scale = said.get("axes"), said.get("scale")
    if not isinstance(names, list | tuple) or not isinstance(scale, list | tuple):
        return None
    if len(names) != 2 or len(scale) != 2 or not scale[0] < scale[1] or not grid(ballot):
        return None
    up, across = (edition.say(str(name)) for name in names)
    return Axes(up, across, scale[0], scale[1])


def _placed(edition: Edition, ballot: Ballot) -> list[Placed]:
    rules = ballot.result.get("params")
    names = rules.get("axes", ()) if isinstance(rules, Mapping) else ()
    up, across = (f"{name}_mean" for name in names)
    found = []
    for option, said in grid(ballot).items():
        x, y = said.get(across), said.get(up)
        if isinstance(x, int | float) and isinstance(y, int | float):
            found.append(Placed(label(edition, ballot, option), x, y,
                                str(said.get("quadrant") or ""),
                                bool(said.get("contested"))))  # fmt: skip
    return found


def _said(edition: Edition, axes: Axes, placed: Placed) -> str:
    parts = [
        f"{placed.title} {axes.up} {placed.y:.1f}, {axes.across} {placed.x:.1f}",
        told(edition.words, ("{n}", placed.corner)) if placed.corner else "",
        edition.say("contested") if placed.contested else "",
    ]
    return ", ".join(part for part in parts if part)


def _drawn(edition: Edition, ballot: Ballot, axes: Axes, found: list[Placed]) -> Sheet:
    sheet = Sheet()
    points = [axes.point(placed) for placed in found]
    taken: list[Box] = [(x - 2, y - 2, x + 2, y + 2) for x, y in points]
    taken += _frame(edition, sheet, axes, quartered=ballot.method == "impact_effort")
    numbered: list[str] = []
    for placed, point in sorted(zip(found, points, strict=True), key=lambda each: each[1][1]):
        _mark(sheet, *point, placed)
        if not _labelled(sheet, point, placed, taken):
            numbered.append(placed.title)
            sheet.say(point[0], point[1] - 3, str(len(numbered)), CITE, STRONG, side="center")
    said = "  ".join(f"{n} {title}" for n, title in enumerate(numbered, 1))
    below = sheet.block(0, Y0 + 10, wrapped(said, FULL, CITE, most=6), CITE) if said else Y0 + 8
    return finished(sheet, below, _notes(edition, ballot, found))


def _frame(edition: Edition, sheet: Sheet, axes: Axes, *, quartered: bool) -> list[Box]:
    """What its words take up is returned."""
    mid_x, mid_y = (X0 + X1) / 2, (Y0 + Y1) / 2
    if quartered:
        sheet.box(X0, Y1, mid_x - X0, mid_y - Y1, Look(PAPER, NONE, 0))
    sheet.rule((mid_x, Y0), (mid_x, Y1), HAIR, 0.6)
    sheet.rule((X0, mid_y), (X1, mid_y), HAIR, 0.6)
    sheet.box(X0, Y1, X1 - X0, Y0 - Y1, Look(NONE, SOFT, 0.5))
    for level in range(int(axes.least), int(axes.most) + 1):
        part = (level - axes.least) / (axes.most - axes.least)
        sheet.say(X0 + (X1 - X0) * part, Y0 + 3, str(level), CITE, ink=QUIET, side="center")
        sheet.say(X0 - 2, Y0 + (Y1 - Y0) * part, str(level), CITE, ink=QUIET, side="right")
    sheet.say(X1, Y0 + 7, f"{axes.across} →", SMALL, STRONG, side="right")
    sheet.say(0, 2.5, f"{axes.up} ↑", SMALL, STRONG)
    words: list[Box] = []
    if quartered:
        corners: tuple[tuple[float, float, Side], ...] = (
            (X0 + 2, Y1 + 2.6, "left"), (X1 - 2, Y1 + 2.6, "right"),
            (X0 + 2, Y0 - 2.6, "left"), (X1 - 2, Y0 - 2.6, "right"),
        )  # fmt: skip
        for corner, (x, y, side) in zip(CORNERS, corners, strict=True):
            wide = sheet.say(x, y, edition.say(corner), SMALL, ink=QUIET, side=side)
            left = x if side == "left" else x - wide
            words.append((left, y - HIGH / 2, left + wide, y + HIGH / 2))
    return words


def _mark(sheet: Sheet, x: float, y: float, placed: Placed) -> None:
    if placed.contested:
        sheet.circle(x, y, DOT + 0.4, Look(WHITE, RUST, 1.0, DOTTED, hatched=True))
    else:
        sheet.circle(x, y, DOT, SURE if placed.corner == BEST else OPEN)


def _labelled(sheet: Sheet, point: Point, placed: Placed, taken: list[Box]) -> bool:
    """Beside the point where nothing else stands: right, left, then further up and down."""
    x, y = point
    weight = STRONG if placed.corner == BEST else REGULAR
    said = shortened(placed.title, LONGEST, SMALL, weight)
    wide = width(printable(said), SMALL, weight)
    for dy in (0.0, -2.4, 2.4, -4.0, 4.0, -7.0, 7.0, -9.5, 9.5):
        for left in (x + 2.9, x - 2.9 - wide) if abs(dy) < 4 else (x - 1.5, x + 1.5 - wide):
            box = (left, y + dy - HIGH / 2, left + wide, y + dy + HIGH / 2)
            if _free(box, taken):
                if abs(dy) > 6:
                    sheet.rule((x, y + (DOT if dy > 0 else -DOT)), (x, y + dy), FAINT, 0.5)
                sheet.say(left, y + dy, said, SMALL, weight, RUST if placed.contested else INK)
                taken.append(box)
                return True
    return False


def _free(box: Box, taken: Sequence[Box]) -> bool:
    left, top, right, bottom = box
    if left < X0 + 1 or right > X1 - 1 or top < Y1 + 0.4 or bottom > Y0 - 0.4:
        return False
    return all(right < t[0] or left > t[2] or bottom < t[1] or top > t[3] for t in taken)


def _notes(edition: Edition, ballot: Ballot, found: list[Placed]) -> list[str]:
    _ = edition.say
    return [
        _("Circles stand at the means; the medians decide the quarter."),
        _("Striped: opinions differ widely.") if any(p.contested for p in found) else "",
        _("{papers} of {eligible} people voted.").format(
            papers=papers_in(ballot), eligible=ballot.eligible),
    ]  # fmt: skip

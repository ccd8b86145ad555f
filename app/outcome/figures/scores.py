"""Marks from lowest to highest, the middle half of them, and their mean."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain.model.citations import rank
from app.domain.model.grades import Grade, closed_ballots, papers_in, selection
from app.domain.model.spreads import Spread
from app.domain.room import Ballot
from app.outcome.edition import Edition
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import CITE, REGULAR, SMALL, STRONG, TABLE, width
from app.outcome.figures.marks import TINTED, finished, graded, heading, left_out, listed
from app.outcome.figures.paint import INK, NONE, QUIET, RUST, SOFT, WHITE
from app.outcome.figures.places import section_of
from app.outcome.figures.sheet import DASHED, FULL, Look, Sheet
from app.outcome.registers import label

ROW, TOP = 8.2, 6.5
LEFT, RIGHT = 66.0, 128.0
MOST = 24


@dataclass(frozen=True, slots=True)
class Marks:
    title: str
    grade: Grade | None
    mean: float
    raters: int
    could: int
    spread: Spread | None
    chosen: bool


@dataclass(frozen=True, slots=True)
class Scale:
    least: int
    most: int

    def x(self, mark: float) -> float:
        return LEFT + (RIGHT - LEFT) * (mark - self.least) / (self.most - self.least)


def drawings(edition: Edition) -> Iterator[Drawing]:
    for ballot in closed_ballots(edition.room):
        marks, scale = _marks(edition, ballot), _scale(ballot)
        if not marks or scale is None:
            continue
        name = edition.refs.ballots.get(ballot.id, ballot.id)
        alt = edition.say("{ballot}, marks from {least} to {most}: {said}.").format(
            ballot=name, least=scale.least, most=scale.most,
            said=listed([_said(edition, each) for each in marks]))  # fmt: skip
        title = edition.say("{ballot}: {question}").format(ballot=name, question=ballot.title)
        sheet = _drawn(edition, ballot, marks, scale)
        yield Drawing(f"scores-{name}", section_of(edition, ballot), title, alt, sheet)


def _scale(ballot: Ballot) -> Scale | None:
    least, most = ballot.params.get("min", 0), ballot.params.get("max", 5)
    if isinstance(least, int) and isinstance(most, int) and least < most:
        return Scale(least, most)
    return None


def _marks(edition: Edition, ballot: Ballot) -> list[Marks]:
    if ballot.method != "score":
        return []
    chosen, spreads = selection(ballot), edition.spreads.get(ballot.id, {})
    found = {o: said for o in ballot.options if (said := _option(ballot, o))}
    ordered = sorted(found, key=lambda o: (rank(ballot, o) or len(found) + 1, -found[o][0]))
    return [
        Marks(label(edition, ballot, option), edition.grades.get(option), *found[option],
              spreads.get(option), option in chosen)
        for option in ordered
    ]  # fmt: skip


def _option(ballot: Ballot, option: str) -> tuple[float, int, int] | None:
    """Mean, raters, and how many could have rated it."""
    options = ballot.result.get("options")
    said = options.get(option) if isinstance(options, Mapping) else None
    if not isinstance(said, Mapping) or not isinstance(said.get("mean"), int | float):
        return None
    return float(said["mean"]), int(said.get("raters", 0)), int(said.get("eligible", 0))


def _said(edition: Edition, each: Marks) -> str:
    mean = edition.say("{title} mean {mean} from {raters} of {could}").format(
        title=each.title, mean=f"{each.mean:.2f}", raters=each.raters, could=each.could
    )
    half = edition.say("middle half {lower} to {upper}").format(
        lower=f"{each.spread.lower:g}", upper=f"{each.spread.upper:g}"
    ) if each.spread else ""  # fmt: skip
    return ", ".join(p for p in (mean, half, edition.say("selected") if each.chosen else "") if p)


def _drawn(edition: Edition, ballot: Ballot, marks: list[Marks], scale: Scale) -> Sheet:
    sheet, shown = Sheet(), marks[:MOST]
    below = TOP + ROW * len(shown)
    step = max(1, (scale.most - scale.least) // 10)
    for mark in range(scale.least, scale.most + 1, step):
        sheet.rule((scale.x(mark), TOP - 1), (scale.x(mark), below))
        sheet.say(scale.x(mark), 2.5, str(mark), CITE, ink=QUIET, side="center")
    heading(sheet, RIGHT + 14, 2.5, edition.say("Mean"), "right")
    heading(sheet, FULL, 2.5, edition.say("Raters"), "right")
    _cut(edition, sheet, ballot, shown)
    for n, each in enumerate(shown):
        _row(edition, sheet, TOP + ROW * n + ROW / 2, each, scale)
    notes = [left_out(edition, marks, MOST), *_notes(edition, ballot, marks)]
    return finished(sheet, below, notes)


def _row(edition: Edition, sheet: Sheet, y: float, each: Marks, scale: Scale) -> None:
    graded(sheet, y, each.grade, each.title, LEFT - 3, STRONG if each.chosen else REGULAR)
    if each.spread:
        _range(sheet, y, each.spread, scale)
    look = Look(INK if each.chosen else WHITE, INK, 1.0)
    sheet.circle(scale.x(each.mean), y, 1.45, look)
    sheet.say(RIGHT + 14, y, f"{each.mean:.2f}", TABLE, STRONG, side="right")
    of = edition.say("{n} of {all}").format(n=each.raters, all=each.could)
    sheet.say(FULL, y, of, TABLE, ink=SOFT, side="right")


def _range(sheet: Sheet, y: float, spread: Spread, scale: Scale) -> None:
    left, right = scale.x(spread.lowest), scale.x(spread.highest)
    sheet.rule((left, y), (right, y), SOFT, 0.8)
    for end in (left, right):
        sheet.rule((end, y - 1), (end, y + 1), SOFT, 0.8)
    wide = max(scale.x(spread.upper) - scale.x(spread.lower), 0.6)
    sheet.box(scale.x(spread.lower), y - 1.8, wide, 3.6, TINTED)


def _cut(edition: Edition, sheet: Sheet, ballot: Ballot, marks: list[Marks]) -> None:
    """Under the last one selected, where they are the first of the list."""
    chosen = sum(each.chosen for each in marks)
    if not chosen or chosen == len(marks) or not all(each.chosen for each in marks[:chosen]):
        return
    y, near = TOP + ROW * chosen, bool(ballot.result.get("near_tie"))
    sheet.rule((0, y), (FULL, y), RUST if near else SOFT, 0.9 if near else 0.6, DASHED)
    if near:
        gap = marks[chosen - 1].mean - marks[chosen].mean
        said = edition.say("{gap} apart: too close to call").format(gap=f"{gap:.2f}")
        wide = width(said, SMALL, STRONG) + 2
        sheet.box(LEFT - 3 - wide, y - 1.8, wide, 3.6, Look(WHITE, NONE, 0))
        sheet.say(LEFT - 4, y, said, SMALL, STRONG, RUST, "right")


def _notes(edition: Edition, ballot: Ballot, marks: list[Marks]) -> list[str]:
    _ = edition.say
    ranges = _("Line: lowest to highest mark. Bar: the middle half.")
    own = _("Nobody marked the work of their own team, so the number of raters differs.")
    return [
        ranges if any(each.spread for each in marks) else "",
        _("Circle: the mean, filled if selected."),
        own if ballot.params.get("own_team") == "exclude" else "",
        _("{papers} of {eligible} people voted.").format(
            papers=papers_in(ballot), eligible=ballot.eligible),
    ]  # fmt: skip

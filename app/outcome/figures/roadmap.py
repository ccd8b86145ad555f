"""The roadmap: initiatives as bars from a day to a horizon, under the plateaus that they reach."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.method import Choice
from app.outcome.edition import Edition
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import CITE, SMALL, STRONG, printable, width
from app.outcome.figures.marks import BOXES, badge, finished, left_out, listed
from app.outcome.figures.paint import FAINT, HAIR, INK, NONE, QUIET, RUST, WHITE
from app.outcome.figures.plateaus import plateaus
from app.outcome.figures.promised import marked, promised
from app.outcome.figures.sheet import DASHED, DOTTED, FULL, Look, Point, Sheet
from app.outcome.figures.steps import DAYS, Initiative, horizons, initiatives, waiting

SECTION = "CHG-03"
ROW, TIGHT, MANY, MOST = 10.4, 8.2, 14, 20
BAR = 2.6
GIVEN = 6
"""Dates of the sponsor that fit over the bars."""

SHARES = (0.17, 0.31, 0.33, 0.19)
"""Of the width; what comes soon gets more room than its days."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Where each horizon begins and ends on the sheet."""

    edges: tuple[float, ...]

    def x(self, day: float) -> float:
        before = 0
        for n, last in enumerate(DAYS[: len(self.edges) - 1]):
            if day <= last:
                part = (day - before) / (last - before)
                return self.edges[n] + part * (self.edges[n + 1] - self.edges[n])
            before = last
        return self.edges[-1]

    def span(self, step: Initiative) -> tuple[float, float]:
        begin, end = self.edges[step.horizon], self.edges[step.horizon + 1] - 1
        start = begin + 0.6 if step.start is None or step.parked else self.x(step.start)
        return min(start, end - 7), end


def drawings(edition: Edition) -> Iterator[Drawing]:
    steps, columns = initiatives(edition), horizons(edition)
    if not steps or not 2 <= len(columns) <= len(DAYS):
        return
    links = _links(edition, steps[:MOST])
    alt = listed([_told(edition, step, columns) for step in steps])
    if links:
        names = {step.id: step.title for step in steps}
        said = [edition.say("{later} builds on {sooner}").format(
            later=names[later], sooner=names[sooner]) for later, sooner in links]  # fmt: skip
        alt = f"{alt}. {listed(said)}"
    title = edition.say("When each initiative starts, and when it bears fruit")
    yield Drawing("roadmap", SECTION, title, f"{alt}.", _drawn(edition, steps, columns, links))


def _links(edition: Edition, steps: Sequence[Initiative]) -> list[tuple[str, str]]:
    shown = {step.id for step in steps if not step.parked}
    return [pair for pair in waiting(edition.room) if shown.issuperset(pair)]


def _told(edition: Edition, step: Initiative, columns: Sequence[Choice]) -> str:
    _ = edition.say
    start = _("from day {n}").format(n=step.start) if step.start is not None else ""
    state = _("parked") if step.parked else ""
    parts = [step.title, start, columns[step.horizon].label, step.owner, state, step.grade or ""]
    return ", ".join(part for part in parts if part)


def _drawn(
    edition: Edition, steps: Sequence[Initiative], columns: Sequence[Choice],
    links: Sequence[tuple[str, str]],
) -> Sheet:  # fmt: skip
    sheet, scale, everything = Sheet(), _scale(len(columns)), steps
    steps = steps[:MOST]
    given = promised(edition)[:GIVEN]
    head = plateaus(edition, sheet, scale.edges, (steps, columns)) + 2
    top = head + (6 + 3.8 * len(given) if given else 0)
    row = ROW if len(steps) <= MANY else TIGHT
    below = top + row * len(steps)
    for edge in scale.edges:
        sheet.rule((edge, head - 9), (edge, below), HAIR, 0.4)
    marked(sheet, scale.x, given, (head, top))
    rows = {step.id: top + row * n for n, step in enumerate(steps)}
    for step in steps[1:]:
        sheet.rule((0, rows[step.id]), (FULL, rows[step.id]), HAIR, 0.3)
    for n, (later, sooner) in enumerate(links):
        one, other = (next(s for s in steps if s.id == id) for id in (sooner, later))
        _arrow(sheet, scale, (one, other), rows, n)
    for step in steps:
        _bar(edition, sheet, scale.span(step), rows[step.id], step)
    notes = [left_out(edition, everything, MOST), *_notes(edition, bool(links), bool(given))]
    return finished(sheet, below + 1, notes)


def _scale(columns: int) -> Scale:
    shares = SHARES[:columns]
    whole, edges = sum(shares), [0.0]
    for share in shares:
        edges.append(edges[-1] + FULL * share / whole)
    return Scale(tuple(edges))


def _bar(
    edition: Edition, sheet: Sheet, span: tuple[float, float], y: float, step: Initiative
) -> None:
    """The end thins out: it is a horizon, nobody promised a day."""
    start, end = span
    at = y + 5.7
    look = BOXES[step.grade] if step.grade else Look(WHITE, INK, 0.6)
    if step.parked:
        sheet.box(start, at, end - start, BAR, Look(WHITE, FAINT, 0.7, DOTTED))
    else:
        pieces = ((start, end - 5.2 - start), (end - 4.5, 1.7), (end - 2.1, 1.1), (end - 0.4, 0.4))
        for x, wide in pieces:
            sheet.box(x, at, wide, BAR, look)
    _words(edition, sheet, start, y + 3, step)


def _words(edition: Edition, sheet: Sheet, start: float, y: float, step: Initiative) -> None:
    title = printable(step.title)
    long = min(width(title, SMALL, STRONG), 84)
    told = ", ".join(part for part in _beside(edition, step) if part)
    beside = min(width(printable(told), CITE), 44)
    whole = 6 + long + 2 + beside
    x = max(0.0, min(start, FULL - whole - 1))
    sheet.box(x, y - 2.2, whole + 0.6, 4.3, Look(WHITE, NONE, 0))
    if step.grade:
        badge(sheet, x + 2.05, y, step.grade, 1.9)
    sheet.say(x + 5.2, y, title, SMALL, STRONG, QUIET if step.parked else INK, room=long + 0.1)
    sheet.say(x + 7 + long, y, told, CITE, ink=QUIET, room=beside + 0.1)


def _beside(edition: Edition, step: Initiative) -> list[str]:
    _ = edition.say
    if step.parked:
        return [_("parked")]
    return [step.owner, _("from day {n}").format(n=step.start) if step.start is not None else ""]


def _arrow(
    sheet: Sheet, scale: Scale, pair: tuple[Initiative, Initiative], rows: dict[str, float], n: int
) -> None:
    """From the bar that delivers, along a line of its own, to the bar that builds on it."""
    sooner, later = pair
    y, to = (rows[step.id] + 5.7 + BAR / 2 for step in pair)
    begin, ends = scale.span(sooner)
    x = max(begin + 0.8, min(begin + 1.4 + 2.2 * (n % 3), ends - 6))
    start, end = scale.span(later)
    way: Point = (1, 0) if x < start else (-1, 0) if x > end else (0, 1 if to > y else -1)
    tip = (start if x < start else min(end, x), to - BAR / 2 * way[1])
    edge = y + (BAR / 2 + 0.6 if to > y else -BAR / 2 - 0.6)
    sheet.circle(x, edge, 0.75, Look(RUST, RUST, 0.5))
    sheet.line([(x, edge), (x, tip[1]), tip], RUST, 0.9, DASHED)
    sheet.arrowhead(tip, way, RUST)


def _notes(edition: Edition, linked: bool, dated: bool) -> list[str]:
    _ = edition.say
    return [
        _("Bars start on a day and run to the end of their horizon; the ends thin out because no "
          "end was promised. The scale differs from column to column."),
        _("Arrow: builds on what the other delivers.") if linked else "",
        _("Diamonds: dates that a sponsor gave.") if dated else "",
    ]  # fmt: skip

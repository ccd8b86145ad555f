"""What each ballot gave each option: every dot that was placed, or a bar."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain.model.citations import UNITS, rank
from app.domain.model.grades import closed_ballots, papers_in, selection
from app.domain.room import Ballot
from app.outcome.edition import Edition
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import CITE, REGULAR, SMALL, STRONG, TABLE
from app.outcome.figures.marks import BAND, MOST_ROWS, OPEN, SURE, finished, left_out, listed
from app.outcome.figures.paint import NONE, PAPER, QUIET, RUST, SOFT
from app.outcome.figures.places import BALLOTS, home, section_of
from app.outcome.figures.sheet import DASHED, FULL, Look, Sheet
from app.outcome.registers import label
from app.outcome.sentences import told

SHARED = "capability"
ROW = 7.0
START = 66.0
MOST_DOTS = 15
DOT = 4.15


@dataclass(frozen=True, slots=True)
class Line:
    """One option: its place, what it got, from how many people."""

    title: str
    place: int | None
    total: float
    people: int | None
    chosen: bool
    tied: bool
    told: str


def drawings(edition: Edition) -> Iterator[Drawing]:
    for ballot in closed_ballots(edition.room):
        lines = _lines(edition, ballot)
        if not lines or not any(line.total for line in lines):
            continue
        name = edition.refs.ballots.get(ballot.id, ballot.id)
        alt = edition.say("{ballot}, {question}: {said}.").format(
            ballot=name, question=ballot.title, said=listed([_said(edition, x) for x in lines])
        )
        kind = "dots" if ballot.method == "dots" else "votes"
        title = edition.say("{ballot}: {question}").format(ballot=name, question=ballot.title)
        sheet = _drawn(edition, ballot, lines)
        yield Drawing(f"{kind}-{name}", _section(edition, ballot), title, alt, sheet)


def _section(edition: Edition, ballot: Ballot) -> str:
    """Effort shared out among capabilities stands on their own chart already."""
    found = section_of(edition, ballot)
    return BALLOTS if "share" in ballot.result and found == home(edition, SHARED) else found


def _lines(edition: Edition, ballot: Ballot) -> list[Line]:
    totals, people = ballot.result.get("totals"), ballot.result.get("supporters")
    if ballot.method not in UNITS or not isinstance(totals, Mapping):
        return []
    tied, chosen = ballot.result.get("tied"), selection(ballot)
    counted = {o: n for o in ballot.options if isinstance(n := totals.get(o), int | float)}
    ordered = sorted(counted, key=lambda o: (rank(ballot, o) or len(counted), -counted[o]))
    return [
        Line(
            title=label(edition, ballot, option),
            place=rank(ballot, option),
            total=counted[option],
            people=people.get(option) if isinstance(people, Mapping) else None,
            chosen=option in chosen,
            tied=isinstance(tied, list | tuple) and option in tied,
            told=_unit(edition, ballot, counted[option]),
        )
        for option in ordered
    ]


def _unit(edition: Edition, ballot: Ballot, total: float) -> str:
    return told(edition.words, (UNITS[ballot.method], f"{total:g}"))


def _said(edition: Edition, line: Line) -> str:
    parts = [f"{line.title} {line.told}"]
    if line.people is not None:
        parts.append(edition.say("from {n} people").format(n=line.people))
    if line.chosen:
        parts.append(edition.say("selected"))
    return ", ".join(parts)


def _drawn(edition: Edition, ballot: Ballot, lines: list[Line]) -> Sheet:
    sheet = Sheet()
    dotted = ballot.method == "dots" and max(line.total for line in lines) <= MOST_DOTS + 1
    _tie(edition, sheet, ballot, lines)
    most = max(line.total for line in lines)
    for n, line in enumerate(lines[:MOST_ROWS]):
        y = ROW * n + ROW / 2
        if line.place:
            sheet.say(4.5, y, f"{line.place}{' =' if line.tied else ''}", CITE, ink=QUIET,
                      side="right")  # fmt: skip
        weight = STRONG if line.chosen else REGULAR
        sheet.say(8, y, line.title, TABLE, weight, room=START - 11)
        end = _dots(sheet, y, line) if dotted else _bar(sheet, y, line, most)
        _figure(edition, sheet, end + 2, y, line)
    notes = [left_out(edition, lines, MOST_ROWS), *_notes(edition, ballot, dotted)]
    return finished(sheet, ROW * min(len(lines), MOST_ROWS), notes)


def _dots(sheet: Sheet, y: float, line: Line) -> float:
    """Every one that was placed."""
    for k in range(int(line.total)):
        sheet.circle(START + DOT * k + 1.6, y, 1.55, SURE if line.chosen else OPEN)
    return START + DOT * line.total


def _bar(sheet: Sheet, y: float, line: Line, most: float) -> float:
    long = (FULL - START - 44) * line.total / most
    if line.total:
        sheet.box(START, y - 1.7, long, 3.4, SURE if line.chosen else OPEN)
    return START + max(long, 0.0)


def _figure(edition: Edition, sheet: Sheet, x: float, y: float, line: Line) -> None:
    taken = sheet.say(x, y, f"{line.total:g}", SMALL, STRONG)
    if line.people is not None:
        said = edition.say("from {n} people").format(n=line.people)
        sheet.say(x + taken + 1.2, y, said, SMALL, ink=SOFT)


def _tie(edition: Edition, sheet: Sheet, ballot: Ballot, lines: list[Line]) -> None:
    """A band that the options at the cut share, with how it was settled."""
    rows = [n for n, line in enumerate(lines[:MOST_ROWS]) if line.tied]
    if len(rows) < 2:
        return
    top, below = ROW * rows[0], ROW * (rows[-1] + 1)
    sheet.box(0, top, FULL, below - top, BAND)
    for y in (top, below):
        sheet.rule((0, y), (FULL, y), RUST, 0.9, DASHED)
    sheet.box(FULL - 31, (top + below) / 2 - 3.6, 31, 7.2, Look(PAPER, NONE, 0))
    said = [edition.say("A tie at the cut"), *_settled(edition, ballot)]
    for n, text in enumerate(said):
        y = (top + below) / 2 + 3.4 * (n - (len(said) - 1) / 2)
        sheet.say(FULL - 1, y, text, SMALL, STRONG if n == 0 else REGULAR, RUST if n == 0 else SOFT,
                  "right", room=30)  # fmt: skip


def _settled(edition: Edition, ballot: Ballot) -> list[str]:
    run_off = edition.room.ballots.get(ballot.runoff or "")
    totals = run_off.result.get("totals") if run_off else None
    if ballot.settled_by == "runoff" and isinstance(totals, Mapping):
        said = " : ".join(f"{n:g}" for n in sorted(totals.values(), reverse=True))
        return [edition.say("run-off {said}").format(said=said)]
    return []


def _notes(edition: Edition, ballot: Ballot, dotted: bool) -> list[str]:
    _ = edition.say
    first = _("Each circle is one dot.") if dotted else ""
    filled = _("Filled: selected.") if selection(ballot) else ""
    turnout = _("{papers} of {eligible} people voted.").format(
        papers=papers_in(ballot), eligible=ballot.eligible
    )
    near = _("The last place is too close to call.") if ballot.result.get("near_tie") else ""
    return [first, filled, turnout, near]

"""Time planned and taken for each round, and what each kind of round drew out of the room."""

from collections.abc import Iterator

from app.domain.room import Round
from app.outcome.edition import Edition
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import CITE, SMALL, STRONG, TABLE
from app.outcome.figures.marks import finished, heading, listed
from app.outcome.figures.paint import CLAY, FAINT, HAIR, INK, NONE, QUIET, RUST, SAND, SOFT
from app.outcome.figures.sheet import FULL, Look, Sheet
from app.outcome.session_records import round_name

SECTION = "EVD-05"
ROW, LEFT, RIGHT = 4.8, 60.0, 124.0
MINUTES = 138.0
KINDS, WIDE = 42.0, 26.0


def drawings(edition: Edition) -> Iterator[Drawing]:
    yield from _time(edition)
    yield from _engagement(edition)


# ---- time --------------------------------------------------------------------------------------


def _time(edition: Edition) -> Iterator[Drawing]:
    over = [r for r in edition.room.agenda if r.started_at and r.closed_at]
    if len(over) < 2:
        return
    said = [edition.say("{round}: {taken} of {planned} minutes").format(
        round=r.design.title, taken=round(_taken(r)), planned=r.design.minutes)
        for r in over]  # fmt: skip
    title = edition.say("How long each round took, and how long it was meant to")
    yield Drawing("round-times", SECTION, title, f"{listed(said)}.", _drawn(edition, over))


def _taken(over: Round) -> float:
    if over.started_at is None or over.closed_at is None:
        return 0.0
    return (over.closed_at - over.started_at).total_seconds() / 60


def _drawn(edition: Edition, over: list[Round]) -> Sheet:
    sheet, _ = Sheet(), edition.say
    most = max(1.0, *(max(_taken(r), r.design.minutes) for r in over))
    scale = (RIGHT - LEFT) / most
    heading(sheet, MINUTES, 2, _("Minutes"), "right")
    heading(sheet, FULL, 2, _("Against plan"), "right")
    for n, each in enumerate(over):
        y = 5 + ROW * n + ROW / 2
        starts = f"{edition.local(each.started_at):%H:%M}" if each.started_at else ""
        sheet.say(0, y, starts, CITE, ink=QUIET)
        sheet.say(9.5, y, each.design.title, SMALL, room=LEFT - 12)
        _bar(sheet, y, _taken(each) * scale, each.design.minutes * scale)
        sheet.say(MINUTES, y, f"{_taken(each):.0f}", SMALL, STRONG, side="right")
        off = round(_taken(each)) - each.design.minutes
        if off:
            sheet.say(FULL, y, f"{off:+d}".replace("-", "−"), SMALL, ink=RUST if off > 0 else SOFT,
                      side="right")  # fmt: skip
    y = 5 + ROW * len(over)
    sheet.rule((0, y + 0.6), (FULL, y + 0.6), HAIR)
    _sum(edition, sheet, y + 3.4, over)
    note = _("Filled: taken. Mark: planned. Times are those of the place.")
    return finished(sheet, y + 5.4, [note])


def _bar(sheet: Sheet, y: float, taken: float, planned: float) -> None:
    """What went over the plan is set off from what was planned."""
    sheet.box(LEFT, y - 1.3, min(taken, planned), 2.6, Look(SAND, FAINT, 0.4))
    if taken > planned:
        sheet.box(LEFT + planned, y - 1.3, taken - planned, 2.6, Look(RUST, RUST, 0.4))
    sheet.rule((LEFT + planned, y - 2), (LEFT + planned, y + 2), INK, 1.2)


def _sum(edition: Edition, sheet: Sheet, y: float, over: list[Round]) -> None:
    taken, planned = sum(_taken(r) for r in over), sum(r.design.minutes for r in over)
    sheet.say(9.5, y, edition.say("All rounds"), SMALL, STRONG)
    sheet.say(MINUTES, y, f"{taken:.0f}", SMALL, STRONG, side="right")
    off = round(taken) - planned
    said = f"{off:+d}".replace("-", "−") if off else "0"
    sheet.say(FULL, y, said, SMALL, STRONG, side="right")


# ---- engagement --------------------------------------------------------------------------------


def _engagement(edition: Edition) -> Iterator[Drawing]:
    found = edition.engagement
    if not found:
        return
    said = [
        edition.say("{type}: {share} % active, {versions} versions and {borrowed} borrowings in "
                    "ten minutes").format(
            type=round_name(edition.say, each.type), share=round(100 * each.share),
            versions=f"{each.per_ten(each.versions):.1f}",
            borrowed=f"{each.per_ten(each.borrowed):.1f}")
        for each in found
    ]  # fmt: skip
    title = edition.say("What each kind of round drew out of the room")
    yield Drawing("engagement", SECTION, title, f"{listed(said)}.", _measured(edition))


def _measured(edition: Edition) -> Sheet:
    """Three bars side by side, each on a scale of its own."""
    sheet, found, _ = Sheet(), edition.engagement, edition.say
    heads = (_("People active"), _("Versions in ten minutes"), _("Borrowed in ten minutes"))
    tops = (1.0, max(each.per_ten(each.versions) for each in found),
            max(each.per_ten(each.borrowed) for each in found))  # fmt: skip
    for n, head in enumerate(heads):
        heading(sheet, KINDS + 40 * n, 2, head)
    for row, each in enumerate(found):
        y = 5 + 6.2 * row + 3.1
        sheet.rule((0, y - 3.1), (FULL, y - 3.1), HAIR)
        sheet.say(0, y, round_name(edition.say, each.type), TABLE, room=KINDS - 3)
        figures = (each.share, each.per_ten(each.versions), each.per_ten(each.borrowed))
        for n, (figure, top) in enumerate(zip(figures, tops, strict=True)):
            x, long = KINDS + 40 * n, WIDE * figure / top if top else 0
            sheet.box(x, y - 1.5, WIDE, 3, Look(NONE, HAIR, 0.4))
            if figure:
                sheet.box(x, y - 1.5, long, 3, Look((INK, CLAY, SAND)[n], INK, 0.5))
            said = f"{100 * figure:.0f} %" if n == 0 else f"{figure:.1f}"
            sheet.say(x + WIDE + 1.5, y, said, SMALL, STRONG)
    note = _("Active: wrote, said or voted in a round of this kind. Rounds in which nothing was "
             "made are left out.")  # fmt: skip
    return finished(sheet, 5 + 6.2 * len(found), [note])

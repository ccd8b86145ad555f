"""Capabilities: the level today, the step to the target, the effort the room would give."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain.method import Field
from app.domain.model.grades import Grade, closed_ballots, selection
from app.domain.model.sections import standing_of
from app.domain.room import Artefact, Ballot
from app.outcome.edition import Edition
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import CITE, REGULAR, STRONG, TABLE
from app.outcome.figures.marks import (
    MOST_ROWS,
    OPEN,
    STRIPED,
    finished,
    graded,
    heading,
    left_out,
    listed,
)
from app.outcome.figures.paint import CLAY, HAIR, INK, NONE, QUIET, RUST, WHITE
from app.outcome.figures.places import home
from app.outcome.figures.sheet import FULL, Look, Sheet

TYPE = "capability"
ROW, TOP = 6.8, 6.0
LEFT, WIDE = 66.0, 48.0
STEP = 119.0
SHARE, LONG = 129.0, 20.0


@dataclass(frozen=True, slots=True)
class Capability:
    title: str
    grade: Grade | None
    today: int
    target: int
    share: float | None
    chosen: bool


def drawings(edition: Edition) -> Iterator[Drawing]:
    scale = _scale(edition)
    found = _found(edition, _ballot(edition)) if scale else []
    if scale is None or not found:
        return
    alt = edition.say("Level today and target, from {least} to {most}: {said}.").format(
        least=scale.least, most=scale.most, said=listed([_said(edition, c) for c in found])
    )
    title = edition.say("How far each capability is, and how far it has to get")
    yield Drawing("capabilities", home(edition, TYPE), title, alt, _drawn(edition, found, scale))


def _scale(edition: Edition) -> Field | None:
    type = edition.room.method.type(TYPE) if edition.room.method else None
    field = type.field("target") if type else None
    bounded = field and field.kind == "number" and field.least is not None and field.most
    return field if bounded else None


def _ballot(edition: Edition) -> Ballot | None:
    """The last one that shared out effort among capabilities."""
    shared = [b for b in closed_ballots(edition.room) if "share" in b.result]
    found = [b for b in shared if any(_type(edition, option) == TYPE for option in b.options)]
    return found[-1] if found else None


def _type(edition: Edition, id: str) -> str:
    artefact = edition.room.artefacts.get(id)
    return artefact.type if artefact else ""


def _found(edition: Edition, ballot: Ballot | None) -> list[Capability]:
    said = [c for a in standing_of(edition.room, TYPE) if (c := _one(edition, a, ballot))]
    return sorted(said, key=lambda c: (-(c.share or 0), not c.chosen, c.today - c.target))


def _one(edition: Edition, artefact: Artefact, ballot: Ballot | None) -> Capability | None:
    today, target = (artefact.current.fields.get(id) for id in ("today", "target"))
    if not isinstance(today, int) or not isinstance(target, int):
        return None
    shares = ballot.result.get("share") if ballot else None
    share = shares.get(artefact.id) if isinstance(shares, Mapping) else None
    chosen = bool(ballot) and artefact.id in selection(ballot) if ballot else False
    return Capability(artefact.title, edition.grades.get(artefact.id), today, target,
                      share if isinstance(share, int | float) else None, chosen)  # fmt: skip


def _said(edition: Edition, each: Capability) -> str:
    step = edition.say("{title} {today} to {target}").format(
        title=each.title, today=each.today, target=each.target
    )
    if each.share is None:
        return step
    share = edition.say("{n} % of the effort").format(n=round(100 * each.share))
    return f"{step}, {share}"


def _drawn(edition: Edition, found: list[Capability], scale: Field) -> Sheet:
    sheet, least, most = Sheet(), scale.least or 0, scale.most or 0
    cell = WIDE / (most - least + 1)
    for level in range(least, most + 1):
        sheet.say(LEFT + cell * (level - least + 0.5), 2.5, str(level), CITE, ink=QUIET,
                  side="center")  # fmt: skip
    heading(sheet, STEP, 2.5, edition.say("Step"))
    top = max((each.share or 0 for each in found), default=0)
    if top:
        heading(sheet, SHARE, 2.5, edition.say("Share of the effort"))
    for n, each in enumerate(found[:MOST_ROWS]):
        y = TOP + ROW * n + ROW / 2
        graded(sheet, y, each.grade, each.title, LEFT - 3, STRONG if each.chosen else REGULAR)
        _levels(edition, sheet, y, each, (least, most, cell))
        sheet.say(STEP, y, f"{each.target - each.today:+d}", TABLE)
        if top and each.share is not None:
            _share(sheet, y, each, each.share / top)
    notes = [left_out(edition, found, MOST_ROWS), *_notes(edition, bool(top))]
    return finished(sheet, TOP + ROW * min(len(found), MOST_ROWS), notes)


def _levels(
    edition: Edition, sheet: Sheet, y: float, each: Capability, scale: tuple[int, int, float]
) -> None:
    least, most, cell = scale
    for level in range(least, most + 1):
        x = LEFT + cell * (level - least)
        reached, ahead = level <= each.today, level <= each.target
        look = Look(INK) if reached else STRIPED if ahead else Look(WHITE, HAIR)
        sheet.box(x + 0.5, y - ROW / 2 + 0.9, cell - 1, ROW - 1.8, look)
        middle = x + cell / 2
        if level == each.today:
            sheet.say(middle, y, edition.say("today"), CITE, STRONG, WHITE, "center", cell - 1)
        elif level == each.target:
            sheet.box(middle - cell / 2 + 1.1, y - 1.3, cell - 2.2, 2.6, Look(WHITE, NONE, 0))
            sheet.say(middle, y, edition.say("target"), CITE, STRONG, RUST, "center", cell - 1)


def _share(sheet: Sheet, y: float, each: Capability, part: float) -> None:
    look = Look(CLAY) if each.chosen else OPEN
    sheet.box(SHARE, y - 1.5, max(LONG * part, 0.3), 3, look)
    sheet.say(FULL, y, f"{round(100 * (each.share or 0))} %", TABLE, STRONG, side="right")


def _notes(edition: Edition, shared: bool) -> list[str]:
    _ = edition.say
    return [
        _("Filled: reached today. Striped: the step to the target."),
        _("Tinted bars: selected in the ballot.") if shared else "",
    ]

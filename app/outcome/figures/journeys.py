"""Journeys as curves of how each step feels, two beside each other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domain.method import Field
from app.domain.model.sections import standing_of
from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import CITE, STRONG, TABLE, width, wrapped
from app.outcome.figures.marks import finished, listed
from app.outcome.figures.paint import HAIR, INK, NONE, QUIET, RUST, SOFT, WHITE
from app.outcome.figures.places import home
from app.outcome.figures.sheet import FULL, Look, Sheet, leading

TYPE, ROWS, MOOD, STEP, PAIN, WHO = "journey", "stages", "emotion", "name", "pain", "persona"
AT_ONCE = 8
GAP = 8.0
HALF = (FULL - GAP) / 2
UNIT = 4.2
"""Millimetres for one step of mood."""

TINY = 6.4
FEWEST = 3


@dataclass(frozen=True, slots=True)
class Stage:
    name: str
    mood: int
    pain: str


@dataclass(frozen=True, slots=True)
class Journey:
    title: str
    who: str
    stages: tuple[Stage, ...]
    least: int
    most: int


def drawings(edition: Edition) -> Iterator[Drawing]:
    found = [j for a in standing_of(edition.room, TYPE) if (j := _journey(edition, a))]
    for n in range(0, len(found), AT_ONCE):
        some, number = found[n : n + AT_ONCE], n // AT_ONCE + 1
        alt = listed([f"{j.title}: {_told(j)}" for j in some])
        title = edition.say("How each step of the journeys feels")
        id = "journeys" if number == 1 else f"journeys-{number}"
        yield Drawing(id, home(edition, TYPE), title, alt, _drawn(edition, some))


def _journey(edition: Edition, artefact: Artefact) -> Journey | None:
    type = edition.room.method.type(TYPE) if edition.room.method else None
    rows = type.field(ROWS) if type else None
    mood = next((f for f in rows.fields if f.id == MOOD), None) if rows else None
    written = artefact.current.fields.get(ROWS)
    if mood is None or mood.least is None or mood.most is None or mood.most <= mood.least:
        return None
    rows_written = written if isinstance(written, list | tuple) else ()
    said = [row for row in rows_written if isinstance(row, Mapping)]
    stages = tuple(_stage(row, mood) for row in said)
    if len(stages) < FEWEST or not any(isinstance(row.get(MOOD), int) for row in said):
        return None
    who = edition.wording.path(artefact, [WHO]).split(",")[0]
    return Journey(artefact.title, who, stages, mood.least, mood.most)


def _stage(row: Mapping[str, object], mood: Field) -> Stage:
    said = row.get(MOOD)
    felt = said if isinstance(said, int) else 0
    kept = min(max(felt, mood.least or 0), mood.most or 0)
    return Stage(str(row.get(STEP) or ""), kept, str(row.get(PAIN) or ""))


def _told(journey: Journey) -> str:
    return ", ".join(
        f"{s.name} {_signed(s.mood)}" + (f" ({s.pain})" if s.pain else "") for s in journey.stages
    )


def _signed(mood: int) -> str:
    return f"{mood:+d}".replace("-", "−") if mood else "0"


def _drawn(edition: Edition, journeys: Sequence[Journey]) -> Sheet:
    sheet, below = Sheet(), 0.0
    highest = max(0, *(stage.mood for each in journeys for stage in each.stages))
    for n in range(0, len(journeys), 2):
        pair = journeys[n : n + 2]
        ends = [_panel(sheet, (HALF + GAP) * k, below, each, highest)
                for k, each in enumerate(pair)]  # fmt: skip
        below = max(ends) + 5
    note = edition.say(
        "From {least} (bottom) to {most} (top); the grey line is neutral. A filled circle is a "
        "step that hurts."
    ).format(least=_signed(journeys[0].least), most=_signed(journeys[0].most))
    return finished(sheet, below - 5, [note])


def _panel(sheet: Sheet, x: float, y: float, journey: Journey, highest: int) -> float:
    taken = sheet.say(x, y + 1.6, journey.title, TABLE, STRONG, room=HALF * 0.72)
    sheet.say(x + taken + 2, y + 1.6, journey.who, CITE, ink=QUIET, room=HALF - taken - 2)
    top, each = y + 7, HALF / len(journey.stages)
    points = [
        (x + each * (n + 0.5), top + (highest - stage.mood) * UNIT)
        for n, stage in enumerate(journey.stages)
    ]
    neutral = top + highest * UNIT
    sheet.rule((x, neutral), (x + HALF, neutral), HAIR, 0.6)
    sheet.line(points, INK, 1.1)
    foot = max(y for _, y in points) + 8.4
    ends = [_step(sheet, *point, foot, each, stage)
            for point, stage in zip(points, journey.stages, strict=True)]  # fmt: skip
    return max(ends)


def _step(sheet: Sheet, x: float, y: float, foot: float, room: float, stage: Stage) -> float:
    hurts = bool(stage.pain)
    sheet.circle(x, y, 1.25, Look(RUST if hurts else WHITE, RUST if hurts else INK, 1.0))
    if hurts:
        _pain(sheet, x, y, room * 1.6, stage.pain)
    lines = wrapped(stage.name, room - 1, TINY, most=3)
    return sheet.block(x, foot, lines, TINY, ink=SOFT, side="center")


def _pain(sheet: Sheet, x: float, y: float, room: float, pain: str) -> None:
    lines = wrapped(pain, room, TINY, STRONG)
    for n, line in enumerate(lines):
        at = y + 3.2 + leading(TINY) * n
        wide = width(line, TINY, STRONG) + 0.8
        sheet.box(x - wide / 2, at - 1.1, wide, 2.2, Look(WHITE, NONE, 0))
        sheet.say(x, at, line, TINY, STRONG, RUST, "center")

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
from app.outcome.figures.sheet import FULL, Look, Point, Sheet, leading

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
    pains = [_pains(journey.stages, n, each) for n in range(len(points))]
    foot = max(y + 3.6 + leading(TINY) * len(lines)
               for (_, y), lines in zip(points, pains, strict=True))  # fmt: skip
    ends = []
    for point, stage, lines in zip(points, journey.stages, pains, strict=True):
        hurts = bool(lines)
        look = Look(RUST if hurts else WHITE, RUST if hurts else INK, 1.0)
        _pain(sheet, point, lines, (x, x + HALF))
        sheet.circle(*point, 1.25, look)
        names = wrapped(stage.name, each - 1, TINY, most=3)
        ends.append(sheet.block(point[0], foot, names, TINY, ink=SOFT, side="center"))
    return max(ends)


def _pains(stages: Sequence[Stage], n: int, each: float) -> tuple[str, ...]:
    """In lines as wide as the neighbours leave room."""
    near = (stages[k].pain for k in (n - 1, n + 1) if 0 <= k < len(stages))
    crowded = any(near)
    room, most = (each - 0.8, 3) if crowded else (each * 1.7, 2)
    return wrapped(stages[n].pain, room, TINY, STRONG, most=most)


def _pain(sheet: Sheet, point: Point, lines: Sequence[str], between: tuple[float, float]) -> None:
    """Under its step; at the ends of the panel moved inwards."""
    left, right = between
    for n, line in enumerate(lines):
        half, y = width(line, TINY, STRONG) / 2, point[1] + 3.2 + leading(TINY) * n
        x = min(max(point[0], left + half), right - half)
        sheet.box(x - half - 0.4, y - 1.1, 2 * half + 0.8, 2.2, Look(WHITE, NONE, 0))
        sheet.say(x, y, line, TINY, STRONG, RUST, "center")

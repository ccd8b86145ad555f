"""The ladder of practices: from one head to common practice, each practice on its rung."""

from collections.abc import Iterator

from app.domain.method import Field
from app.domain.model.sections import standing_of
from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import CITE, SMALL, STRONG, wrapped
from app.outcome.figures.marks import finished, listed
from app.outcome.figures.paint import INK, NONE, PAPER, QUIET, SAND, SOFT
from app.outcome.figures.places import home
from app.outcome.figures.sheet import FULL, Look, Sheet, leading

TYPE, RUNG, WHERE = "practice", "rung", "where_used"
RISE, FOOT = 5.0, 13.0
GAP = 1.6
LONGEST = 6
"""Practices written out on one rung; of the rest there is the number."""

Line = tuple[str, int, str]
"""Text, weight, colour."""

Rungs = dict[int, list[tuple[str, str]]]


def drawings(edition: Edition) -> Iterator[Drawing]:
    practices, field = standing_of(edition.room, TYPE), _field(edition)
    if field is None or field.least is None or field.most is None:
        return
    rungs: Rungs = {rung: [] for rung in range(field.least, field.most + 1)}
    for artefact in practices:
        rung = artefact.current.fields.get(RUNG)
        if isinstance(rung, int) and rung in rungs:
            rungs[rung].append(_told(edition, artefact))
    if not any(rungs.values()):
        return
    names = {rung: _name(field, rung) for rung in rungs}
    alt = listed([f"{rung}, {names[rung]}: {', '.join(t for t, _ in found) or '–'}"
                  for rung, found in rungs.items()])  # fmt: skip
    title = edition.say("How far up the ladder each practice is")
    yield Drawing("practice-ladder", home(edition, TYPE), title, alt, _drawn(rungs, names))


def _field(edition: Edition) -> Field | None:
    type = edition.room.method.type(TYPE) if edition.room.method else None
    return type.field(RUNG) if type else None


def _told(edition: Edition, artefact: Artefact) -> tuple[str, str]:
    return artefact.title, edition.wording.path(artefact, [WHERE])


def _name(field: Field, rung: int) -> str:
    return next((c.label for c in field.choices if c.value == str(rung)), "")


def _drawn(rungs: Rungs, names: dict[int, str]) -> Sheet:
    """Every rung is a step of a stair; what stands on it grows upwards."""
    sheet, wide = Sheet(), FULL / len(rungs)
    stacks = {rung: _stack(found, wide - GAP - 2) for rung, found in rungs.items()}
    floors = {rung: RISE * (len(rungs) - 1 - n) for n, rung in enumerate(rungs)}
    ground = max(_high(stacks[rung]) - floors[rung] for rung in rungs) + 1
    ground = max(ground, 2.0)
    bottom = ground + RISE * (len(rungs) - 1) + FOOT
    for n, rung in enumerate(rungs):
        x, top = wide * n, ground + floors[rung]
        _step(sheet, x, top, wide - GAP, bottom - top, (rung, names[rung]), bool(rungs[rung]))
        _stand(sheet, x + 1, top, stacks[rung])
    return finished(sheet, bottom)


def _step(
    sheet: Sheet, x: float, y: float, wide: float, high: float, rung: tuple[int, str], used: bool
) -> None:
    sheet.box(x, y, wide, high, Look(SAND if used else PAPER, NONE, 0))
    sheet.rule((x, y), (x + wide, y), INK, 1.4 if used else 0.6)
    sheet.say(x + 2, y + 3.4, str(rung[0]), SMALL, STRONG)
    lines = wrapped(rung[1], wide - 8, CITE, most=3)
    sheet.block(x + 5.5, y + 2.4, lines, CITE, ink=SOFT)


def _stand(sheet: Sheet, x: float, floor: float, lines: list[Line]) -> None:
    y = floor - _high(lines)
    for line, weight, ink in lines:
        size = SMALL if weight == STRONG else CITE
        sheet.block(x, y, [line], size, weight, ink)
        y += _leading(line, weight)


def _stack(found: list[tuple[str, str]], room: float) -> list[Line]:
    """Lines from top to bottom: a title, and where it is used."""
    lines: list[Line] = []
    for title, where in found[:LONGEST]:
        lines += [("", 400, INK)] if lines else []
        lines += [(line, STRONG, INK) for line in wrapped(title, room, SMALL, STRONG)]
        lines += [(line, 400, QUIET) for line in wrapped(where, room, CITE, most=1)]
    if len(found) > LONGEST:
        lines.append((f"+ {len(found) - LONGEST}", STRONG, INK))
    return lines


def _high(lines: list[Line]) -> float:
    return sum(_leading(line, weight) for line, weight, _ in lines) + 0.8


def _leading(line: str, weight: int) -> float:
    """An empty line only keeps two practices apart."""
    return leading(SMALL if weight == STRONG else CITE) if line else 1.2

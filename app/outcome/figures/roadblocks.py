"""Roadblocks by kind: a square for each, with its severity, and what it is called."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.model.sections import standing_of
from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import CITE, SMALL, STRONG, TABLE, wrapped
from app.outcome.figures.marks import finished, listed
from app.outcome.figures.paint import CLAY, HAIR, INK, PAPER, RUST, SAND, SOFT, WHITE
from app.outcome.figures.places import home
from app.outcome.figures.sheet import FULL, Look, Sheet

TYPE, KIND, SEVERITY = "roadblock", "kind", "severity"
CELL, LEFT = 4.8, 26.0
MOST = 9
SHADES = ((WHITE, INK), (PAPER, INK), (SAND, INK), (CLAY, INK), (RUST, WHITE))


@dataclass(frozen=True, slots=True)
class Block:
    title: str
    severity: int


def drawings(edition: Edition) -> Iterator[Drawing]:
    kinds: dict[str, list[Block]] = {}
    for artefact in standing_of(edition.room, TYPE):
        said = edition.wording.path(artefact, [KIND]) or edition.say("not said")
        kinds.setdefault(said, []).append(_block(artefact))
    if not kinds:
        return
    rows = sorted(kinds.items(), key=lambda row: (-len(row[1]), -max(b.severity for b in row[1])))
    alt = listed([f"{kind} {len(found)}: " + ", ".join(f"{b.title} ({b.severity})" for b in found)
                  for kind, found in rows])  # fmt: skip
    title = edition.say("What kinds of roadblock there are")
    yield Drawing("roadblock-kinds", home(edition, TYPE), title, alt, _drawn(edition, rows))


def _block(artefact: Artefact) -> Block:
    said = artefact.current.fields.get(SEVERITY)
    return Block(artefact.title, min(max(said, 0), len(SHADES)) if isinstance(said, int) else 0)


def _drawn(edition: Edition, rows: list[tuple[str, list[Block]]]) -> Sheet:
    sheet, y = Sheet(), 0.0
    longest = min(max(len(found) for _, found in rows), MOST)
    words = LEFT + (CELL + 0.6) * longest + 4
    for kind, found in rows:
        sheet.rule((0, y), (FULL, y), HAIR)
        ordered = sorted(found, key=lambda block: -block.severity)
        middle = y + 4
        taken = sheet.say(0, middle, str(len(found)), TABLE, STRONG)
        sheet.say(max(5.5, taken + 2), middle, kind, TABLE, room=LEFT - 8)
        for n, block in enumerate(ordered[:MOST]):
            _square(sheet, LEFT + (CELL + 0.6) * n, middle, block)
        if len(ordered) > MOST:
            sheet.say(words - 3.4, middle, "+", CITE, STRONG)
        said = wrapped("; ".join(b.title for b in ordered), FULL - words, SMALL, most=2)
        y = max(y + 8, sheet.block(words, middle - 0.97, said, SMALL, ink=SOFT) + 1.8)
    sheet.rule((0, y), (FULL, y), HAIR)
    note = edition.say("A square for each roadblock; the number is its severity, {most} the worst.")
    return finished(sheet, y, [note.format(most=len(SHADES))])


def _square(sheet: Sheet, x: float, y: float, block: Block) -> None:
    fill, ink = SHADES[max(block.severity - 1, 0)]
    sheet.box(x, y - CELL / 2, CELL, CELL, Look(fill, INK if fill != RUST else RUST, 0.6))
    sheet.say(x + CELL / 2, y, str(block.severity or "–"), SMALL, STRONG, ink, "center")

"""The chain of work as arrows, with the roadblocks that threaten what it brings about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain.model.sections import standing_of
from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import CITE, STRONG, wrapped
from app.outcome.figures.marks import OPEN, SURE, TINTED, finished, left_out, listed
from app.outcome.figures.paint import FAINT, INK, NONE, PAPER, QUIET, RUST, SOFT, WHITE
from app.outcome.figures.places import home
from app.outcome.figures.sheet import DOTTED, FULL, Look, Sheet

TYPE, ROWS, BLOCK = "value_chain", "steps", "roadblock"
ABREAST, FLAGS, MOST = 10, 5, 15
TALL, TIP = 13.0, 2.4
WORST = 5
TINY = 6.6
LOOKS = {"new": (SURE, WHITE), "changed": (TINTED, INK), "same": (OPEN, INK),
         "stopped": (Look(WHITE, FAINT, 0.7, DOTTED), QUIET)}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    lead: str
    change: str
    said: str


@dataclass(frozen=True, slots=True)
class Block:
    title: str
    kind: str
    severity: int
    threatens: str


def drawings(edition: Edition) -> Iterator[Drawing]:
    for artefact in standing_of(edition.room, TYPE):
        steps, blocks = _steps(edition, artefact), _blocks(edition, artefact)
        if not steps:
            continue
        alt = f"{artefact.title}: {listed([_told(step) for step in steps])}."
        if blocks:
            alt += " " + edition.say("Threatened by: {said}.").format(
                said=listed([f"{b.title} ({b.kind}, {b.severity}), {b.threatens}" for b in blocks])
            )
        name = edition.refs.artefact(artefact.id)
        yield Drawing(f"chain-{name}", home(edition, TYPE), artefact.title, alt,
                      _drawn(edition, steps, blocks))  # fmt: skip


def _steps(edition: Edition, artefact: Artefact) -> list[Step]:
    type = edition.room.method.type(TYPE) if edition.room.method else None
    field = type.field(ROWS) if type else None
    written = artefact.current.fields.get(ROWS)
    rows = written if isinstance(written, list | tuple) else ()
    return [
        Step(
            str(row.get("name") or ""),
            str(row.get("lead") or ""),
            str(row.get("change") or ""),
            edition.wording.inside(field, [row], ["change"]),
        )
        for row in rows
        if isinstance(row, Mapping) and row.get("name")
    ]


def _told(step: Step) -> str:
    return f"{step.name} ({', '.join(part for part in (step.said, step.lead) if part)})"


def _blocks(edition: Edition, chain: Artefact) -> list[Block]:
    """What stands in the way of the chain, or of a service that it brings about."""
    room = edition.room
    about = {chain.id, *(t.target for t in room.traces
                         if t.kind == "realises" and t.source == chain.id)}  # fmt: skip
    served = {t.target for t in room.traces if t.kind == "realises"}
    alone = len(standing_of(room, TYPE)) == 1
    pairs = [(t.source, t.target) for t in room.traces if t.kind == "blocks"
             and (t.target in about or (alone and t.target in served))]  # fmt: skip
    found = [_block(edition, room.artefacts[source], target) for source, target in pairs
             if source in room.artefacts and room.artefacts[source].standing]  # fmt: skip
    return sorted(found, key=lambda block: -block.severity)


def _block(edition: Edition, artefact: Artefact, target: str) -> Block:
    said = artefact.current.fields.get("severity")
    threatened = edition.room.artefacts.get(target)
    return Block(
        artefact.title,
        edition.wording.path(artefact, ["kind"]),
        min(max(said, 0), WORST) if isinstance(said, int) else 0,
        threatened.title if threatened else target,
    )


def _drawn(edition: Edition, steps: list[Step], blocks: list[Block]) -> Sheet:
    sheet, below = Sheet(), 0.0
    rows = -(-len(steps) // ABREAST)
    abreast = -(-len(steps) // rows)
    for n in range(0, len(steps), abreast):
        below = _strip(sheet, below, steps[n : n + abreast], abreast, first=n == 0) + 3
    shown = blocks[:MOST]
    for n in range(0, len(shown), FLAGS):
        for k, block in enumerate(shown[n : n + FLAGS]):
            _flag(edition, sheet, FULL / FLAGS * k, below, block)
        below += 26
    note = edition.say("Squares: how severe, of {n}. Each roadblock names what it threatens.")
    notes = [note.format(n=WORST), left_out(edition, blocks, MOST)] if blocks else []
    return finished(sheet, below - 2.5, notes)


def _strip(sheet: Sheet, y: float, steps: list[Step], abreast: int, *, first: bool) -> float:
    wide, ends = FULL / abreast, []
    for k, step in enumerate(steps):
        x, start = wide * k, first and k == 0
        look, ink = LOOKS.get(step.change, (OPEN, INK))
        notch = [] if start else [(x + TIP - 0.5, y + 4.5 + TALL / 2)]
        sheet.shape(
            [(x, y + 4.5), (x + wide - TIP, y + 4.5), (x + wide - 0.6, y + 4.5 + TALL / 2),
             (x + wide - TIP, y + 4.5 + TALL), (x, y + 4.5 + TALL), *notch],
            look,
        )  # fmt: skip
        room = wide - TIP - (0.4 if start else 1.6)
        ends.append(_named(sheet, x + (0 if start else TIP - 1), y, room, step, ink))
    return max(ends)


def _named(sheet: Sheet, x: float, y: float, room: float, step: Step, ink: str) -> float:
    middle = x + room / 2
    strong = STRONG if step.change == "new" else 400
    sheet.say(middle, y + 1.6, step.said, CITE, strong, QUIET, "center", room=room)
    lines = wrapped(step.name, room - 0.6, 7, STRONG, most=3)
    top = y + 4.5 + TALL / 2 - 1.6 * len(lines) + 0.6
    sheet.block(middle, top, lines, 7, STRONG, ink, "center")
    leads = wrapped(step.lead, room + 1, TINY, most=3)
    return sheet.block(middle, y + 4.5 + TALL + 2, leads, TINY, ink=QUIET, side="center")


def _flag(edition: Edition, sheet: Sheet, x: float, y: float, block: Block) -> None:
    wide, high = FULL / FLAGS - 2.4, 23.5
    sheet.box(x, y, wide, high, Look(PAPER, NONE, 0))
    sheet.box(x, y, 0.7, high, Look(RUST, NONE, 0))
    lines = wrapped(block.title, wide - 4, 7.2, STRONG, most=3)
    below = sheet.block(x + 2.4, y + 1.8, lines, 7.2, STRONG)
    threatens = edition.say("threatens {title}").format(title=block.threatens)
    told = wrapped(threatens, wide - 4, TINY, most=5 - len(lines))
    sheet.block(x + 2.4, below + 0.4, told, TINY, ink=SOFT)
    for k in range(WORST):
        look = Look(RUST if k < block.severity else WHITE, RUST, 0.5)
        sheet.box(x + 2.4 + 2.7 * k, y + high - 3.6, 2.1, 2.1, look)
    sheet.say(x + 17, y + high - 2.5, block.kind, CITE, ink=QUIET, room=wide - 18)

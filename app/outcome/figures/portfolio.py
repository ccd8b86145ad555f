"""The portfolio: initiatives by size and horizon, each with the kind of its benefit."""

from collections.abc import Iterator, Mapping, Sequence

from app.domain.method import Choice
from app.outcome.edition import Edition
from app.outcome.figures.benefits import KIND, benefit_of
from app.outcome.figures.benefits import choices as benefits
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import CITE, SMALL, STRONG, wrapped
from app.outcome.figures.marks import finished, listed
from app.outcome.figures.paint import HAIR, INK, NONE, PAPER, RUST, SAND, SOFT, WHITE
from app.outcome.figures.sheet import DOTTED, FULL, Look, Point, Sheet, leading
from app.outcome.figures.steps import SIZE, Initiative, choices, horizons, initiatives

SECTION = "CHG-02"
LEFT, TOP = 22.0, 7.0
MARK = 1.25
LEAST, MOST = 11.0, 6
"""Height of a cell in millimetres; initiatives written out in one."""

Cell = list[tuple[Initiative, str]]
Grid = Mapping[tuple[str, int], Cell]


def drawings(edition: Edition) -> Iterator[Drawing]:
    sizes, columns = choices(edition, SIZE), horizons(edition)
    grid = _grid(edition)
    if not grid or not sizes or not columns:
        return
    alt = listed([
        f"{_first(sizes[n].label)}, {columns[h].label}: "
        + ", ".join(_told(edition, *each) for each in grid[size.value, h])
        for n, size in enumerate(sizes) for h in range(len(columns)) if (size.value, h) in grid
    ])  # fmt: skip
    title = edition.say("The initiatives by size, horizon and benefit")
    yield Drawing("portfolio", SECTION, title, alt, _drawn(edition, grid, sizes, columns))


def _grid(edition: Edition) -> dict[tuple[str, int], Cell]:
    found: dict[tuple[str, int], Cell] = {}
    for step in initiatives(edition):
        if step.size:
            kind = benefit_of(edition.room.artefacts[step.id]).kind
            found.setdefault((step.size, step.horizon), []).append((step, kind))
    return found


def _told(edition: Edition, step: Initiative, kind: str) -> str:
    said = next((c.label for c in benefits(edition, KIND) if c.value == kind), "")
    return f"{step.title} ({said})" if said else step.title


def _first(label: str) -> str:
    return label.split(":")[0]


def _drawn(
    edition: Edition, grid: Grid, sizes: Sequence[Choice], columns: Sequence[Choice]
) -> Sheet:
    sheet, y = Sheet(), TOP
    wide = (FULL - LEFT) / len(columns)
    kinds = [choice.value for choice in benefits(edition, KIND)]
    for n, column in enumerate(columns):
        sheet.say(LEFT + wide * n + 1.5, 3, column.label, SMALL, STRONG, room=wide - 2)
    for size in reversed(sizes):
        cells = [grid.get((size.value, n), []) for n in range(len(columns))]
        high = max(LEAST, *(_high(cell, wide) for cell in cells))
        sheet.say(0, y + 3.4, _first(size.label), SMALL, STRONG, room=LEFT - 2)
        for n, cell in enumerate(cells):
            look = Look(PAPER if cell else WHITE, NONE if cell else HAIR, 0.4)
            sheet.box(LEFT + wide * n + 0.4, y + 0.4, wide - 0.8, high - 0.8, look)
            _written(sheet, LEFT + wide * n + 2, y + 2.3, wide - 4, cell, kinds)
        y += high
    return _key(edition, sheet, y, {kind for cell in grid.values() for _, kind in cell})


def _high(cell: Cell, wide: float) -> float:
    return 4.0 + sum(_lines_high(step.title, wide) for step, _ in cell[:MOST]) + (
        3.0 if len(cell) > MOST else 0
    )  # fmt: skip


def _lines_high(title: str, wide: float) -> float:
    return leading(CITE) * len(_lines(title, wide - 4)) + 1.0


def _lines(title: str, room: float) -> tuple[str, ...]:
    return wrapped(title, room - 4, CITE, most=3)


def _written(
    sheet: Sheet, x: float, y: float, room: float, cell: Cell, kinds: Sequence[str]
) -> None:
    for step, kind in cell[:MOST]:
        benefit_mark(sheet, x + MARK, y + 0.9, kinds.index(kind) if kind in kinds else None)
        ink = SOFT if step.parked else INK
        y = sheet.block(x + 4, y, _lines(step.title, room), CITE, ink=ink) + 1.0
    if len(cell) > MOST:
        sheet.say(x + 4, y + 0.8, f"+ {len(cell) - MOST}", CITE, STRONG)


def benefit_mark(sheet: Sheet, x: float, y: float, kind: int | None) -> None:
    """A shape and a fill for each kind: circle, square, triangle, diamond, open square."""
    r = MARK
    shapes: list[list[Point]] = [
        [],
        [(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)],
        [(x, y - r * 1.15), (x + r * 1.15, y + r), (x - r * 1.15, y + r)],
        [(x, y - r * 1.25), (x + r * 1.25, y), (x, y + r * 1.25), (x - r * 1.25, y)],
        [(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)],
    ]
    looks = (Look(INK), Look(RUST, RUST), Look(SAND, INK, 0.7), Look(WHITE, INK, 0.7),
             Look(WHITE, INK, 0.7))  # fmt: skip
    if kind is None or kind >= len(shapes):
        sheet.circle(x, y, r, Look(WHITE, INK, 0.6, DOTTED))
    elif not shapes[kind]:
        sheet.circle(x, y, r, looks[kind])
    else:
        sheet.shape(shapes[kind], looks[kind])


def _key(edition: Edition, sheet: Sheet, y: float, used: set[str]) -> Sheet:
    """Only the marks that are there."""
    x = sheet.say(0, y + 3.4, edition.say("Benefit for:"), SMALL) + 3
    known = [choice.value for choice in benefits(edition, KIND)]
    named = [(c.label, known.index(c.value)) for c in benefits(edition, KIND) if c.value in used]
    others = [(edition.say("not said"), None)] if used - set(known) else []
    for said, kind in [*named, *others]:
        benefit_mark(sheet, x + MARK, y + 3.4, kind)
        x += 4 + sheet.say(x + 4, y + 3.4, said, SMALL) + 5
    return finished(sheet, y + 5.4)

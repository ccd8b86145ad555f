"""The longest chains of taking up somebody's work: what became of what, from left to right."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.domain.model.lineage import handed_on
from app.domain.room import Artefact
from app.outcome.edition import Edition
from app.outcome.figures.figure import Drawing
from app.outcome.figures.letters import CITE, SMALL, STRONG, wrapped
from app.outcome.figures.marks import badge, finished, listed
from app.outcome.figures.paint import FAINT, INK, NONE, PAPER, QUIET, RUST, WHITE
from app.outcome.figures.sheet import DASHED, FULL, Dash, Look, Point, Sheet

SECTION = "EVD-04"
DEEP = 2
"""Chains that are worth a picture."""

ENDS, NODES, LAYERS = 5, 22, 5
HIGH, PASSING, GAP, APART = 12.4, 1.4, 2.6, 14.0
SWEEPS = 6

Link = tuple[str, str]
"""Parent and child."""

Stroke = tuple[str, float, Dash]
"""Colour, thickness, dashes."""


@dataclass(frozen=True, slots=True)
class Family:
    """`layers`: ids from the oldest to the newest; `links` with their kinds.

    A link that passes a layer has a place there too, so that it passes between the cards: its
    `ways` lead from parent to child.
    """

    layers: tuple[tuple[str, ...], ...]
    links: Mapping[Link, str]
    ways: Mapping[Link, tuple[str, ...]]


def drawings(edition: Edition) -> Iterator[Drawing]:
    family = _family(edition)
    if family is None:
        return
    name, titles = edition.refs.artefact, edition.room.artefacts
    named = {id: f"{name(id)} {titles[id].title}" for pair in family.links for id in pair}
    said = [edition.say("{child} from {parent}").format(child=named[child], parent=named[parent])
            for parent, child in family.links]  # fmt: skip
    title = edition.say("The longest chains of taking up somebody’s work")
    alt = f"{listed(said)}."
    yield Drawing("lineage", SECTION, title, alt, _drawn(edition, family))


def _family(edition: Edition) -> Family | None:
    """The deepest of what stands, with all that it goes back to."""
    links = _links(edition)
    parents: dict[str, list[str]] = {}
    for parent, child in links:
        parents.setdefault(child, []).append(parent)
    depths, kept = edition.depths, dict[str, None]()
    standing = [a.id for a in edition.room.artefacts.values() if a.standing]
    ends = sorted(standing, key=lambda id: (-depths.get(id, 0), edition.grades.get(id, "E"), id))
    for end in [id for id in ends if depths.get(id, 0) >= DEEP][:ENDS]:
        whole = dict.fromkeys([end, *_back(end, parents)])
        if len(kept | whole) <= NODES:
            kept |= whole
    if not kept:
        return None
    between = {pair: kind for pair, kind in links.items() if kept.keys() >= set(pair)}
    layers = _layers(edition, list(kept))
    ways = _ways(layers, between)
    steps = [step for way in ways.values() for step in pairwise(way)]
    return Family(_ordered(layers, steps), between, ways)


def _links(edition: Edition) -> dict[Link, str]:
    known = edition.room.artefacts.keys()
    pairs = [((link.parent, link.child), link.kind) for link in handed_on(edition.room)]
    return {pair: kind for pair, kind in pairs if len(set(pair) & known) == 2}


def _back(start: str, parents: Mapping[str, Sequence[str]]) -> list[str]:
    seen, waiting = dict[str, None](), list(parents.get(start, ()))
    while waiting:
        here = waiting.pop()
        if here not in seen and here != start:
            seen[here] = None
            waiting += parents.get(here, ())
    return list(seen)


def _layers(edition: Edition, ids: list[str]) -> list[list[str]]:
    """By depth; what is deeper than the sheet has room for shares the last column."""
    depth = {id: min(edition.depths.get(id, 0), LAYERS - 1) for id in ids}
    return [[id for id in ids if depth[id] == n] for n in sorted(set(depth.values()))]


def _ways(layers: list[list[str]], links: Iterable[Link]) -> dict[Link, tuple[str, ...]]:
    """Puts a place into every layer that a link passes."""
    column = {id: n for n, layer in enumerate(layers) for id in layer}
    ways: dict[Link, tuple[str, ...]] = {}
    for parent, child in links:
        passed = range(column[parent] + 1, column[child])
        stops = [f"{parent}>{child}@{n}" for n in passed]
        for n, stop in zip(passed, stops, strict=True):
            layers[n].append(stop)
        ways[parent, child] = (parent, *stops, child)
    return ways


def _ordered(layers: list[list[str]], links: Sequence[Link]) -> tuple[tuple[str, ...], ...]:
    """Everything near what it comes from and what came of it: a few sweeps to and fro."""
    for sweep in range(SWEEPS):
        place = {id: n - len(layer) / 2 for layer in layers for n, id in enumerate(layer)}
        layers = [_sorted(layer, links, place, back=sweep % 2 == 0) for layer in layers]
    return tuple(tuple(layer) for layer in layers)


def _sorted(
    layer: list[str], links: Sequence[Link], place: Mapping[str, float], *, back: bool
) -> list[str]:
    def middle(id: str) -> float:
        near = [place[p if back else c] for p, c in links if (c if back else p) == id]
        return sum(near) / len(near) if near else place[id]

    return sorted(layer, key=middle)


def _drawn(edition: Edition, family: Family) -> Sheet:
    sheet, columns = Sheet(), len(family.layers)
    wide = (FULL - APART * (columns - 1)) / columns if columns > 1 else FULL / 2
    known = edition.room.artefacts
    below = max(sum(_high(id, known) for id in layer) for layer in family.layers) - GAP
    corners: dict[str, Point] = {}
    for column, layer in enumerate(family.layers):
        y = (below + GAP - sum(_high(id, known) for id in layer)) / 2
        for id in layer:
            corners[id] = ((wide + APART) * column, y)
            y += _high(id, known)
    for pair, kind in family.links.items():
        _link(sheet, [corners[id] for id in family.ways[pair]], wide, kind)
    for id, corner in corners.items():
        if id in known:
            _node(edition, sheet, corner, wide, known[id])
    note = edition.say("Line: borrowed from another team. Thin: built on in the same team. Dashed: "
                       "merged. Older on the left.")  # fmt: skip
    return finished(sheet, below, [note])


def _high(id: str, known: Container[str]) -> float:
    return (HIGH if id in known else PASSING) + GAP


def _link(sheet: Sheet, way: Sequence[Point], wide: float, kind: str) -> None:
    look: Stroke = {
        "merged": (RUST, 1.1, DASHED),
        "built_on": (FAINT, 0.7, ()),
    }.get(kind, (INK, 1.0, ()))
    first, last = way[0], way[-1]
    if last[0] <= first[0]:
        _beside(sheet, (first[0], first[1] + HIGH / 2), (last[0], last[1] + HIGH / 2), look)
        return
    here = (first[0] + wide, first[1] + HIGH / 2)
    for x, y in way[1:-1]:
        sheet.bow(here, (x, y + PASSING / 2), *look)
        sheet.line([(x, y + PASSING / 2), (x + wide, y + PASSING / 2)], *look)
        here = (x + wide, y + PASSING / 2)
    end = (last[0], last[1] + HIGH / 2)
    sheet.bow(here, (end[0] - 1.4, end[1]), *look)
    sheet.arrowhead(end, (1, 0), look[0], 1.7)


def _beside(sheet: Sheet, start: Point, end: Point, look: Stroke) -> None:
    """Between two of the same age: out on the left and in again."""
    out = max(min(start[0], end[0]) - 3.2, -0.4)
    ink, thick, dash = look
    sheet.line([start, (out, start[1]), (out, end[1]), (end[0] - 1.2, end[1])], ink, thick, dash)
    sheet.arrowhead(end, (1, 0), ink, 1.7)


def _node(edition: Edition, sheet: Sheet, corner: Point, wide: float, made: Artefact) -> None:
    x, y = corner
    grade = edition.grades.get(made.id)
    sheet.box(x, y, wide, HIGH, Look(PAPER if made.standing else WHITE, NONE, 0))
    sheet.box(x, y, 0.7, HIGH, Look(INK if made.standing else FAINT, NONE, 0))
    room = wide - (8 if grade else 4)
    lines = wrapped(made.title, room, SMALL, STRONG if made.standing else 400)
    sheet.block(x + 2.4, y + 1.9, lines, SMALL, STRONG if made.standing else 400)
    who = f"{edition.refs.artefact(made.id)} · {edition.teams(made.teams)}"
    sheet.say(x + 2.4, y + HIGH - 2.2, who, CITE, ink=QUIET, room=wide - 4)
    if grade:
        badge(sheet, x + wide - 3, y + 3, grade, 1.8)

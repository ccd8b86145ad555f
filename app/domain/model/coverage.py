"""Which team has something in which lane of the operating core, and what a call-out brought."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from app.domain.method import Method
from app.domain.room import Room

Cell = tuple[str, str]
"""A lane and a team."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Standing cards by lane and team; `lanes` in the order of the method."""

    lanes: tuple[str, ...]
    teams: tuple[str, ...]
    cards: Mapping[Cell, int]

    @property
    def empty(self) -> tuple[Cell, ...]:
        cells = product(self.lanes, self.teams)
        return tuple(cell for cell in cells if not self.cards.get(cell))


def lanes_of(method: Method | None) -> dict[str, str]:
    """Type to its lane, where it has one."""
    return {kind.id: kind.lane for kind in (method.types if method else ()) if kind.lane}


def coverage(room: Room) -> Coverage:
    """A card of several teams counts for each of them."""
    lane_of = lanes_of(room.method)
    cards = Counter(
        (lane_of[artefact.type], team)
        for artefact in room.artefacts.values()
        if artefact.standing and artefact.type in lane_of
        for team in dict.fromkeys((artefact.team or "", *artefact.teams))
        if team in room.teams
    )
    return Coverage(tuple(dict.fromkeys(lane_of.values())), tuple(room.teams), cards)


def called_out(room: Room) -> tuple[Cell, ...]:
    """Every cell that was called out, once."""
    return tuple(dict.fromkeys(cell for call in room.call_outs for cell in call.cells))


def filled_since(room: Room, found: Coverage) -> tuple[Cell, ...]:
    """Those of them in which there is something now."""
    return tuple(cell for cell in called_out(room) if found.cards.get(cell))

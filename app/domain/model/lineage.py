"""Who built on whom: depth, ancestors, teams behind an artefact, what was lent and taken."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.design import Share
from app.domain.events import VersionRef
from app.domain.room import Artefact, Link, Room

LINEAGE = frozenset({"borrowed", "built_on", "merged"})
"""Kinds of link that hand something on; `supersedes` replaces instead."""

NOT_COUNTED_AS_BORROWING = frozenset({"pledge"})
"""Types whose versions are left out of the borrow rate: a promise takes nothing."""


@dataclass(frozen=True, slots=True)
class Borrowing:
    """`matrix`: lending team to taking team; `later` and `crossed` count versions."""

    matrix: Mapping[tuple[str, str], int]
    lent: Mapping[str, int]
    taken: Mapping[str, int]
    later: int
    crossed: int

    @property
    def rate(self) -> float:
        """Share of the later versions that take from another team, to four decimals."""
        return round(self.crossed / self.later, 4) if self.later else 0.0


def handed_on(room: Room) -> list[Link]:
    return [link for link in room.links.values() if link.kind in LINEAGE]


def version_depths(room: Room) -> dict[VersionRef, int]:
    """The longest chain of lineage links that ends in each version.

    A parent version is always older than its child, so one walk in the order of time is enough.
    """
    parents: dict[VersionRef, list[VersionRef]] = {}
    for link in handed_on(room):
        child = (link.child, link.child_version)
        parents.setdefault(child, []).append((link.parent, link.parent_version))
    depths: dict[VersionRef, int] = {}
    for ref in _in_order_of_time(room):
        own = depths.get((ref[0], ref[1] - 1), 0)
        depths[ref] = max([own, *(depths.get(parent, 0) + 1 for parent in parents.get(ref, ()))])
    return depths


def _in_order_of_time(room: Room) -> list[VersionRef]:
    made = [(v.at, a.id, v.n) for a in room.artefacts.values() for v in a.versions]
    return [(artefact, n) for _, artefact, n in sorted(made, key=lambda each: each[0])]


def depths(room: Room) -> dict[str, int]:
    """Artefact to the depth of its current version."""
    by_version = version_depths(room)
    return {id: by_version[id, artefact.current.n] for id, artefact in room.artefacts.items()}


def ancestors(room: Room) -> dict[str, frozenset[str]]:
    """Artefact to all artefacts it goes back to, whichever of their versions were taken from."""
    parents: dict[str, set[str]] = {}
    for link in handed_on(room):
        parents.setdefault(link.child, set()).add(link.parent)
    return {id: reached(id, parents) for id in room.artefacts}


def reached(start: str, parents: Mapping[str, Iterable[str]]) -> frozenset[str]:
    seen: set[str] = set()
    waiting = list(parents.get(start, ()))
    while waiting:
        here = waiting.pop()
        if here not in seen:
            seen.add(here)
            waiting += parents.get(here, ())
    return frozenset(seen - {start})


def teams_behind(room: Room) -> dict[str, tuple[str, ...]]:
    """Artefact to its own teams and those of all its ancestors, in the order of the room."""
    back = ancestors(room)
    return {id: _teams(room, [a, *_known(room, back[id])]) for id, a in room.artefacts.items()}


def _known(room: Room, ids: Iterable[str]) -> list[Artefact]:
    return [room.artefacts[id] for id in ids if id in room.artefacts]


def _teams(room: Room, artefacts: Iterable[Artefact]) -> tuple[str, ...]:
    found = {team for artefact in artefacts for team in artefact.teams}
    return tuple(team for team in room.teams if team in found)


def first_sharing(room: Room) -> datetime | None:
    """When the first round of type reveal started, or else the first one in daylight."""
    begun = [r for r in room.agenda if r.started_at]
    reveals = [r for r in begun if r.design.type == "reveal"]
    shared = reveals or [r for r in begun if r.design.share is Share.DAYLIGHT]
    return shared[0].started_at if shared else None


def borrowing(room: Room) -> Borrowing:
    borrowed = [link for link in room.links.values() if link.kind == "borrowed"]
    matrix = Counter((link.from_team or "", link.to_team or "") for link in borrowed)
    later = _made_since_sharing(room)
    return Borrowing(
        matrix=dict(matrix),
        lent={team: sum(n for (lender, _), n in matrix.items() if lender == team)
              for team in room.teams},
        taken={team: sum(n for (_, taker), n in matrix.items() if taker == team)
               for team in room.teams},
        later=len(later),
        crossed=len(later & _taken_across(room)),
    )  # fmt: skip


def _made_since_sharing(room: Room) -> set[VersionRef]:
    since = first_sharing(room)
    if since is None:
        return set()
    counted = [a for a in room.artefacts.values() if a.type not in NOT_COUNTED_AS_BORROWING]
    return {(a.id, v.n) for a in counted for v in a.versions if v.at >= since}


def _taken_across(room: Room) -> set[VersionRef]:
    return {
        (link.child, link.child_version)
        for link in room.links.values()
        if link.kind in ("borrowed", "merged") and link.from_team != link.to_team
    }

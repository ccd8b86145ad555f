"""Awards at the close: for teams and for cards, never for persons.

Most borrowed from: the team that others took from most often; equals share it.
Best rescue: of the adopted cards that took from another team, the one that did best in a ballot
whose result was shown; then the one with most teams behind it; then the first that was made.
Most honest roadblock: the one with most votes in a ballot whose result was shown; without votes
the most severe one to which somebody found a way round; then the first that was raised.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from app.domain.model.citations import rank
from app.domain.model.grades import closed_ballots
from app.domain.model.lineage import borrowing, teams_behind
from app.domain.room import Artefact, Ballot, Room

Kind = Literal["lender", "rescue", "roadblock"]
HINDERS = "roadblock"
WAY_ROUND = "resolves"
ACROSS = frozenset({"borrowed", "merged"})


@dataclass(frozen=True, slots=True)
class Award:
    """`number`: loans, the place in the ballot, votes or severity; `how` tells which."""

    kind: Kind
    teams: tuple[str, ...]
    artefact: str | None
    how: Literal["lent", "place", "teams", "votes", "severity"]
    number: int


def awards(room: Room) -> tuple[Award, ...]:
    """Only what all may see is honoured: shared cards that are not for staff only."""
    return tuple(each for each in (_lender(room), _rescue(room), _roadblock(room)) if each)


def _lender(room: Room) -> Award | None:
    lent = borrowing(room).lent
    most = max(lent.values(), default=0)
    teams = tuple(team for team, n in lent.items() if n == most)
    return Award("lender", teams, None, "lent", most) if most else None


def _rescue(room: Room) -> Award | None:
    took = {
        link.child
        for link in room.links.values()
        if link.kind in ACROSS and link.from_team != link.to_team
    }
    adopted = [a for a in _open_cards(room) if a.status == "adopted" and a.id in took]
    if not adopted:
        return None
    behind = teams_behind(room)
    places = {a.id: min(_places(room, a), default=None) for a in adopted}

    def order(artefact: Artefact) -> tuple[float, int]:
        place = places[artefact.id]
        return (place if place is not None else float("inf"), -len(behind[artefact.id]))

    best = min(adopted, key=order)
    place = places[best.id]
    if place is None:
        return Award("rescue", best.teams, best.id, "teams", len(behind[best.id]))
    return Award("rescue", best.teams, best.id, "place", place)


def _roadblock(room: Room) -> Award | None:
    raised = [a for a in _open_cards(room) if a.type == HINDERS]
    votes = {a.id: sum(_votes(room, a)) for a in raised}
    chosen = max(raised, key=lambda a: votes[a.id], default=None)
    if chosen and votes[chosen.id]:
        return Award("roadblock", chosen.teams, chosen.id, "votes", votes[chosen.id])
    ways = {trace.target for trace in room.traces if trace.kind == WAY_ROUND}
    worst = max((a for a in raised if a.id in ways), key=_severity, default=None)
    if worst is None:
        return None
    return Award("roadblock", worst.teams, worst.id, "severity", _severity(worst))


def _open_cards(room: Room) -> list[Artefact]:
    standing = (a for a in room.artefacts.values() if a.standing)
    return [a for a in standing if a.visible and not a.internal_only]


def _shown(room: Room) -> Iterator[Ballot]:
    return (ballot for ballot in closed_ballots(room) if ballot.revealed)


def _places(room: Room, artefact: Artefact) -> list[int]:
    found = (rank(ballot, artefact.id) for ballot in _shown(room))
    return [place for place in found if place is not None]


def _votes(room: Room, artefact: Artefact) -> Iterator[int]:
    """Dots, points or marks that it got."""
    for ballot in _shown(room):
        for key in ("totals", "counts"):
            table = ballot.result.get(key)
            got = table.get(artefact.id) if isinstance(table, Mapping) else None
            if isinstance(got, Mapping):
                yield sum(n for n in got.values() if isinstance(n, int))
            elif isinstance(got, int):
                yield got


def _severity(artefact: Artefact) -> int:
    said = artefact.current.fields.get("severity")
    return said if isinstance(said, int) else 0

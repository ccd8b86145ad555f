"""Citations: where a line comes from, in the grammar of the outcome documents.

    [<artefact> v<n> - <teams> (- from <parents>)?
     (; <ballot> <rank> of <n>, <figures>)* (; <decision>)*]

for example
[A-033 v1 - Kestrel+Otter - merged from A-028, A-029; B2 1 of 7, mean 4.58, 12 raters; D2].
"""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.model.grades import GRIDS, closed_ballots, grid, papers_in
from app.domain.model.lineage import handed_on
from app.domain.model.references import References
from app.domain.room import Artefact, Ballot, Room

Figure = tuple[str, str]
"""What a ballot says of an option: a phrase with `{n}` in it, and the n."""

MEANS = frozenset({"score"})
SUPPORTED = frozenset({"dots", "points", "quadratic"})
UNITS = {
    "dots": "{n} dots",
    "points": "{n} points",
    "quadratic": "{n} votes",
    "approval": "{n} votes",
    "single_choice": "{n} votes",
    "star": "{n} stars",
    "borda": "{n} points",
}


@dataclass(frozen=True, slots=True)
class Placed:
    """How an option did in one ballot; `rank` is None where the method ranks nothing."""

    ballot: str
    rank: int | None
    of: int
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    artefact: str
    version: int
    teams: tuple[str, ...]
    parents: tuple[str, ...]
    merged: bool
    ballots: tuple[Placed, ...]
    decisions: tuple[str, ...]

    def __str__(self) -> str:
        who = f"{self.artefact} v{self.version} - {'+'.join(self.teams)}"
        came = "merged from" if self.merged else "from"
        source = f"{who} - {came} {', '.join(self.parents)}" if self.parents else who
        return f"[{'; '.join([source, *map(_said, self.ballots), *self.decisions])}]"


def _said(placed: Placed) -> str:
    place = [] if placed.rank is None else [f"{placed.rank} of {placed.of}"]
    figures = [phrase.format(n=n) for phrase, n in placed.figures]
    return f"{placed.ballot} {', '.join([*place, *figures])}"


def citation(room: Room, artefact: Artefact, refs: References) -> Citation:
    links = [link for link in handed_on(room) if link.child == artefact.id]
    return Citation(
        artefact=refs.artefact(artefact.id),
        version=artefact.current.n,
        teams=tuple(room.teams[t].name if t in room.teams else t for t in artefact.teams),
        parents=tuple(sorted({refs.artefact(link.parent) for link in links})),
        merged=any(link.kind == "merged" for link in links),
        ballots=tuple(
            placed(ballot, artefact.id, refs.ballots[ballot.id])
            for ballot in closed_ballots(room)
            if artefact.id in ballot.options
        ),
        decisions=tuple(
            refs.decisions[d.id] for d in room.decisions.values() if artefact.id in d.about
        ),
    )


def placed(ballot: Ballot, option: str, name: str) -> Placed:
    return Placed(name, rank(ballot, option), len(ballot.options), figures(ballot, option))


def rank(ballot: Ballot, option: str) -> int | None:
    ranked = ballot.result.get("rank")
    place = ranked.get(option) if isinstance(ranked, Mapping) else None
    return place if isinstance(place, int) else None


def figures(ballot: Ballot, option: str) -> tuple[Figure, ...]:
    """What the result says of one option, fit to stand in a sentence."""
    if ballot.method in GRIDS:
        return _on_the_grid(ballot, option)
    if ballot.method in MEANS:
        return _rated(ballot, option)
    total = _of(ballot, "totals", option)
    if total is None or ballot.method not in UNITS:
        return ()
    share = _of(ballot, "share", option)
    first = (UNITS[ballot.method], str(total))
    if share is not None and ballot.method == "points":
        first = ("{n} % of points", str(round(100 * share)))
    people = _of(ballot, "supporters", option) if ballot.method in SUPPORTED else None
    return (first,) if people is None else (first, ("{n} people", str(people)))


def _rated(ballot: Ballot, option: str) -> tuple[Figure, ...]:
    mean, raters = _of(ballot, "mean", option), _of(ballot, "raters", option)
    if mean is None:
        return ()
    return ("mean {n}", f"{mean:.2f}"), ("{n} raters", str(raters))


def _on_the_grid(ballot: Ballot, option: str) -> tuple[Figure, ...]:
    corner = grid(ballot).get(option, {}).get("quadrant")
    people = ("{n} papers", str(papers_in(ballot)))
    return (("{n}", str(corner)), people) if corner else ()


def _of(ballot: Ballot, key: str, option: str) -> int | float | None:
    found = ballot.result.get(key)
    value = found.get(option) if isinstance(found, Mapping) else None
    return value if isinstance(value, int | float) else None

"""How far apart the marks of a ballot lie: figures of many papers, from which nobody's is read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain.ballots.figures import Figure, median
from app.domain.ballots.marks import leave_out_own
from app.domain.ballots.methods import prepare
from app.domain.ballots.papers import open_paper, sort_out
from app.domain.model.grades import closed_ballots
from app.domain.room import Ballot, Room
from app.domain.rules.papers import rules_of

MARKED = frozenset({"score", "star"})
"""Methods in which everybody gives each option a mark."""

FEWEST = 4
"""Of fewer marks the ends would tell who gave which."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Lowest and highest mark, and between `lower` and `upper` the middle half of them."""

    lowest: int
    lower: float
    upper: float
    highest: int


def spreads(room: Room) -> dict[str, dict[str, Spread]]:
    """Ballot to option to its spread, where enough people gave it a mark."""
    marked = [ballot for ballot in closed_ballots(room) if ballot.method in MARKED]
    return {
        ballot.id: {
            option: spread(marks)
            for option, marks in marks_of(ballot).items()
            if len(marks) >= FEWEST
        }
        for ballot in marked
    }


def spread(marks: list[int]) -> Spread:
    """Between Tukey's hinges; of an odd number the middle mark is in neither half."""
    ordered = sorted(marks)
    half = len(ordered) // 2
    lower, upper = ordered[:half] or ordered, ordered[-half:] or ordered
    return Spread(ordered[0], _half(lower), _half(upper), ordered[-1])


def _half(marks: list[int]) -> float:
    whole: list[Figure] = [*marks]
    return float(median(whole))


def marks_of(ballot: Ballot) -> dict[str, list[int]]:
    """Option to the marks that counted for it."""
    counting, rules = prepare(ballot.method, rules_of(ballot), ballot.options)
    handed = sort_out([open_paper(paper) for paper in ballot.papers], counting.read, rules)
    kept, _ = leave_out_own(handed.votes, rules)
    found: dict[str, list[int]] = {option: [] for option in ballot.options}
    for vote in kept:
        for option, mark in _given(vote.says):
            found[option] += [mark] * vote.weight
    return found


def _given(says: object) -> Iterator[tuple[str, int]]:
    for option, mark in says.items() if isinstance(says, Mapping) else ():
        if isinstance(mark, int):
            yield option, mark

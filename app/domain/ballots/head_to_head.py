"""Options compared two at a time on the papers that mark both; separates equal totals."""

from collections.abc import Mapping, Sequence
from itertools import permutations

from app.domain.ballots.figures import Figure
from app.domain.ballots.marks import Ratings
from app.domain.ballots.papers import Vote


def prefer(votes: Sequence[Vote[Ratings]], one: str, other: str) -> int:
    """Papers that mark both and mark `one` higher."""
    return sum(vote.weight for vote in votes if _above(vote.says, one, other))


def _above(says: Ratings, one: str, other: str) -> bool:
    higher, lower = says.get(one), says.get(other)
    return higher is not None and lower is not None and higher > lower


def mark_both(votes: Sequence[Vote[Ratings]], one: str, other: str) -> int:
    return sum(
        vote.weight
        for vote in votes
        if vote.says.get(one) is not None and vote.says.get(other) is not None
    )


def wins(votes: Sequence[Vote[Ratings]], figures: Mapping[str, Figure]) -> dict[str, int]:
    """How many of the options with an equal figure each option beats."""
    found = dict.fromkeys(figures, 0)
    for one, other in permutations(figures, 2):
        if figures[one] == figures[other]:
            found[one] += prefer(votes, one, other) > prefer(votes, other, one)
    return found


def compared(votes: Sequence[Vote[Ratings]], equals: Sequence[str]) -> dict[str, int]:
    """`one>other` to papers; for a single pair also how many mark both equally."""
    table = {f"{one}>{other}": prefer(votes, one, other) for one, other in permutations(equals, 2)}
    if len(equals) == 2:
        table["equal"] = mark_both(votes, *equals) - sum(table.values())
    return table

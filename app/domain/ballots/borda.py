"""Borda: a ranking gives n-1 points to the first of n, and none to the last.

Equals, and options left out, share the points of their places. Paper: see `rankings`.
"""

from collections.abc import Sequence

from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.counting import Counting
from app.domain.ballots.figures import shown
from app.domain.ballots.papers import Vote
from app.domain.ballots.params import SEVERAL, Param
from app.domain.ballots.places import Standing, places
from app.domain.ballots.rankings import Ranking, concordance, first_places, positions, read


def tally(votes: Sequence[Vote[Ranking]], ballot: Ballot) -> Result:
    placed = standings(votes, ballot)
    return {
        "totals": {each.option: shown(each.total) for each in placed},
        "first_places": first_places(votes, ballot.options),
        "kendall_w": concordance(votes, ballot.options),
        **places(placed, ballot.select, tie_breaks=("first_places",)),
    }


def standings(votes: Sequence[Vote[Ranking]], ballot: Ballot) -> list[Standing]:
    options = ballot.options
    placed = [(positions(vote.says, options), vote.weight) for vote in votes]
    firsts = first_places(votes, options)
    return [
        Standing(
            option,
            sum((len(options) - place[option]) * weight for place, weight in placed),
            (firsts[option],),
        )
        for option in options
    ]


COUNTING = Counting(
    "orders",
    read,
    tally,
    {**SEVERAL, "truncated": Param("choice", "average", choices=("average",))},
    standings=standings,
)

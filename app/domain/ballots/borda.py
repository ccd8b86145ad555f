"""Borda: a ranking gives n-1 points to the first of n, and none to the last.

Equals, and options left out, share the points of their places. Paper: see `rankings`.
"""

from collections.abc import Sequence

from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.figures import shown
from app.domain.ballots.papers import Vote
from app.domain.ballots.places import Standing, places
from app.domain.ballots.rankings import Ranking, concordance, first_places, positions


def tally(votes: Sequence[Vote[Ranking]], ballot: Ballot) -> Result:
    options = ballot.options
    placed = [(positions(vote.says, options), vote.weight) for vote in votes]
    sums = {
        option: sum((len(options) - place[option]) * weight for place, weight in placed)
        for option in options
    }
    firsts = first_places(votes, options)
    standings = [Standing(option, sums[option], (firsts[option],)) for option in options]
    return {
        "totals": {option: shown(total) for option, total in sums.items()},
        "first_places": firsts,
        "kendall_w": concordance(votes, options),
        **places(standings, ballot.select, tie_breaks=("first_places",)),
    }

"""Approval: everybody names all the options that will do.

Paper: `{"approve": [option, ...]}`; approving of nothing is a paper too.
"""

from collections.abc import Sequence

from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.counting import Counting
from app.domain.ballots.marks import Marks, refuse_twice, refuse_unknown, totals, under
from app.domain.ballots.papers import Paper, Vote, unreadable
from app.domain.ballots.params import OWN_TEAM, SEVERAL
from app.domain.ballots.places import Standing, places


def read(paper: Paper, ballot: Ballot) -> Marks:
    named = paper.body if isinstance(paper.body, list) else under(paper).get("approve")
    if not isinstance(named, list | tuple):
        raise unreadable()
    refuse_unknown(named, ballot.options)
    refuse_twice(named)
    return dict.fromkeys(named, 1)


def tally(votes: Sequence[Vote[Marks]], ballot: Ballot) -> Result:
    sums = totals(votes, ballot.options)
    return {"totals": sums, **places(standings(votes, ballot), ballot.select)}


def standings(votes: Sequence[Vote[Marks]], ballot: Ballot) -> list[Standing]:
    return [Standing(option, total) for option, total in totals(votes, ballot.options).items()]


COUNTING = Counting("selects", read, tally, {**SEVERAL, **OWN_TEAM}, standings=standings)

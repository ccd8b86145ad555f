"""Quadratic voting: n votes on one option cost n times n credits.

Paper: `{"votes": {option: n}}`; credits may be left over.
"""

from collections.abc import Sequence

from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.counting import Counting
from app.domain.ballots.figures import is_whole
from app.domain.ballots.marks import Marks, by_support, given, supporters, totals, under
from app.domain.ballots.papers import Fault, Paper, Rejected, Vote
from app.domain.ballots.params import OWN_TEAM, SEVERAL, Param
from app.domain.ballots.places import places


def read(paper: Paper, ballot: Ballot) -> Marks:
    votes = given(paper, ballot, "votes")
    cost, most = _cost(list(votes.values())), ballot.whole("credits")
    if cost > most:
        raise Rejected(
            Fault(
                "credits",
                "Your votes cost {cost} credits; this ballot gives you {most}. "
                "Several votes on one option cost their number times itself.",
                {"cost": cost, "most": most},
            )
        )
    return votes


def _cost(votes: Sequence[int]) -> int:
    return sum(each * each for each in votes)


def costs(papers: Sequence[Paper]) -> Result:
    """What every paper handed in would cost, rejected ones too; None where that cannot be said."""
    return {"cost": [_cost_on(paper) for paper in papers]}


def _cost_on(paper: Paper) -> int | None:
    if paper.abstains:
        return 0
    try:
        said = list(under(paper, "votes").values())
    except Rejected:
        return None
    votes = [each for each in said if isinstance(each, int) and is_whole(each)]
    return _cost(votes) if len(votes) == len(said) else None


def tally(votes: Sequence[Vote[Marks]], ballot: Ballot) -> Result:
    sums, breadth = totals(votes, ballot.options), supporters(votes, ballot.options)
    return {
        "totals": sums,
        "supporters": breadth,
        **places(by_support(votes, ballot), ballot.select, tie_breaks=("supporters",)),
    }


COUNTING = Counting(
    "selects",
    read,
    tally,
    {**SEVERAL, **OWN_TEAM, "credits": Param("count", 100)},
    standings=by_support,
    per_paper=costs,
)

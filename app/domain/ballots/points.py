"""Points: everybody spends a budget over the options.

Paper: `{"points": {option: n}}`; with `exact` all of the budget must be spent.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.counting import Counting
from app.domain.ballots.figures import median, shown
from app.domain.ballots.marks import Marks, by_support, given, supporters, totals
from app.domain.ballots.papers import Fault, Paper, Rejected, Vote, spread_out
from app.domain.ballots.params import OWN_TEAM, SEVERAL, Param
from app.domain.ballots.places import Standing, places


def read(paper: Paper, ballot: Ballot) -> Marks:
    points = given(paper, ballot, "points")
    spent, budget = sum(points.values()), ballot.whole("budget")
    figures = {"spent": spent, "budget": budget}
    if spent > budget:
        raise Rejected(
            Fault("budget", "You have spent {spent} points; your budget is {budget}.", figures)
        )
    if ballot.params["exact"] and spent < budget:
        raise Rejected(
            Fault(
                "not_exact",
                "You have spent {spent} points; this ballot asks for all {budget}.",
                figures,
            )
        )
    return points


def tally(votes: Sequence[Vote[Marks]], ballot: Ballot) -> Result:
    sums, breadth = totals(votes, ballot.options), supporters(votes, ballot.options)
    spent = sum(sums.values())
    return {
        "totals": sums,
        "share": {option: _share(total, spent) for option, total in sums.items()},
        "supporters": breadth,
        "points_spent": spent,
        "points_unspent": ballot.whole("budget") * sum(v.weight for v in votes) - spent,
        "largest_single_paper_share": _largest(votes, sums),
        **places(standings(votes, ballot), ballot.select, tie_breaks=("supporters", "median")),
    }


def standings(votes: Sequence[Vote[Marks]], ballot: Ballot) -> list[Standing]:
    """By the total, then by supporters, then by the median over all papers."""
    middles = _medians(votes, ballot.options)
    return [
        Standing(each.option, each.total, (*each.breaks, middles[each.option]))
        for each in by_support(votes, ballot)
    ]


def _share(part: int, whole: int) -> int | float:
    return shown(Fraction(part, whole)) if whole else 0


def _largest(votes: Sequence[Vote[Marks]], sums: Mapping[str, int]) -> dict[str, int | float]:
    """How much of an option's total comes from the one paper that gave it most."""
    return {
        option: _share(max((vote.says.get(option, 0) for vote in votes), default=0), total)
        for option, total in sums.items()
    }


def _medians(votes: Sequence[Vote[Marks]], options: Sequence[str]) -> dict[str, Fraction]:
    said = spread_out(votes)
    return {
        option: median([points.get(option, 0) for points in said]) if said else Fraction(0)
        for option in options
    }


COUNTING = Counting(
    "selects",
    read,
    tally,
    {**SEVERAL, **OWN_TEAM, "budget": Param("count", 100), "exact": Param("flag", False)},
    standings=standings,
)

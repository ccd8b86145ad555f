"""Every method a ballot may use: how it reads papers, counts them, and which rules it knows."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.ballots import (
    agreement,
    approval,
    borda,
    consent,
    dots,
    fist_to_five,
    heat,
    impact_effort,
    irv,
    ladder,
    maturity,
    maturity_stage,
    points,
    quadratic,
    schulze,
    score,
    single_choice,
    star,
)
from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.counting import Counting
from app.domain.ballots.figures import shown
from app.domain.ballots.papers import Paper, Vote
from app.domain.ballots.params import EVERYWHERE, Param, settle

METHODS: Mapping[str, Counting[Any]] = {
    "dots": dots.COUNTING,
    "single_choice": single_choice.COUNTING,
    "approval": approval.COUNTING,
    "points": points.COUNTING,
    "score": score.COUNTING,
    "star": star.COUNTING,
    "borda": borda.COUNTING,
    "irv": irv.COUNTING,
    "schulze": schulze.COUNTING,
    "quadratic": quadratic.COUNTING,
    "fist_to_five": fist_to_five.COUNTING,
    "consent": consent.COUNTING,
    "impact_effort": impact_effort.COUNTING,
    "two_axis": impact_effort.COUNTING,
    "heat": heat.COUNTING,
    "maturity": maturity.COUNTING,
    "maturity_stage": maturity_stage.COUNTING,
}


def as_it_is(paper: Paper, ballot: Ballot) -> object:
    return paper.body


def kendalls(votes: Sequence[Vote[Any]], ballot: Ballot) -> Result:
    return {"values": [shown(agreement.kendall_w(vote.says)) for vote in votes]}


def ginis(votes: Sequence[Vote[Any]], ballot: Ballot) -> Result:
    return {"values": [shown(agreement.gini(vote.says)) for vote in votes]}


BESIDE: Mapping[str, Counting[Any]] = {
    "tie_ladder": Counting(
        "measures",
        single_choice.read,
        ladder.tally,
        {**EVERYWHERE, "select": Param("count", 1)},
        needs_votes=False,
        options=ladder.tied,
    ),
    "lot": Counting("measures", as_it_is, ladder.lot, EVERYWHERE, needs_votes=False),
    "metric.kendall_w": Counting("measures", as_it_is, kendalls, EVERYWHERE, needs_votes=False),
    "metric.gini": Counting("measures", as_it_is, ginis, EVERYWHERE, needs_votes=False),
}
"""What can be counted from a file, and is no ballot of its own."""


def counting_of(method: str) -> Counting[Any]:
    if method in METHODS:
        return METHODS[method]
    if method in BESIDE:
        return BESIDE[method]
    raise ValueError(f"There is no voting method “{method}”; there are {', '.join(METHODS)}.")


def defaults(method: str, options: Sequence[str] = ()) -> dict[str, object]:
    """The rules of a ballot that says nothing about them."""
    return settle(counting_of(method).params, {}, options)


def prepare(
    method: str, params: Mapping[str, object], options: Sequence[str]
) -> tuple[Counting[Any], Ballot]:
    """How to count, and the ballot with its rules settled."""
    counting = counting_of(method)
    settled = settle(counting.params, params, options)
    listed = counting.options(settled, options)
    if counting.chooses and not listed:
        raise ValueError("This ballot has nothing to choose from.")
    if len(set(listed)) < len(listed):
        raise ValueError("This ballot lists an option twice.")
    return counting, Ballot(method, settled, listed)

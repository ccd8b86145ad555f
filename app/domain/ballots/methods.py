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
    rankings,
    schulze,
    score,
    single_choice,
    star,
)
from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.counting import Counting
from app.domain.ballots.figures import shown
from app.domain.ballots.papers import Paper, Vote
from app.domain.ballots.params import (
    EVERYWHERE,
    OWN_TEAM,
    SELECTING,
    SEVERAL,
    Param,
    Params,
    misfits,
    settle,
)

GRID: Params = {
    **EVERYWHERE,
    "scale": Param("range", (1, 5)),
    "midpoint": Param("number", 3),
    "contested_iqr": Param("number", 2),
}
AXES = ("impact", "effort")

METHODS: Mapping[str, Counting[Any]] = {
    "dots": Counting(
        "selects",
        dots.read,
        dots.tally,
        {
            **SEVERAL,
            **OWN_TEAM,
            "dots_per_voter": Param("count", by_options=dots.usual_dots),
            "max_per_option": Param("count", 2),
        },
    ),
    "single_choice": Counting("selects", single_choice.read, single_choice.tally, SEVERAL),
    "approval": Counting("selects", approval.read, approval.tally, {**SEVERAL, **OWN_TEAM}),
    "points": Counting(
        "selects",
        points.read,
        points.tally,
        {**SEVERAL, **OWN_TEAM, "budget": Param("count", 100), "exact": Param("flag", False)},
    ),
    "score": Counting(
        "selects",
        score.read,
        score.tally,
        {
            **SEVERAL,
            **OWN_TEAM,
            "min": Param("whole", 0),
            "max": Param("whole", 5),
            "min_raters_share": Param("share", 0.6),
        },
    ),
    "star": Counting("selects", star.read, star.tally, {**SELECTING, "max": Param("count", 5)}),
    "borda": Counting(
        "orders",
        rankings.read,
        borda.tally,
        {**SEVERAL, "truncated": Param("choice", "average", choices=("average",))},
    ),
    "irv": Counting("selects", rankings.read_strict, irv.tally, SELECTING),
    "schulze": Counting("orders", rankings.read, schulze.tally, SEVERAL),
    "quadratic": Counting(
        "selects",
        quadratic.read,
        quadratic.tally,
        {**SEVERAL, **OWN_TEAM, "credits": Param("count", 100)},
        per_paper=quadratic.costs,
    ),
    "fist_to_five": Counting(
        "accepts",
        fist_to_five.read,
        fist_to_five.tally,
        {
            **EVERYWHERE,
            "threshold": Param("whole", 3),
            "fallback_share": Param("share", 0.8),
            "round": Param("count", 1),
            "max_rounds": Param("count", 2),
        },
        by_rounds=True,
    ),
    "consent": Counting("accepts", consent.read, consent.tally, EVERYWHERE),
    "impact_effort": Counting(
        "orders",
        impact_effort.read,
        impact_effort.tally,
        {**GRID, "axes": Param("pair", AXES)},
    ),
    "two_axis": Counting(
        "orders",
        impact_effort.read,
        impact_effort.tally,
        {**GRID, "axes": Param("pair", AXES)},
    ),
    "heat": Counting("measures", heat.read, heat.tally, {**EVERYWHERE, "marks": Param("names")}),
    "maturity": Counting(
        "measures",
        maturity.read,
        maturity.tally,
        {
            **EVERYWHERE,
            "areas": Param("names"),
            "stages": Param("stages", (1, 2, 3, 4)),
            "round": Param("count", 1),
        },
        by_rounds=True,
        options=maturity.areas,
    ),
    "maturity_stage": Counting(
        "measures",
        maturity_stage.read,
        maturity_stage.tally,
        {**EVERYWHERE, "indicators": Param("indicators"), "share": Param("share", 0.6)},
        options=maturity_stage.indicators,
    ),
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


def wrong_params(method: str, params: Mapping[str, object]) -> list[str]:
    """A sentence for every rule a session design may not set this way; none if all is well."""
    return misfits(METHODS[method].params, params)


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

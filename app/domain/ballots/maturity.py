"""Maturity: which stage describes each area, and how far apart people see it.

Paper: `{"ratings": {area: stage or None}}`, and `round` where there were two; None cannot judge.
The areas are the ballot's options, or its `areas`.
"""

from collections.abc import Mapping, Sequence

from app.domain.ballots.ballot import Ballot, Result, names_in
from app.domain.ballots.counting import Counting
from app.domain.ballots.figures import hinge_spread, lower_median, shown
from app.domain.ballots.fist_to_five import histogram
from app.domain.ballots.marks import Ratings, rated, under
from app.domain.ballots.papers import Paper, Vote, spread_out
from app.domain.ballots.params import EVERYWHERE, Param


def areas(params: Mapping[str, object], options: Sequence[str]) -> tuple[str, ...]:
    return tuple(options) or names_in(params.get("areas"))


def read(paper: Paper, ballot: Ballot) -> Ratings:
    stages = [int(stage) for stage in ballot.names("stages")]
    return rated(under(paper, "ratings"), ballot.options, (min(stages), max(stages)))


def tally(votes: Sequence[Vote[Ratings]], ballot: Ballot) -> Result:
    numbers = sorted({vote.paper.round for vote in votes}) or [ballot.whole("round")]
    rounds = [
        (number, summary([vote for vote in votes if vote.paper.round == number], ballot.options))
        for number in numbers
    ]
    (_, first), (_, last) = rounds[0], rounds[-1]
    result: Result = {**last, "areas": last, "next_step": None}
    if len(rounds) > 1:
        result["rounds"] = [{"round": number, "areas": found} for number, found in rounds]
        result["median_moved"] = _moved(first, last, "median")
        result["iqr_moved"] = _moved(first, last, "iqr")
    return result


def summary(votes: Sequence[Vote[Ratings]], options: Sequence[str]) -> dict[str, Result]:
    """Per area the lower median, the hinge spread and how many saw each stage."""
    ratings = spread_out(votes)
    found: dict[str, Result] = {}
    for area in options:
        stages = [stage for each in ratings if (stage := each.get(area)) is not None]
        found[area] = {
            "median": lower_median(stages) if stages else None,
            "iqr": shown(hinge_spread(stages)) if stages else None,
            "histogram": histogram(stages),
        }
    return found


def _moved(
    first: Mapping[str, Result], last: Mapping[str, Result], figure: str
) -> dict[str, int | float | None]:
    """Last minus first; None where an area was not rated in both."""
    return {area: _difference(first[area][figure], last[area][figure]) for area in last}


def _difference(before: object, after: object) -> int | float | None:
    if isinstance(before, int | float) and isinstance(after, int | float):
        return after - before
    return None


COUNTING = Counting(
    "measures",
    read,
    tally,
    {
        **EVERYWHERE,
        "areas": Param("names"),
        "stages": Param("stages", (1, 2, 3, 4)),
        "round": Param("count", 1),
        "model": Param("text"),
    },
    by_rounds=True,
    options=areas,
)

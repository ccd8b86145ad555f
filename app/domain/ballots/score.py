"""Score: everybody rates what they can judge; the mean counts.

Paper: `{"scores": {option: mark or None}}`; None has no opinion. Where a ballot leaves out
marks for one's own team and a paper does not say its team, an option that is not on the paper
is one this person could not rate.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.counting import Counting
from app.domain.ballots.figures import hinge_spread, mean, median, shown
from app.domain.ballots.head_to_head import compared, wins
from app.domain.ballots.marks import Ratings, excludes_own, owners, rated, under
from app.domain.ballots.papers import Paper, Vote
from app.domain.ballots.params import OWN_TEAM, SEVERAL, Param
from app.domain.ballots.places import Standing, best_first, near_means, places

TIE_BREAKS = ("head_to_head", "count_of_max_score")


@dataclass(frozen=True, slots=True)
class Marked:
    """The marks one option got, and how many papers could have rated it."""

    marks: tuple[int, ...]
    eligible: int

    @property
    def mean(self) -> Fraction:
        return mean(self.marks)


def read(paper: Paper, ballot: Ballot) -> Ratings:
    return rated(under(paper, "scores", "s"), ballot.options, _bounds(ballot))


def _bounds(ballot: Ballot) -> tuple[int, int]:
    return ballot.whole("min"), ballot.whole("max")


def tally(votes: Sequence[Vote[Ratings]], ballot: Ballot) -> Result:
    found, highest = _marked(votes, ballot), ballot.whole("max")
    placed = standings(votes, ballot)
    ranked = {each.option for each in placed}
    return {
        **_columns(found, highest),
        "options": {option: _line(each, highest) for option, each in found.items()},
        "unranked": {option: "insufficient_raters" for option in found if option not in ranked},
        **_at_the_cut(votes, placed, ballot),
    }


def standings(votes: Sequence[Vote[Ratings]], ballot: Ballot) -> list[Standing]:
    """Those that enough people rated, by the mean, head to head and number of highest marks."""
    share, highest = ballot.figure("min_raters_share"), ballot.whole("max")
    ranked = {
        option: each
        for option, each in _marked(votes, ballot).items()
        if each.marks and len(each.marks) >= share * each.eligible
    }
    means = {option: each.mean for option, each in ranked.items()}
    beaten = wins(votes, means)
    return [
        Standing(option, means[option], (beaten[option], each.marks.count(highest)))
        for option, each in ranked.items()
    ]


def _marked(votes: Sequence[Vote[Ratings]], ballot: Ballot) -> dict[str, Marked]:
    made_by = owners(ballot)
    return {
        option: Marked(
            tuple(_marks(option, votes)),
            sum(vote.weight for vote in votes if _could_rate(option, vote, ballot, made_by)),
        )
        for option in ballot.options
    }


def _marks(option: str, votes: Sequence[Vote[Ratings]]) -> Iterator[int]:
    for vote in votes:
        mark = vote.says.get(option)
        if mark is not None:
            yield from [mark] * vote.weight


def _could_rate(
    option: str, vote: Vote[Ratings], ballot: Ballot, made_by: Mapping[str, Sequence[str]]
) -> bool:
    if not excludes_own(ballot):
        return True
    if vote.paper.team is not None and made_by:
        return vote.paper.team not in made_by.get(option, ())
    return option in vote.says


def _columns(found: Mapping[str, Marked], highest: int) -> Result:
    return {
        "mean": {o: shown(each.mean) if each.marks else None for o, each in found.items()},
        "raters": {option: len(each.marks) for option, each in found.items()},
        "median": {
            o: shown(median(each.marks)) if each.marks else None for o, each in found.items()
        },
        "top_scores": {option: each.marks.count(highest) for option, each in found.items()},
    }


def _line(each: Marked, highest: int) -> Result:
    return {
        "mean": shown(each.mean) if each.marks else None,
        "raters": len(each.marks),
        "eligible": each.eligible,
        "median": shown(median(each.marks)) if each.marks else None,
        "iqr": shown(hinge_spread(each.marks)) if each.marks else None,
        "max_scores": each.marks.count(highest),
    }


def _at_the_cut(
    votes: Sequence[Vote[Ratings]], ranked: Sequence[Standing], ballot: Ballot
) -> Result:
    low, high = _bounds(ballot)
    placed = places(ranked, ballot.select, tie_breaks=TIE_BREAKS, near=near_means(high - low))
    order = best_first(ranked)
    if len(order) <= ballot.select:
        return {"gap_at_cut": None, "runner_up": None, **placed}
    last_in, first_out = order[ballot.select - 1], order[ballot.select]
    if last_in.total == first_out.total:
        equals = sorted(each.option for each in order if each.total == last_in.total)
        placed["head_to_head"] = compared(votes, equals)
    return {
        "gap_at_cut": _gap(last_in, first_out),
        "runner_up": _alone(first_out, order),
        **placed,
    }


def _alone(first_out: Standing, order: Sequence[Standing]) -> str | None:
    """The first not selected; nobody where several are equal there."""
    equals = [each.option for each in order if each.worth == first_out.worth]
    return equals[0] if len(equals) == 1 else None


def _gap(last_in: Standing, first_out: Standing) -> int | float:
    """Between the means as they are shown, so that a reader can check it."""
    return shown(Fraction(str(shown(last_in.total))) - Fraction(str(shown(first_out.total))))


COUNTING = Counting(
    "selects",
    read,
    tally,
    {
        **SEVERAL,
        **OWN_TEAM,
        "min": Param("whole", 0),
        "max": Param("whole", 5),
        "min_raters_share": Param("share", 0.6),
    },
    standings=standings,
)

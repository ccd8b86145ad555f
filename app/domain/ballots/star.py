"""STAR: score, then automatic run-off between the two with the highest totals.

Paper: `{"scores": {option: 0 to 5}}`; an option without a mark has none of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.counting import Counting
from app.domain.ballots.head_to_head import prefer, wins
from app.domain.ballots.marks import Ratings, rated, under
from app.domain.ballots.papers import Paper, Vote
from app.domain.ballots.params import SELECTING, Param
from app.domain.ballots.places import Standing, best_first, ranks


def read(paper: Paper, ballot: Ballot) -> Ratings:
    return rated(under(paper, "scores", "s"), ballot.options, (0, ballot.whole("max")))


@dataclass(frozen=True, slots=True)
class Final:
    """Who came into the final, and who won it; `broken_by` where the papers were equal."""

    scored: Sequence[Standing]
    finalists: Sequence[Standing]
    runoff: Mapping[str, int]
    winner: str | None
    broken_by: str | None


def tally(votes: Sequence[Vote[Ratings]], ballot: Ballot) -> Result:
    final = _final(votes, ballot)
    names = sorted(each.option for each in final.finalists)
    tie = names if final.winner is None else []
    return {
        "totals": {each.option: each.total for each in final.scored},
        "rank": ranks(_placed(final)),
        "finalists": names,
        "runoff": final.runoff,
        "winner": final.winner,
        "tie": tie,
        "selected": [final.winner] if final.winner else [],
        "tie_at_cut": bool(tie),
        "tied": tie,
        "tie_broken_by": final.broken_by,
        "next_step": "runoff" if tie else None,
    }


def standings(votes: Sequence[Vote[Ratings]], ballot: Ballot) -> list[Standing]:
    return _placed(_final(votes, ballot))


def _placed(final: Final) -> list[Standing]:
    """The winner before the other finalist before the rest, by total."""
    placed = []
    for each in final.scored:
        reached = (each.option == final.winner) + (each in final.finalists)
        placed.append(Standing(each.option, reached, (0 if reached else each.total,)))
    return placed


def _final(votes: Sequence[Vote[Ratings]], ballot: Ballot) -> Final:
    marked = _fill_in(votes, ballot.options)
    scored = _scored(marked, ballot)
    finalists = _finalists(best_first(scored))
    runoff = _runoff(marked, finalists)
    return Final(scored, finalists, runoff, *_decide(finalists, runoff))


def _fill_in(votes: Sequence[Vote[Ratings]], options: Sequence[str]) -> list[Vote[Ratings]]:
    return [Vote({o: vote.says.get(o) or 0 for o in options}, vote.paper) for vote in votes]


def _scored(votes: Sequence[Vote[Ratings]], ballot: Ballot) -> list[Standing]:
    highest = ballot.whole("max")
    sums = {
        option: sum(vote.weight * (vote.says[option] or 0) for vote in votes)
        for option in ballot.options
    }
    beaten = wins(votes, sums)
    tops = {
        option: sum(vote.weight for vote in votes if vote.says[option] == highest)
        for option in ballot.options
    }
    return [Standing(option, sums[option], (beaten[option], tops[option])) for option in sums]


def _finalists(order: Sequence[Standing]) -> list[Standing]:
    """The best two; more where the second cannot be told from those behind it."""
    return [each for each in order if each.worth >= order[:2][-1].worth]


def _runoff(votes: Sequence[Vote[Ratings]], finalists: Sequence[Standing]) -> dict[str, int]:
    """Papers for either of two finalists; empty where there are not two."""
    if len(finalists) != 2:
        return {}
    one, other = sorted(each.option for each in finalists)
    found = {one: prefer(votes, one, other), other: prefer(votes, other, one)}
    return {**found, "no_preference": sum(vote.weight for vote in votes) - sum(found.values())}


def _decide(
    finalists: Sequence[Standing], runoff: Mapping[str, int]
) -> tuple[str | None, str | None]:
    """The winner, and what decided where the run-off was equal."""
    if len(finalists) != 2:
        return (finalists[0].option if len(finalists) == 1 else None), None
    first, second = sorted(
        finalists, key=lambda each: (runoff[each.option], each.total, each.breaks[-1]), reverse=True
    )
    if runoff[first.option] != runoff[second.option]:
        return first.option, None
    if first.total != second.total:
        return first.option, "total"
    if first.breaks[-1] != second.breaks[-1]:
        return first.option, "count_of_max_score"
    return None, None


COUNTING = Counting(
    "selects", read, tally, {**SELECTING, "max": Param("count", 5)}, standings=standings
)

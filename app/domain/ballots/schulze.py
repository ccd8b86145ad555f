"""Schulze: the winner beats every other along the strongest path of pairwise wins.

Beside its own result it tells what instant run-off would have made of the same papers.
Paper: see `rankings`; options left out are last together.
"""

from collections.abc import Mapping, Sequence
from itertools import permutations

from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.counting import Counting
from app.domain.ballots.irv import run
from app.domain.ballots.papers import Vote
from app.domain.ballots.params import SEVERAL
from app.domain.ballots.places import Standing, best_first, places
from app.domain.ballots.rankings import Pairs, Ranking, concordance, first_places, pairwise, read


def tally(votes: Sequence[Vote[Ranking]], ballot: Ballot) -> Result:
    options, pairs = ballot.options, pairwise(votes, ballot.options)
    paths = strongest_paths(pairs, options)
    placed = _by_paths(paths, options)
    leaders = sorted(each.option for each in placed if each.total == 0)
    return {
        "first_preferences": first_places(votes, options),
        "pairwise": _named(pairs, options),
        "paths": _named(paths, options),
        "order": [each.option for each in best_first(placed)],
        "condorcet_winner": _beats_all(pairs, options),
        "potential_winners": leaders,
        "winner": leaders[0] if len(leaders) == 1 else None,
        "tie": leaders if len(leaders) > 1 else [],
        **places(placed, ballot.select, near=None),
        **_instant_runoff(votes, options),
        "kendall_w": concordance(votes, options),
    }


def standings(votes: Sequence[Vote[Ranking]], ballot: Ballot) -> list[Standing]:
    paths = strongest_paths(pairwise(votes, ballot.options), ballot.options)
    return _by_paths(paths, ballot.options)


def _by_paths(paths: Pairs, options: Sequence[str]) -> list[Standing]:
    """The fewer beat an option the better; who is beaten by none may win."""
    return [Standing(option, -_beaten_by(option, paths, options)) for option in options]


def strongest_paths(pairs: Pairs, options: Sequence[str]) -> dict[tuple[str, str], int]:
    """Strength in winning votes of the best path from one to another; 0 where there is none."""
    paths = {
        (one, other): wins if wins > pairs[other, one] else 0
        for (one, other), wins in pairs.items()
    }
    for via, one, other in permutations(options, 3):
        paths[one, other] = max(paths[one, other], min(paths[one, via], paths[via, other]))
    return paths


def _beaten_by(option: str, paths: Pairs, options: Sequence[str]) -> int:
    return sum(paths[o, option] > paths[option, o] for o in options if o != option)


def _beats_all(pairs: Pairs, options: Sequence[str]) -> str | None:
    for one in options:
        if all(pairs[one, other] > pairs[other, one] for other in options if other != one):
            return one
    return None


def _named(pairs: Pairs, options: Sequence[str]) -> dict[str, int]:
    """Both names in one key: letters side by side, longer names as in `one>other`."""
    between = "" if all(len(option) == 1 for option in options) else ">"
    return {between.join(pair): figure for pair, figure in pairs.items()}


def _instant_runoff(votes: Sequence[Vote[Ranking]], options: Sequence[str]) -> Mapping[str, object]:
    """Nothing where a paper places options equally: instant run-off cannot read it."""
    if any(len(group) > 1 for vote in votes for group in vote.says):
        return {"irv_would_elect": None, "irv_rounds": None}
    course = run(votes, options)
    return {"irv_would_elect": course.winner, "irv_rounds": course.rounds}


COUNTING = Counting("orders", read, tally, SEVERAL, standings=standings)

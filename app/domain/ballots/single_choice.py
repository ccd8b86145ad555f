"""Single choice: one option each; the form of every run-off.

Paper: `{"choice": option}`, no choice abstains; `{"ranking": [first, ...]}` counts for its first.
"""

from collections.abc import Mapping, Sequence

from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.counting import Counting
from app.domain.ballots.marks import refuse_unknown
from app.domain.ballots.papers import Paper, Vote, unreadable
from app.domain.ballots.params import SEVERAL
from app.domain.ballots.places import Standing, places
from app.domain.ballots.rankings import read_strict


def read(paper: Paper, ballot: Ballot) -> str | None:
    if isinstance(paper.body, Mapping) and "ranking" in paper.body:
        ranking = read_strict(paper, ballot)
        return ranking[0][0] if ranking else None
    choice = _named(paper.body)
    if choice is None:
        return None
    refuse_unknown([choice], ballot.options)
    return choice


def _named(body: object) -> str | None:
    match body:
        case {"choice": str(choice)} | str(choice):
            return choice
        case {"choice": None}:
            return None
    raise unreadable()


def tally(votes: Sequence[Vote[str]], ballot: Ballot) -> Result:
    sums = totals(votes, ballot.options)
    winner = _winner(sums)
    return {
        "totals": sums,
        "winner": winner,
        "majority": winner is not None and 2 * sums[winner] > sum(sums.values()),
        **places(standings(votes, ballot), ballot.select),
    }


def standings(votes: Sequence[Vote[str]], ballot: Ballot) -> list[Standing]:
    return [Standing(option, total) for option, total in totals(votes, ballot.options).items()]


def totals(votes: Sequence[Vote[str]], options: Sequence[str]) -> dict[str, int]:
    return {option: sum(vote.weight for vote in votes if vote.says == option) for option in options}


def _winner(sums: Mapping[str, int]) -> str | None:
    best = [option for option, total in sums.items() if total == max(sums.values())]
    return best[0] if len(best) == 1 else None


COUNTING = Counting("selects", read, tally, SEVERAL, standings=standings)

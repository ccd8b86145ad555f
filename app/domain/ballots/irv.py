"""Instant run-off: the weakest goes, its papers move to the next on them, until one has most.

Paper: `{"ranking": [option, ...]}` without equals. `tie` names those that could not be told
apart; a run-off is among all still standing (`tied`), for the leader has not won yet.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.counting import Counting
from app.domain.ballots.papers import Vote
from app.domain.ballots.params import SELECTING
from app.domain.ballots.places import Standing, ranks
from app.domain.ballots.rankings import Ranking, concordance, read_strict

Round = Mapping[str, int]


@dataclass(slots=True)
class Course:
    """How the rounds went, written as they happen."""

    rounds: list[Round] = field(default_factory=list)
    exhausted: list[int] = field(default_factory=list)
    eliminated: list[str] = field(default_factory=list)
    winner: str | None = None
    tie: list[str] = field(default_factory=list)


def tally(votes: Sequence[Vote[Ranking]], ballot: Ballot) -> Result:
    course = run(votes, ballot.options)
    tied = sorted(course.rounds[-1]) if course.tie else []
    return {
        "totals": course.rounds[0],
        "rank": ranks([_stood(option, course.rounds) for option in ballot.options]),
        "rounds": course.rounds,
        "exhausted": course.exhausted,
        "eliminated": course.eliminated,
        "winner": course.winner,
        "tie": course.tie,
        "selected": [course.winner] if course.winner else [],
        "tie_at_cut": bool(tied),
        "tied": tied,
        "next_step": "runoff" if tied else None,
        "kendall_w": concordance(votes, ballot.options),
    }


def standings(votes: Sequence[Vote[Ranking]], ballot: Ballot) -> list[Standing]:
    """The winner, and all the others."""
    winner = run(votes, ballot.options).winner
    return [Standing(option, option == winner) for option in ballot.options]


def _stood(option: str, rounds: Sequence[Round]) -> Standing:
    """The longer in play the better, then by the papers in the last round of it."""
    played = [tops[option] for tops in rounds if option in tops]
    return Standing(option, len(played), (played[-1],))


def run(votes: Sequence[Vote[Ranking]], options: Sequence[str]) -> Course:
    course, standing = Course(), tuple(options)
    while course.winner is None and not course.tie:
        tops = _on_top(votes, standing)
        course.rounds.append(tops)
        in_play = sum(tops.values())
        course.exhausted.append(sum(vote.weight for vote in votes) - in_play)
        course.winner = next((o for o in standing if 2 * tops[o] > in_play), None)
        if course.winner is None:
            standing = _after_this_round(course, standing)
    return course


def _after_this_round(course: Course, standing: Sequence[str]) -> tuple[str, ...]:
    """Who is left once the weakest went; writes a tie down where nobody can be told weakest."""
    going = _weakest(course.rounds)
    if len(going) == len(standing) or (len(going) > 1 and any(map(course.rounds[-1].get, going))):
        course.tie = sorted(going)
        return tuple(standing)
    course.eliminated += sorted(going)
    return tuple(option for option in standing if option not in going)


def _on_top(votes: Sequence[Vote[Ranking]], standing: Sequence[str]) -> dict[str, int]:
    tops = dict.fromkeys(standing, 0)
    for vote in votes:
        top = next((group[0] for group in vote.says if group[0] in tops), None)
        if top is not None:
            tops[top] += vote.weight
    return tops


def _weakest(rounds: Sequence[Round]) -> list[str]:
    """All on top of no paper; else the lowest, told apart by the latest round that can."""
    now = rounds[-1]
    weakest = _lowest(list(now), now)
    if now[weakest[0]] == 0 or len(weakest) == len(now):
        return weakest
    for earlier in reversed(rounds[:-1]):
        weakest = _lowest(weakest, earlier)
    return weakest


def _lowest(options: Sequence[str], tops: Round) -> list[str]:
    least = min(tops[option] for option in options)
    return [option for option in options if tops[option] == least]


COUNTING = Counting("selects", read_strict, tally, SELECTING, standings=standings)

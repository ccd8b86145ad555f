"""Fist to five: can the room live with it? A fist blocks; low marks ask for a change.

Paper: `{"fingers": 0 to 5, "reason": text or None}`, and `round` where there were several.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction

from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.counting import Counting
from app.domain.ballots.figures import is_whole, shown
from app.domain.ballots.papers import Fault, Paper, Rejected, Vote, spread_out
from app.domain.ballots.params import EVERYWHERE, Param

HAND = (0, 5)


def read(paper: Paper, ballot: Ballot) -> int:
    shown_up = paper.body.get("fingers") if isinstance(paper.body, Mapping) else paper.body
    if not isinstance(shown_up, int) or not is_whole(shown_up):
        raise Rejected(Fault("not_integer", "Show a whole number of fingers, from 0 to 5.", {}))
    if not HAND[0] <= shown_up <= HAND[1]:
        raise Rejected(
            Fault(
                "out_of_range",
                "You have shown {fingers} fingers; a hand goes from 0 to 5.",
                {"fingers": shown_up},
            )
        )
    return shown_up


def tally(votes: Sequence[Vote[int]], ballot: Ballot) -> Result:
    numbers = sorted({vote.paper.round for vote in votes}) or [ballot.whole("round")]
    rounds = {
        number: sorted(spread_out([vote for vote in votes if vote.paper.round == number]))
        for number in numbers
    }
    marks, threshold = rounds[numbers[-1]], ballot.whole("threshold")
    below = [mark for mark in marks if mark < threshold]
    return {
        "totals": histogram(marks),
        "outcome": _outcome(marks, numbers[-1], ballot),
        "below_threshold": below,
        "share_at_or_above": shown(_share_at_or_above(marks, threshold)),
        "objections_recorded": len(below),
        "rounds": [_line(number, marks, ballot) for number, marks in rounds.items()],
        "next_step": None,
    }


def _line(number: int, marks: Sequence[int], ballot: Ballot) -> Result:
    return {
        "round": number,
        "outcome": _outcome(marks, number, ballot),
        "histogram": histogram(marks),
        "below_threshold": sum(mark < ballot.whole("threshold") for mark in marks),
    }


def _outcome(marks: Sequence[int], round_no: int, ballot: Ballot) -> str:
    threshold, enough = ballot.whole("threshold"), ballot.figure("fallback_share")
    if HAND[0] in marks:
        return "blocked"
    if all(mark >= threshold for mark in marks):
        return "pass"
    if round_no >= 2 and _share_at_or_above(marks, threshold) >= enough:
        return "pass_with_objections"
    return "discuss"


def _share_at_or_above(marks: Sequence[int], threshold: int) -> Fraction:
    return Fraction(sum(mark >= threshold for mark in marks), len(marks) or 1)


def histogram(marks: Sequence[int]) -> dict[str, int]:
    return {str(mark): often for mark, often in sorted(Counter(marks).items())}


COUNTING = Counting(
    "accepts",
    read,
    tally,
    {
        **EVERYWHERE,
        "threshold": Param("whole", 3),
        "fallback_share": Param("share", 0.8),
        "round": Param("count", 1),
        "max_rounds": Param("count", 2),
    },
    by_rounds=True,
)

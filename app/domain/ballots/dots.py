"""Dots: everybody places a few, more than one on an option if the ballot allows it.

Paper: `{"dots": {option: n}}`; dots may be left over.
"""

from collections.abc import Sequence

from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.counting import Counting
from app.domain.ballots.marks import Marks, by_support, given, supporters, totals
from app.domain.ballots.papers import Fault, Paper, Rejected, Vote
from app.domain.ballots.params import OWN_TEAM, SEVERAL, Param
from app.domain.ballots.places import places


def usual_dots(options: Sequence[str]) -> int:
    """A third of the options, at least three."""
    return max(3, round(len(options) / 3))


def read(paper: Paper, ballot: Ballot) -> Marks:
    dots = given(paper, ballot, "dots")
    _refuse_heaps(dots, ballot.whole("max_per_option"))
    most, placed = ballot.whole("dots_per_voter"), sum(dots.values())
    if placed > most:
        raise Rejected(
            Fault(
                "dots_per_voter",
                "You have placed {placed} dots; this ballot gives you {most}.",
                {"placed": placed, "most": most},
            )
        )
    return dots


def _refuse_heaps(dots: Marks, most: int) -> None:
    for option, placed in dots.items():
        if placed > most:
            raise Rejected(
                Fault(
                    "max_per_option",
                    "You have placed {placed} dots on “{option}”; at most {most} may go on one.",
                    {"placed": placed, "option": option, "most": most},
                )
            )


def tally(votes: Sequence[Vote[Marks]], ballot: Ballot) -> Result:
    sums, breadth = totals(votes, ballot.options), supporters(votes, ballot.options)
    handed_out = ballot.whole("dots_per_voter") * sum(vote.weight for vote in votes)
    return {
        "totals": sums,
        "supporters": breadth,
        "unused_dots": handed_out - sum(sums.values()),
        **places(by_support(votes, ballot), ballot.select, tie_breaks=("supporters",)),
    }


COUNTING = Counting(
    "selects",
    read,
    tally,
    {
        **SEVERAL,
        **OWN_TEAM,
        "dots_per_voter": Param("count", by_options=usual_dots),
        "max_per_option": Param("count", 2),
    },
    standings=by_support,
)

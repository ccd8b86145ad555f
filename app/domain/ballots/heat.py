"""Heat: marks while reading, as many as one likes; they bind nobody.

Paper: `{"marks": {option: [kind, ...]}}`; the kinds are the ballot's `marks`.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from app.domain.ballots.ballot import Ballot, Result, names_in
from app.domain.ballots.counting import Counting
from app.domain.ballots.marks import refuse_unknown, under
from app.domain.ballots.papers import Fault, Paper, Rejected, Vote
from app.domain.ballots.params import EVERYWHERE, Param

Kinds = Mapping[str, tuple[str, ...]]


def read(paper: Paper, ballot: Ballot) -> Kinds:
    said = under(paper, "marks")
    refuse_unknown(list(said), ballot.options)
    kinds = {option: names_in(marks) for option, marks in said.items()}
    known = ballot.names("marks")
    for kind in (kind for marks in kinds.values() for kind in marks):
        if known and kind not in known:
            raise Rejected(
                Fault(
                    "unknown_answer",
                    "“{kind}” is not a mark of this ballot.",
                    {"kind": kind},
                )
            )
    return {option: marks for option, marks in kinds.items() if marks}


def tally(votes: Sequence[Vote[Kinds]], ballot: Ballot) -> Result:
    counts: dict[str, Counter[str]] = {option: Counter() for option in ballot.options}
    for vote in votes:
        for option, marks in vote.says.items():
            for kind in marks:
                counts[option][kind] += vote.weight
    return {
        "counts": {option: dict(sorted(kinds.items())) for option, kinds in counts.items()},
        "binding": False,
        "selected": [],
        "next_step": None,
    }


COUNTING = Counting("measures", read, tally, {**EVERYWHERE, "marks": Param("names")})

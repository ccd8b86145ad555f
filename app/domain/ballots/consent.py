"""Consent: adopted as long as nobody has an open objection.

Paper: `{"answer": "consent", "objection" or "integrated", "reason": text or None}`; an objection
that was taken into the proposal is integrated.
"""

from collections.abc import Mapping, Sequence

from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.counting import Counting
from app.domain.ballots.papers import Fault, Paper, Rejected, Vote
from app.domain.ballots.params import EVERYWHERE

ANSWERS = {
    "consent": "consent",
    "objection": "objection",
    "integrated": "integrated",
    "objection_integrated": "integrated",
}


def read(paper: Paper, ballot: Ballot) -> str:
    answer = paper.body.get("answer") if isinstance(paper.body, Mapping) else paper.body
    if not isinstance(answer, str) or answer not in ANSWERS:
        raise Rejected(Fault("unknown_answer", "Answer with consent, objection or integrated.", {}))
    return ANSWERS[answer]


def tally(votes: Sequence[Vote[str]], ballot: Ballot) -> Result:
    sums = dict.fromkeys(ANSWERS.values(), 0)
    for vote in votes:
        sums[vote.says] += vote.weight
    return {
        "totals": sums,
        "outcome": "not_adopted" if sums["objection"] else "adopted",
        "open_objections": sums["objection"],
        "integrated": sums["integrated"],
        "next_step": None,
    }


COUNTING = Counting("accepts", read, tally, EVERYWHERE)

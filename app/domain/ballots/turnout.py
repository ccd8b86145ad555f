"""How many took part, and whether they are enough to go by."""

from collections.abc import Sequence

from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.papers import Handed, Paper, Says


def turnout(handed: Handed[Says], ballot: Ballot, eligible: int | None) -> Result:
    """Abstentions take part, rejected papers do not; only the last round is looked at."""
    last = last_round(handed.papers)
    asked = [
        (paper, fault)
        for paper, fault in zip(handed.papers, handed.faults, strict=True)
        if paper.round == last
    ]
    took_part = sum(paper.weight for paper, fault in asked if fault is None)
    figures: Result = {
        "papers": took_part,
        "abstained": sum(paper.weight for paper in handed.abstentions if paper.round == last),
        "rejected": sum(max(paper.weight, 1) for paper, fault in asked if fault),
    }
    if eligible is None:
        return {"turnout": figures}
    return {
        "turnout": {"eligible": eligible, **figures},
        "indicative": took_part < ballot.figure("quorum") * eligible,
    }


def last_round(papers: Sequence[Paper]) -> int:
    return max((paper.round for paper in papers), default=1)

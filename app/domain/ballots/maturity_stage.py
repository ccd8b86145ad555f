"""Maturity stage: the highest stage whose signs, and those of all below, are seen by enough.

Paper: `{"seen": [indicator, ...]}`; who saw none hands in an empty list. The ballot's
`indicators` are `{stage: [indicator, ...]}`; no stage waits for those that are `optional`.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from app.domain.ballots.ballot import Ballot, Result, names_in
from app.domain.ballots.counting import Counting
from app.domain.ballots.figures import shown
from app.domain.ballots.marks import refuse_twice, refuse_unknown, under
from app.domain.ballots.papers import Paper, Vote, unreadable
from app.domain.ballots.params import EVERYWHERE, Param


def indicators(params: Mapping[str, object], options: Sequence[str]) -> tuple[str, ...]:
    return tuple(sign for signs in _by_stage(params).values() for sign in signs)


def _by_stage(params: Mapping[str, object]) -> dict[int, tuple[str, ...]]:
    """Stage to its signs, lowest first; a plain list of lists starts at stage 1."""
    written = params.get("indicators")
    if isinstance(written, list | tuple):
        written = dict(enumerate(written, start=1))
    if not isinstance(written, Mapping):
        raise ValueError(f"indicators must say the signs of each stage, not {written!r}")
    return dict(sorted((int(stage), names_in(signs)) for stage, signs in written.items()))


def read(paper: Paper, ballot: Ballot) -> frozenset[str]:
    seen = paper.body if isinstance(paper.body, list) else under(paper).get("seen")
    if not isinstance(seen, list | tuple):
        raise unreadable()
    refuse_unknown(seen, ballot.options)
    refuse_twice(seen)
    return frozenset(seen)


def tally(votes: Sequence[Vote[frozenset[str]]], ballot: Ballot) -> Result:
    judges = sum(vote.weight for vote in votes)
    seen = {
        sign: sum(vote.weight for vote in votes if sign in vote.says) for sign in ballot.options
    }
    return {
        "stage": _reached(seen, judges, ballot),
        "judges": judges,
        "seen": seen,
        "shares": {sign: shown(Fraction(number, judges or 1)) for sign, number in seen.items()},
        "next_step": None,
    }


def _reached(seen: Mapping[str, int], judges: int, ballot: Ballot) -> int:
    enough = ballot.figure("share") * judges
    optional = ballot.names("optional")
    reached = 0
    for stage, signs in _by_stage(ballot.params).items():
        if not judges or any(seen[sign] < enough for sign in signs if sign not in optional):
            break
        reached = stage
    return reached


COUNTING = Counting(
    "measures",
    read,
    tally,
    {
        **EVERYWHERE,
        "indicators": Param("indicators"),
        "optional": Param("names"),
        "share": Param("share", 0.6),
        "model": Param("text"),
    },
    options=indicators,
)

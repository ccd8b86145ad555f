"""What a voting method is made of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Literal

from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.papers import Paper, Says, Vote
from app.domain.ballots.params import Params
from app.domain.ballots.places import Standing

Purpose = Literal["selects", "orders", "accepts", "measures"]
"""What the result is for: choosing options, putting them in order, accepting one thing, or
showing where the room stands."""


def as_listed(params: Mapping[str, object], options: Sequence[str]) -> tuple[str, ...]:
    return tuple(options)


@dataclass(frozen=True, slots=True)
class Counting(Generic[Says]):
    """`read` takes a paper apart (None abstains, Rejected refuses), `tally` counts the votes.

    `by_rounds`: the same ballot may be asked again, and its last round decides. `options` says
    what can be voted on where the rules list it. `standings` is the short way to who is selected,
    for methods that place their options one after the other.
    """

    purpose: Purpose
    read: Callable[[Paper, Ballot], Says | None]
    tally: Callable[[Sequence[Vote[Says]], Ballot], Result]
    params: Params
    standings: Callable[[Sequence[Vote[Says]], Ballot], Sequence[Standing]] | None = None
    by_rounds: bool = False
    needs_votes: bool = True
    options: Callable[[Mapping[str, object], Sequence[str]], tuple[str, ...]] = as_listed
    per_paper: Callable[[Sequence[Paper]], Result] = field(default=lambda papers: {})

    @property
    def chooses(self) -> bool:
        return self.purpose in ("selects", "orders")

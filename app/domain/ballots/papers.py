"""Papers: what a person hands in, what it carries beside the vote, and what is wrong with it.

Around the vote itself a paper may carry `abstain`, `count` (it stands for so many equal ones),
`round`, `voter`, `at`, `team`, `guest` and `tags`. The room wraps the vote: `{"paper": {...},
"team": ..., "guest": ..., "tags": [...]}`, and then only `abstain` is the voter's to say; a
recorded or written-down paper holds all in one. Where a vote is a plain value, the paper may be
that value, and `"abstain"` abstains.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from app.domain.ballots.ballot import Ballot, names_in
from app.domain.ballots.figures import is_whole

Reason = Literal[
    "unknown_option",
    "duplicate_option",
    "tied_ranking",
    "not_integer",
    "out_of_range",
    "negative",
    "max_per_option",
    "dots_per_voter",
    "budget",
    "not_exact",
    "credits",
    "unknown_answer",
    "own_team",
]
"""In the order they are looked for; the last only when a paper is handed in."""
BESIDE_THE_VOTE = frozenset(
    {"abstain", "at", "count", "guest", "paper", "round", "tags", "team", "voter"}
)

Says = TypeVar("Says")
"""What a method reads from a paper: marks, a ranking, fingers."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a paper is rejected. `sentence` has {places} for `values`, so that it translates."""

    reason: Reason
    sentence: str
    values: Mapping[str, object]

    def __str__(self) -> str:
        return self.sentence.format(**self.values)


class Rejected(Exception):
    """The paper counts nowhere; the ballot goes on."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Paper:
    body: object
    weight: int = 1
    abstains: bool = False
    voter: str | None = None
    team: str | None = None
    guest: bool = False
    tags: tuple[str, ...] = ()
    round: int = 1


@dataclass(frozen=True, slots=True)
class Vote(Generic[Says]):
    """A valid paper that says something."""

    says: Says
    paper: Paper

    @property
    def weight(self) -> int:
        return self.paper.weight


@dataclass(frozen=True, slots=True)
class Handed(Generic[Says]):
    """All papers of a ballot, sorted; `faults` has one entry per paper, None for a good one."""

    papers: tuple[Paper, ...]
    votes: tuple[Vote[Says], ...]
    abstentions: tuple[Paper, ...]
    faults: tuple[Fault | None, ...]


def sort_out(
    papers: Sequence[Paper], read: Callable[[Paper, Ballot], Says | None], ballot: Ballot
) -> Handed[Says]:
    votes: list[Vote[Says]] = []
    abstentions: list[Paper] = []
    faults: list[Fault | None] = []
    for paper in papers:
        fault: Fault | None = None
        try:
            says = judge(paper, read, ballot)
        except Rejected as rejected:
            fault = rejected.fault
        else:
            if says is None:
                abstentions.append(paper)
            else:
                votes.append(Vote(says, paper))
        faults.append(fault)
    return Handed(tuple(papers), tuple(votes), tuple(abstentions), tuple(faults))


def judge(
    paper: Paper, read: Callable[[Paper, Ballot], Says | None], ballot: Ballot
) -> Says | None:
    """What the paper says, None for an abstention; raises Rejected."""
    if paper.abstains:
        return None
    if paper.weight < 1:
        raise Rejected(
            Fault("not_integer", "A paper stands for one or more equal ones, in whole numbers.", {})
        )
    return read(paper, ballot)


def open_paper(raw: object, *, round_no: int = 1) -> Paper:
    """A paper in any of its forms; one that names no round belongs to `round_no`."""
    if not isinstance(raw, Mapping):
        return Paper(raw, abstains=raw == "abstain", round=round_no)
    wrapped = raw.get("paper")
    vote = wrapped if isinstance(wrapped, Mapping) else raw
    return Paper(
        body={key: said for key, said in vote.items() if key not in BESIDE_THE_VOTE},
        weight=_whole(raw.get("count"), 1, wrong=0),
        abstains=vote.get("abstain") is True,
        voter=_name(raw.get("voter")),
        team=_name(raw.get("team")),
        guest=raw.get("guest") is True,
        tags=names_in(raw.get("tags")),
        round=_whole(raw.get("round"), round_no, wrong=round_no),
    )


def _whole(written: object, otherwise: int, *, wrong: int) -> int:
    if written is None:
        return otherwise
    return written if isinstance(written, int) and is_whole(written) else wrong


def _name(written: object) -> str | None:
    return None if written is None else str(written)


def spread_out(votes: Sequence[Vote[Says]]) -> list[Says]:
    """What was said, once for every paper that says it."""
    return [vote.says for vote in votes for _ in range(vote.weight)]


def unreadable() -> Rejected:
    return Rejected(Fault("unknown_answer", "This paper could not be read. Fill it in again.", {}))

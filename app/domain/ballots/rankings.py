"""Rankings: groups of options, best first; a group of one is an option placed alone.

Paper: `{"ranking": [option, [equal, equal], ...]}`; an empty one abstains.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from app.domain.ballots.agreement import kendall_w
from app.domain.ballots.ballot import Ballot
from app.domain.ballots.figures import Figure, shown
from app.domain.ballots.marks import refuse_twice, refuse_unknown
from app.domain.ballots.papers import Fault, Paper, Rejected, Vote, spread_out, unreadable

Ranking = tuple[tuple[str, ...], ...]
Pairs = Mapping[tuple[str, str], int]
"""(one, other) to the papers that rank one above the other."""


def read(paper: Paper, ballot: Ballot) -> Ranking | None:
    written = paper.body.get("ranking") if isinstance(paper.body, Mapping) else paper.body
    if not isinstance(written, list | tuple):
        raise unreadable()
    groups = [tuple(group) if isinstance(group, list | tuple) else (group,) for group in written]
    named = [option for group in groups for option in group]
    refuse_unknown(named, ballot.options)
    refuse_twice(named)
    return tuple(group for group in groups if group) or None


def read_strict(paper: Paper, ballot: Ballot) -> Ranking | None:
    """As `read`, without equals."""
    ranking = read(paper, ballot)
    for group in ranking or ():
        if len(group) > 1:
            raise Rejected(
                Fault(
                    "tied_ranking",
                    "You have placed {options} equally; this ballot needs one after the other.",
                    {"options": " · ".join(group)},
                )
            )
    return ranking


def filled(ranking: Ranking, options: Sequence[str]) -> Ranking:
    """The ranking of all options: those left out are last together."""
    named = {option for group in ranking for option in group}
    left_out = tuple(option for option in options if option not in named)
    return (*ranking, left_out) if left_out else ranking


def positions(ranking: Ranking, options: Sequence[str]) -> dict[str, Figure]:
    """Option to place, from 1; equals share the mean of theirs."""
    found: dict[str, Figure] = {}
    before = 0
    for group in filled(ranking, options):
        # Whole places stay whole: a room of hundreds is compared place by place.
        middle = 1 if len(group) == 1 else Fraction(len(group) + 1, 2)
        found.update(dict.fromkeys(group, before + middle))
        before += len(group)
    return found


def pairwise(votes: Sequence[Vote[Ranking]], options: Sequence[str]) -> dict[tuple[str, str], int]:
    pairs = {(one, other): 0 for one in options for other in options if one != other}
    for vote in votes:
        place = positions(vote.says, options)
        for one, other in pairs:
            if place[one] < place[other]:
                pairs[one, other] += vote.weight
    return pairs


def first_places(votes: Sequence[Vote[Ranking]], options: Sequence[str]) -> dict[str, int]:
    """On how many papers an option stands first, and alone."""
    return {
        option: sum(vote.weight for vote in votes if vote.says[0] == (option,))
        for option in options
    }


def concordance(votes: Sequence[Vote[Ranking]], options: Sequence[str]) -> int | float:
    rows = [_row(ranking, options) for ranking in spread_out(votes)]
    return shown(kendall_w(rows))


def _row(ranking: Ranking, options: Sequence[str]) -> list[Figure]:
    place = positions(ranking, options)
    return [place[option] for option in options]

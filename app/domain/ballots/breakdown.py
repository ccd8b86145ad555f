"""Groups of voters shown beside the whole room: guests, and splits by what people do.

A group is shown only where all the people who could be told apart by comparing what is shown
are at least four of a kind.
"""

from collections import Counter
from collections.abc import Sequence

from app.domain.ballots.ballot import Ballot, Result
from app.domain.ballots.counting import Counting
from app.domain.ballots.findings import tallied
from app.domain.ballots.marks import leave_out_own
from app.domain.ballots.papers import Handed, Paper, Says, Vote
from app.domain.ballots.turnout import last_round

FEWEST = 4
GUESTS = ("guest", "")
Group = tuple[str, str]
"""("tag", name), or the guests."""


def breakdown(handed: Handed[Says], counting: Counting[Says], ballot: Ballot) -> Result:
    """`guests` where any paper is a guest's, `splits` where any is tagged; of the last round."""
    last = last_round(handed.papers)
    votes = [vote for vote in handed.votes if vote.paper.round == last]
    groups = _wanted(handed.papers, ballot)
    shown = showable([vote.paper for vote in votes], groups)
    kept, _ = leave_out_own(votes, ballot)
    parts = {group: _part(kept, group, counting, ballot) for group in shown}
    result: Result = {}
    if GUESTS in groups:
        result["guests"] = {**_guests(handed, last), **parts.get(GUESTS, {})}
    if any(group != GUESTS for group in groups):
        result["splits"] = {g[1]: part for g, part in sorted(parts.items()) if g != GUESTS}
    return result


def _wanted(papers: Sequence[Paper], ballot: Ballot) -> set[Group]:
    """All groups that occur, or of the tags those the ballot splits by."""
    found = {group for paper in papers for group in groups_of(paper)}
    named = ballot.names("split_by")
    return {group for group in found if group == GUESTS or not named or group[1] in named}


def groups_of(paper: Paper) -> frozenset[Group]:
    tagged = {("tag", tag) for tag in paper.tags}
    return frozenset(tagged | {GUESTS} if paper.guest else tagged)


def _part(
    votes: Sequence[Vote[Says]], group: Group, counting: Counting[Says], ballot: Ballot
) -> Result:
    theirs = [vote for vote in votes if group in groups_of(vote.paper)]
    return {"votes": sum(vote.weight for vote in theirs), **tallied(theirs, counting, ballot)}


def _guests(handed: Handed[Says], last: int) -> Result:
    """How many took part; that may always be said."""
    took_part = [*(vote.paper for vote in handed.votes), *handed.abstentions]
    return {"papers": sum(p.weight for p in took_part if p.guest and p.round == last)}


def showable(papers: Sequence[Paper], wanted: set[Group]) -> list[Group]:
    """Those of the groups that may be shown together: the smallest go until it is safe."""
    sizes = {g: sum(p.weight for p in papers if g in groups_of(p)) for g in wanted}
    shown = sorted((g for g in wanted if sizes[g] >= FEWEST), key=lambda g: (-sizes[g], g))
    while shown and min(_cells(papers, shown)) < FEWEST:
        shown.pop()
    return shown


def _cells(papers: Sequence[Paper], shown: Sequence[Group]) -> list[int]:
    """How many people there are of every kind that the shown groups tell apart."""
    cells: Counter[frozenset[Group]] = Counter()
    for paper in papers:
        cells[groups_of(paper) & frozenset(shown)] += paper.weight
    return list(cells.values())

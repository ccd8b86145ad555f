"""What a method makes of the votes, and whether one paper could have changed it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.domain.ballots.ballot import Ballot, Result, names_in
from app.domain.ballots.counting import Counting
from app.domain.ballots.marks import excludes_own, leave_out_own
from app.domain.ballots.papers import Says, Vote
from app.domain.ballots.places import chosen

NO_VOTES: Mapping[str, object] = {
    "selected": [],
    "winner": None,
    "tie_at_cut": False,
    "next_step": "no_votes",
    "outcome": "no_votes",
}
NOTHING_TO_SAY: Mapping[str, object] = {
    "tied": [],
    "tie": [],
    "finalists": [],
    "potential_winners": [],
    "tie_broken_by": None,
    "near_tie": False,
}
"""Of these a result without votes has those that the method has anyway."""


def findings(votes: Sequence[Vote[Says]], counting: Counting[Says], ballot: Ballot) -> Result:
    kept, dropped = leave_out_own(votes, ballot)
    said = tallied(kept, counting, ballot)
    if counting.chooses and "selected" in said:
        said["fragile"] = _fragile(kept, counting, ballot)
    if excludes_own(ballot):
        said |= {"owner": ballot.params.get("owner", {}), "dropped": dropped}
    return said


def tallied(votes: Sequence[Vote[Says]], counting: Counting[Says], ballot: Ballot) -> Result:
    said = counting.tally(votes, ballot)
    if not counting.needs_votes or _any_preference(votes):
        return said
    cleared = {key: nothing for key, nothing in NOTHING_TO_SAY.items() if key in said}
    return {**said, **cleared, **NO_VOTES}


def _any_preference(votes: Sequence[Vote[Says]]) -> bool:
    return any(_prefers(vote.says) for vote in votes)


def _prefers(says: object) -> bool:
    """Marks without a single mark state no preference; everything else that can be read does."""
    return not isinstance(says, Mapping) or any(mark is not None for mark in says.values())


def _fragile(votes: Sequence[Vote[Says]], counting: Counting[Says], ballot: Ballot) -> bool:
    """Would the absence of some one paper have changed who is selected?"""
    selected = _selected(votes, counting, ballot)
    return any(
        _selected(_without_one(votes, place), counting, ballot) != selected
        for place in _all_different(votes)
    )


def _selected(
    votes: Sequence[Vote[Says]], counting: Counting[Says], ballot: Ballot
) -> frozenset[str]:
    if not _any_preference(votes):
        return frozenset()
    if counting.standings is not None:
        return frozenset(chosen(counting.standings(votes, ballot), ballot.select))
    return frozenset(names_in(counting.tally(votes, ballot)["selected"]))


def _all_different(votes: Sequence[Vote[Says]]) -> list[int]:
    """One place for each kind of vote: equal papers are missed equally."""
    seen: list[tuple[Says, str | None]] = []
    places = []
    for place, vote in enumerate(votes):
        kind = (vote.says, vote.paper.team)
        if kind not in seen:
            seen.append(kind)
            places.append(place)
    return places


def _without_one(votes: Sequence[Vote[Says]], place: int) -> list[Vote[Says]]:
    vote = votes[place]
    fewer = replace(vote, paper=replace(vote.paper, weight=vote.weight - 1))
    left = [fewer] if fewer.weight else []
    return [*votes[:place], *left, *votes[place + 1 :]]

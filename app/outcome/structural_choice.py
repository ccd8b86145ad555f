"""The one structural choice of a workshop: a ballot between worded options, and its margin."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.model.grades import closed_ballots
from app.domain.room import Ballot
from app.outcome.ballot_records import most_first_places, pairwise
from app.outcome.edition import Edition
from app.outcome.registers import label

Compared = tuple[int, int, str]
"""Papers for the winner, papers for another option, that option."""

CHOICES = frozenset({"schulze", "irv", "borda", "single_choice"})


@dataclass(frozen=True, slots=True)
class Choice:
    """The one structural choice: what was asked, what won, by how much.

    `papers` are the votes for and against in each of the `margins`, `others` the options there.
    """

    question: str
    winner: str
    margins: tuple[str, ...]
    papers: tuple[tuple[int, int], ...]
    others: tuple[str, ...]
    cite: str


def choice(edition: Edition) -> Choice | None:
    """The last ranking or single choice between worded options, with its margins."""
    found = [b for b in closed_ballots(edition.room) if _is_structural(edition, b)]
    if not found:
        return None
    ballot, _ = found[-1], edition.say
    turnout = ballot.result.get("turnout")
    papers = turnout.get("papers") if isinstance(turnout, Mapping) else len(ballot.papers)
    closest = sorted(_compared(ballot), key=lambda each: each[0] - each[1])[:2]
    cite = edition.refs.ballots.get(ballot.id, ballot.id)
    return Choice(
        question=ballot.title,
        winner=label(edition, ballot, _winner(ballot)),
        margins=tuple(_margins(edition, ballot, closest)),
        papers=tuple((ours, theirs) for ours, theirs, _other in closest),
        others=tuple(label(edition, ballot, other) for _ours, _theirs, other in closest),
        cite=_("{ballot}, {n} papers").format(ballot=cite, n=papers),
    )


def _is_structural(edition: Edition, ballot: Ballot) -> bool:
    """Between things that somebody worded, not between cards."""
    worded = not any(option in edition.room.artefacts for option in ballot.options)
    first = ballot.runoff_of is None
    return ballot.method in CHOICES and first and worded and bool(_winner(ballot))


def _winner(ballot: Ballot) -> str:
    return str((ballot.selected or (ballot.result.get("winner") or "",))[0])


def _margins(edition: Edition, ballot: Ballot, closest: list[Compared]) -> list[str]:
    """Who led in first places is told where somebody else won."""
    leader = most_first_places(ballot)
    return [_margin(edition, ballot, each, leader) for each in closest]


def _margin(
    edition: Edition, ballot: Ballot, compared: Compared, leader: tuple[str, int] | None
) -> str:
    _ = edition.say
    ours, theirs, other = compared
    said = _("{ours} to {theirs} against “{other}”.")
    if leader and leader[0] == other:
        said = _("{ours} to {theirs} against “{other}”, which had most first places ({first}).")
    first = leader[1] if leader else 0
    return said.format(ours=ours, theirs=theirs, other=label(edition, ballot, other), first=first)


def _compared(ballot: Ballot) -> list[Compared]:
    """The winner beside every other option: in pairs where the method compares so, else totals."""
    winner = _winner(ballot)
    others = [option for option in ballot.options if option != winner]
    pairs, totals = pairwise(ballot), ballot.result.get("totals")
    if pairs:
        return [(pairs[winner, other], pairs[other, winner], other) for other in others]
    if isinstance(totals, Mapping):
        return [(totals.get(winner, 0), totals.get(other, 0), other) for other in others]
    return []

"""Ballots open, collect, close, open again; ties are settled, results shown."""

from app.domain.ballots.ballot import names_in
from app.domain.events import (
    BallotClosed,
    BallotEnded,
    BallotOpened,
    BallotOpenedAgain,
    PaperHandedIn,
    Recorded,
    ResultRevealed,
    TieSettled,
)
from app.domain.replacing import replace
from app.domain.room import Ballot, BallotRound, Room


def ballot_opened(room: Room, event: BallotOpened, recorded: Recorded) -> Room:
    ballot = Ballot(
        event.ballot,
        event.method,
        event.title,
        event.question,
        event.options,
        event.option_text,
        event.params,
        event.owners,
        event.round,
        recorded.at,
        event.ends_at,
        event.rev,
        runoff_of=event.runoff_of,
        reason=event.reason,
        opened_by=recorded.by.person,
        presurvey=event.presurvey,
    )
    opened = kept(room, ballot)
    if event.runoff_of is None:
        return opened
    return kept(opened, replace(room.ballots[event.runoff_of], runoff=ballot.id))


def paper_handed_in(room: Room, event: PaperHandedIn, recorded: Recorded) -> Room:
    ballot = room.ballots[event.ballot]
    return kept(room, replace(ballot, voted=ballot.voted | {event.person}))


def ballot_ended(room: Room, event: BallotEnded, recorded: Recorded) -> Room:
    ballot = room.ballots[event.ballot]
    return kept(room, replace(ballot, state="ended", rev=event.rev, ends_at=event.ends_at))


def ballot_closed(room: Room, event: BallotClosed, recorded: Recorded) -> Room:
    """What is selected stays open while a tie crosses the cut."""
    tied = names_in(event.result.get("tied"))
    closed = replace(
        room.ballots[event.ballot],
        state="closed",
        closed_at=recorded.at,
        result=event.result,
        papers=event.papers,
        eligible=event.eligible,
        selected=() if tied else names_in(event.result.get("selected")),
    )
    return kept(room, closed)


def ballot_opened_again(room: Room, event: BallotOpenedAgain, recorded: Recorded) -> Room:
    """The round before is kept, together with the amendment that came of it."""
    ballot = room.ballots[event.ballot]
    before = BallotRound(
        ballot.result, ballot.papers, ballot.eligible, len(ballot.voted), event.amendment
    )
    again = replace(
        ballot,
        ends_at=event.ends_at,
        rev=event.rev,
        state="open",
        round_no=event.round_no,
        amendment=event.amendment,
        voted=frozenset(),
        closed_at=None,
        result={},
        papers=(),
        eligible=0,
        earlier=(*ballot.earlier, before),
        revealed=False,
        selected=(),
    )
    return kept(room, again)


def tie_settled(room: Room, event: TieSettled, recorded: Recorded) -> Room:
    settled = replace(
        room.ballots[event.ballot],
        selected=event.selected,
        settled_by=event.settled_by,
        seed=event.seed,
    )
    return kept(room, settled)


def result_revealed(room: Room, event: ResultRevealed, recorded: Recorded) -> Room:
    return kept(room, replace(room.ballots[event.ballot], revealed=True))


def kept(room: Room, ballot: Ballot) -> Room:
    return replace(room, ballots={**room.ballots, ballot.id: ballot})

"""The ballot box: which one, until when it takes papers, and whose."""

from datetime import datetime, timedelta

from app.domain.clockwork import GRACE_BALLOT
from app.domain.people import MAKERS, Role, Seat
from app.domain.refusal import Refused
from app.domain.room import Ballot, Room

SHORTEST, LONGEST = 5, 3600
"""Seconds that a ballot may be open, if its end is set at all."""


def ballot_of(room: Room, id: str) -> Ballot:
    if id not in room.ballots:
        raise Refused("There is no such ballot.", code="not_found")
    return room.ballots[id]


def ends_in(seconds: int | None, at: datetime) -> datetime | None:
    if seconds is None:
        return None
    if not SHORTEST <= seconds <= LONGEST:
        raise Refused(
            "A ballot is open for {least} to {most} seconds.", least=SHORTEST, most=LONGEST
        )
    return at + timedelta(seconds=seconds)


def takes_papers(ballot: Ballot, at: datetime) -> bool:
    """Until 2 s after its end: a paper on its way still counts."""
    if ballot.state == "closed":
        return False
    return ballot.ends_at is None or at <= ballot.ends_at + GRACE_BALLOT


def is_due(ballot: Ballot, at: datetime) -> bool:
    """The grace is over; a paper of that very moment counts if it came first."""
    if ballot.state == "closed" or ballot.ends_at is None:
        return False
    return at >= ballot.ends_at + GRACE_BALLOT


def may_vote(ballot: Ballot, seat: Seat) -> bool:
    """Participants, and guests unless the ballot leaves them out; sponsors never."""
    if seat.role not in MAKERS or seat.waiting:
        return False
    return seat.role is not Role.GUEST or ballot.params.get("guests", True) is not False


def voters(room: Room, ballot: Ballot) -> frozenset[str]:
    """Who may vote now, and whoever voted before leaving."""
    here = (seat for seat in room.seats.values() if seat.present and may_vote(ballot, seat))
    return ballot.voted | {seat.person for seat in here}

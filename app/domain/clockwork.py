"""The times that rules compare, and what the room itself has to do when."""

from datetime import datetime, timedelta

from app.domain.commands import CloseBallot, CloseRound, Command, TurnStep
from app.domain.room import Ballot, Room, Round

GRACE_ROUND = timedelta(seconds=30)
"""Work that is under way when the bell rings still counts for this long."""

GRACE_BALLOT = timedelta(seconds=2)
UNDO_SECONDS = timedelta(seconds=10)


def last_bell(round: Round) -> datetime | None:
    """When the bell has rung for everybody: the latest end of any team."""
    if round.ends_at is None:
        return None
    return max(round.ends_at, *round.team_ends.values()) if round.team_ends else round.ends_at


def due(room: Room) -> list[tuple[datetime, Command]]:
    """What the room will send itself, and when, as things stand now; earliest first."""
    bells = [_round_due(round) for round in room.agenda if round.state == "open"]
    pages = [_page_due(round) for round in room.agenda if round.state == "open"]
    ballots = [_ballot_due(ballot) for ballot in room.ballots.values() if ballot.state != "closed"]
    return sorted((d for d in (*pages, *bells, *ballots) if d), key=lambda d: d[0])


def _round_due(round: Round) -> tuple[datetime, Command] | None:
    ends_at = last_bell(round)
    return (ends_at + GRACE_ROUND, CloseRound(round.id, round.rev)) if ends_at else None


def _page_due(round: Round) -> tuple[datetime, Command] | None:
    if round.step_turns_at is None:
        return None
    return round.step_turns_at, TurnStep(round.id, round.step + 1, round.rev)


def _ballot_due(ballot: Ballot) -> tuple[datetime, Command] | None:
    if ballot.ends_at is None:
        return None
    return ballot.ends_at + GRACE_BALLOT, CloseBallot(ballot.id, ballot.rev)

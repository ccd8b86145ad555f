"""Which round a text belongs to, and whether all see it at once."""

from datetime import datetime

from app.domain.clockwork import GRACE_ROUND
from app.domain.design import REVEALING
from app.domain.refusal import Refused
from app.domain.room import Room, Round


def landing(room: Room, named: str, team: str | None, at: datetime) -> Round:
    """The round a text was written in, if it still takes work; unnamed, the one that runs."""
    round = room.round(named) if named else room.running
    if round is None:
        raise Refused(
            "No round is running just now. Your text is kept as a draft; post it in the next one.",
            code="stale",
        )
    if not takes_work(round, team, at):
        raise Refused(
            "“{title}” is not running. Your text is kept as a draft; post it in the round that "
            "runs now if it still belongs there.",
            code="stale",
            title=round.design.title,
        )
    return round


def takes_work(round: Round, team: str | None, at: datetime) -> bool:
    """Until 30 s after the bell for `team`, or after the next round was started before it."""
    ends_at = round.ends_for(team)
    if ends_at is None or round.state in ("pending", "skipped"):
        return False
    if round.state == "paused":
        return True
    last = ends_at + GRACE_ROUND
    if round.closed_at is not None and round.closed_at < last:
        last = round.closed_at + GRACE_ROUND
    return at <= last


def around(room: Room) -> Round:
    """The round that runs, or else the one that ran last."""
    round = room.running or room.round(room.current or "")
    if round is None:
        raise Refused("No round has started yet. Try again when one runs.", code="stale")
    return round


def shown_at_once(room: Room, round: Round) -> bool:
    """Posted for a round that shares with all, or while one runs."""
    shares = {each.design.share for each in (round, room.running) if each}
    return not REVEALING.isdisjoint(shares)


def asked_by(room: Room, round: Round) -> frozenset[str]:
    """Types of which this round or an earlier one asks for at least one, skipped ones apart."""
    until = room.agenda.index(round) + 1
    rounds = (each for each in room.agenda[:until] if each.state != "skipped")
    return frozenset(a.type for each in rounds for a in each.design.artefacts if a.least)

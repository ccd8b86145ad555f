"""How long a round runs: more minutes for all or for one team, or fewer."""

from datetime import datetime, timedelta

from app.domain import text
from app.domain.commands import ExtendRound, TrimRound
from app.domain.events import Event, RoundExtended, RoundTrimmed
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Room, Round
from app.domain.rules.bell import refuse_rung, round_of, running
from app.domain.rules.permissions import facilitator, team_of

MOST_EXTENSION = 120
"""Minutes by which one round can grow altogether, for everybody or for one team."""


def extend_round(room: Room, command: ExtendRound, by: By, at: datetime) -> list[Event]:
    """For one team, or for all; after the bell the minutes count from now."""
    facilitator(room, by)
    round = running(room)
    if not 1 <= command.minutes <= MOST_EXTENSION:
        raise Refused("Extend by 1 to {most} minutes.", most=MOST_EXTENSION)
    if command.team is not None:
        team_of(room, command.team)
    ends_at = round.ends_for(command.team) or at
    from_then = ends_at if round.state == "paused" else max(ends_at, at)
    extended = from_then + timedelta(minutes=command.minutes)
    _refuse_too_long(round, command, extended)
    reason = text.clean(command.reason, text.LINE)
    rev = round.rev + 1
    return [RoundExtended(round.id, rev, extended, command.minutes, command.team, reason)]


def trim_round(room: Room, command: TrimRound, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    round = round_of(room, command.round)
    if round.state in ("closed", "skipped"):
        raise Refused("“{title}” is over; nothing is left to trim.", title=round.design.title)
    if command.minutes == round.minutes:
        return []
    refuse_trim(round, command.minutes)
    ends_at = _trimmed_end(round, command.minutes, at) if round.running else None
    reason = text.clean(command.reason, text.LINE)
    return [RoundTrimmed(round.id, round.rev + 1, command.minutes, ends_at, reason)]


def _refuse_too_long(round: Round, command: ExtendRound, extended: datetime) -> None:
    ahead = extended - round.ends_at if command.team and round.ends_at else None
    for_all = round.extended + command.minutes if command.team is None else 0
    if for_all > MOST_EXTENSION or (ahead and ahead > timedelta(minutes=MOST_EXTENSION)):
        raise Refused(
            "A round can grow by {most} minutes altogether. Start another round instead.",
            most=MOST_EXTENSION,
        )


def refuse_trim(round: Round, minutes: int) -> None:
    least = min(round.design.trim_to, round.minutes)
    longest = round.minutes if round.running else max(round.minutes, round.design.minutes)
    if minutes < least:
        raise Refused(
            "“{title}” needs at least {least} minutes. Skip it rather than rush it.",
            title=round.design.title,
            least=least,
        )
    if minutes > longest:
        raise Refused("Trimming makes a round shorter. To make it longer, extend it.")


def _trimmed_end(round: Round, minutes: int, at: datetime) -> datetime | None:
    """The running round's new end, which must lie ahead of its clock."""
    if round.ends_at is None:
        return None
    refuse_rung(round, at)
    ends_at = round.ends_at - timedelta(minutes=round.minutes - minutes)
    stands_at = round.ends_at - timedelta(seconds=round.left or 0.0)
    if ends_at <= (stands_at if round.state == "paused" else at):
        raise Refused(
            "“{title}” has run longer than that already. Ring the bell to end it now.",
            title=round.design.title,
        )
    return ends_at

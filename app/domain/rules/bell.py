"""The bell: rounds start, stand still, and end."""

from datetime import datetime, timedelta

from app.domain.clockwork import GRACE_ROUND, last_bell
from app.domain.commands import (
    CloseRound,
    EndRound,
    NextRound,
    PauseRound,
    ResumeRound,
    StartRound,
)
from app.domain.design import REVEALING, Share
from app.domain.events import (
    BellRung,
    Event,
    RoundClosed,
    RoundPaused,
    RoundResumed,
    RoundStarted,
    VersionRef,
)
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Room, Round
from app.domain.rules.permissions import facilitator, the_room

SAME_MOMENT = timedelta(seconds=2)
"""Within it two facilitators who ask for the next round mean the same one."""


def next_round(room: Room, command: NextRound, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    _refuse_same_moment(room, by, at)
    following = upcoming(room)
    if following is None:
        raise Refused("No round comes after this one. End it, or close the workshop.")
    return [*closing(room), _started(room, following, at)]


def start_round(room: Room, command: StartRound, by: By, at: datetime) -> list[Event]:
    """A round that runs is closed with it."""
    facilitator(room, by)
    round = round_of(room, command.round)
    if round.state != "pending":
        raise Refused(
            "“{title}” has had its turn. Reopen it, with a reason.", title=round.design.title
        )
    return [*closing(room), _started(room, round, at)]


def pause_round(room: Room, command: PauseRound, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    round = running(room)
    if round.state == "paused":
        return []
    refuse_rung(round, at)
    left = (round.ends_at - at).total_seconds() if round.ends_at else 0.0
    return [RoundPaused(round.id, round.rev + 1, left)]


def resume_round(room: Room, command: ResumeRound, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    round = running(room)
    if round.state == "open":
        return []
    return [RoundResumed(round.id, round.rev + 1, at + timedelta(seconds=round.left or 0.0))]


def end_round(room: Room, command: EndRound, by: By, at: datetime) -> list[Event]:
    """Ring now; what is under way still counts for 30 s."""
    facilitator(room, by)
    round = running(room)
    return [] if _rung(round, at) else [BellRung(round.id, round.rev + 1, at)]


def close_round(room: Room, command: CloseRound, by: By, at: datetime) -> list[Event]:
    """Sent when due; an earlier bell's command, or one that comes too early, does nothing."""
    the_room(by)
    round = room.round(command.round)
    if round is None or round.state != "open" or round.rev != command.rev:
        return []
    rings_at = last_bell(round)
    return [RoundClosed(round.id)] if rings_at and at >= rings_at + GRACE_ROUND else []


def upcoming(room: Room) -> Round | None:
    """The first round still to come after the one that was started last."""
    return next((r for r in room.agenda[passed(room) :] if r.state == "pending"), None)


def passed(room: Room) -> int:
    """How many places of the agenda lie behind, the round started last among them."""
    places = (n for n, round in enumerate(room.agenda, 1) if round.id == room.current)
    return next(places, 0)


def closing(room: Room) -> list[Event]:
    """Only one round runs at a time."""
    return [RoundClosed(room.running.id)] if room.running else []


def revealed(room: Room, share: Share) -> tuple[VersionRef, ...]:
    """All that stands and was not shared yet, if the round shares with all."""
    if share not in REVEALING:
        return ()
    standing = (artefact for artefact in room.artefacts.values() if artefact.standing)
    return tuple((a.id, v.n) for a in standing for v in a.versions if v.visible_at is None)


def round_of(room: Room, id: str) -> Round:
    round = room.round(id)
    if round is None:
        raise Refused("There is no such round in this room.", code="not_found")
    return round


def running(room: Room) -> Round:
    if room.running is None:
        raise Refused("No round is running. Start one first.")
    return room.running


def refuse_rung(round: Round, at: datetime) -> None:
    if _rung(round, at):
        raise Refused("The bell has rung. Extend the round if people need more time.")


def _started(room: Room, round: Round, at: datetime) -> RoundStarted:
    ends_at = at + timedelta(minutes=round.minutes)
    return RoundStarted(round.id, round.rev + 1, ends_at, revealed(room, round.design.share))


def _rung(round: Round, at: datetime) -> bool:
    rings_at = last_bell(round)
    return round.state == "open" and rings_at is not None and at >= rings_at


def _refuse_same_moment(room: Room, by: By, at: datetime) -> None:
    act = room.last_act
    started = room.running and room.running.started_at
    if act and started == act.at and act.by != by.person and at - act.at < SAME_MOMENT:
        raise Refused("Somebody else has just started the next round.", code="stale")

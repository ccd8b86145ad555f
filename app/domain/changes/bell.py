"""The bell's events: rounds start, run longer or shorter, stand still, and end."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from app.domain.changes.acts import CLOSING, acted, with_round
from app.domain.events import (
    BellRung,
    Recorded,
    RoundClosed,
    RoundExtended,
    RoundPaused,
    RoundResumed,
    RoundStarted,
    RoundTrimmed,
    VersionRef,
)
from app.domain.replacing import replace
from app.domain.room import Artefact, Room, Round
from app.domain.steps import first_page, shared_anew, steps_of


def round_started(room: Room, event: RoundStarted, recorded: Recorded) -> Room:
    room = acted(room, recorded, "Round started", event.revealed)
    started = replace(
        _round(room, event.round),
        state="open",
        rev=event.rev,
        started_at=recorded.at,
        ends_at=event.ends_at,
        closed_at=None,
        began=recorded.seq,
        ended=None,
        left=None,
        team_ends={},
    )
    started = first_page(started, pages_of(room, started), recorded.at)
    return begun(room, started, event.revealed, recorded.at)


def round_extended(room: Room, event: RoundExtended, recorded: Recorded) -> Room:
    room = acted(room, recorded, "Round extended")
    round = replace(_round(room, event.round), rev=event.rev)
    if event.team:
        ends = {**round.team_ends, event.team: event.ends_at}
        return with_round(room, replace(round, team_ends=ends))
    longer = replace(
        round,
        ends_at=event.ends_at,
        minutes=round.minutes + event.minutes,
        extended=round.extended + event.minutes,
        left=None if round.left is None else round.left + 60.0 * event.minutes,
    )
    return with_round(room, shared_anew(longer, pages_of(room, longer)))


def round_trimmed(room: Room, event: RoundTrimmed, recorded: Recorded) -> Room:
    room = acted(room, recorded, "Round trimmed")
    round = _round(room, event.round)
    less = timedelta()
    if event.ends_at and round.ends_at:
        less = round.ends_at - event.ends_at
    trimmed = replace(
        round,
        rev=event.rev,
        minutes=event.minutes,
        ends_at=event.ends_at or round.ends_at,
        left=None if round.left is None else round.left - less.total_seconds(),
        team_ends=_later(round, -less),
    )
    return with_round(room, shared_anew(trimmed, pages_of(room, trimmed)))


def round_paused(room: Room, event: RoundPaused, recorded: Recorded) -> Room:
    """`ends_at` keeps the old end until the clock runs again: teams' own ends hang on it."""
    room = acted(room, recorded, "Round paused")
    round = _round(room, event.round)
    return with_round(room, replace(round, state="paused", rev=event.rev, left=event.left))


def round_resumed(room: Room, event: RoundResumed, recorded: Recorded) -> Room:
    room = acted(room, recorded, "Round resumed")
    round = _round(room, event.round)
    stood = event.ends_at - round.ends_at if round.ends_at else timedelta()
    resumed = replace(
        round,
        state="open",
        rev=event.rev,
        ends_at=event.ends_at,
        left=None,
        team_ends=_later(round, stood),
        step_at=round.step_at and round.step_at + stood,
        step_turns_at=round.step_turns_at and round.step_turns_at + stood,
    )
    return with_round(room, resumed)


def bell_rung(room: Room, event: BellRung, recorded: Recorded) -> Room:
    room = acted(room, recorded, "Bell rung")
    rung = replace(
        _round(room, event.round),
        state="open",
        rev=event.rev,
        ends_at=event.ends_at,
        left=None,
        team_ends={},
        step_turns_at=None,
    )
    return with_round(room, rung)


def round_closed(room: Room, event: RoundClosed, recorded: Recorded) -> Room:
    """By a facilitator, half of another act; by the room, closed whatever is undone."""
    before = _round(room, event.round)
    closed = replace(before, state="closed", closed_at=recorded.at, ended=recorded.seq, left=None)
    if not recorded.by.is_room:
        return with_round(acted(room, recorded, CLOSING), closed)
    act = room.last_act
    if act:
        act = replace(act, before=tuple(closed if r == before else r for r in act.before))
    return with_round(replace(room, last_act=act), closed)


def begun(room: Room, round: Round, shown: Iterable[VersionRef], at: datetime) -> Room:
    """A round runs from now on: nobody is ready yet, no hand is up, what it shares is visible."""
    return replace(
        with_round(room, round),
        current=round.id,
        stage="running",
        ready=frozenset(),
        hands={},
        artefacts=_shared(room, frozenset(shown), at),
    )


def _shared(room: Room, shown: frozenset[VersionRef], at: datetime) -> Mapping[str, Artefact]:
    ids = {id for id, _ in shown} & room.artefacts.keys()
    if not ids:
        return room.artefacts
    changed = {id: _seen(room.artefacts[id], shown, at) for id in ids}
    return {id: changed.get(id, artefact) for id, artefact in room.artefacts.items()}


def _seen(artefact: Artefact, shown: frozenset[VersionRef], at: datetime) -> Artefact:
    versions = tuple(
        replace(v, visible_at=at) if (artefact.id, v.n) in shown else v for v in artefact.versions
    )
    return replace(artefact, versions=versions)


def pages_of(room: Room, round: Round) -> int:
    return len(steps_of(room, round.design))


def _round(room: Room, id: str) -> Round:
    return next(round for round in room.agenda if round.id == id)


def _later(round: Round, by: timedelta) -> dict[str, datetime]:
    return {team: ends_at + by for team, ends_at in round.team_ends.items()}

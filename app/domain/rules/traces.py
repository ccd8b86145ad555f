"""Traces drawn and erased by hand: what serves, requires or blocks what."""

from datetime import datetime

from app.domain.commands import DrawTrace, EraseTrace
from app.domain.events import Event, TraceDrawn, TraceErased
from app.domain.people import By, Role
from app.domain.refusal import Refused
from app.domain.room import Artefact, Room, Trace
from app.domain.rules.drawing import fits
from app.domain.rules.permissions import maker_or_facilitator
from app.domain.rules.sight import refuse_changing, refuse_gone_for, seen


def draw_trace(room: Room, command: DrawTrace, by: By, at: datetime) -> list[Event]:
    source = _own_source(room, command.source, by)
    target = seen(room, command.target, by)
    if Trace(command.trace, source.id, target.id) in room.traces:
        return []
    refuse_changing(room, source, by)
    refuse_gone_for(room, target, by)
    if source.id == target.id or not fits(room, command.trace, source.type, target.type):
        raise Refused(
            "“{source}” cannot be linked to “{target}” in this way.",
            source=source.title,
            target=target.title,
        )
    _refuse_circle(room, command.trace, source, target)
    return [TraceDrawn(command.trace, source.id, target.id)]


def _refuse_circle(room: Room, kind: str, source: Artefact, target: Artefact) -> None:
    """Where one thing comes before another, nothing may come before itself."""
    trace = room.method.trace(kind) if room.method else None
    if trace and trace.acyclic and source.id in leads_to(room, kind, target.id):
        raise Refused(
            "“{target}” already waits for “{source}”, directly or through others. If each waits "
            "for the other, neither can start. Take that one away first.",
            source=source.title,
            target=target.title,
        )


def leads_to(room: Room, kind: str, start: str) -> frozenset[str]:
    """Everything that `start` reaches over traces of one kind, and itself."""
    found, fresh = {start}, {start}
    while fresh:
        fresh = {t.target for t in room.traces if t.kind == kind and t.source in fresh} - found
        found |= fresh
    return frozenset(found)


def erase_trace(room: Room, command: EraseTrace, by: By, at: datetime) -> list[Event]:
    source = _own_source(room, command.source, by)
    if Trace(command.trace, source.id, command.target) not in room.traces:
        return []
    return [TraceErased(command.trace, source.id, command.target)]


def _own_source(room: Room, id: str, by: By) -> Artefact:
    seat = maker_or_facilitator(room, by)
    source = seen(room, id, by)
    if seat.role is not Role.FACILITATOR and seat.team not in source.teams:
        raise Refused(
            "“{title}” belongs to another team: it decides what the card is linked to.",
            code="forbidden",
            title=source.title,
        )
    return source

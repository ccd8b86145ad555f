"""Traces between cards come and go."""

from app.domain.events import Recorded, TraceDrawn, TraceErased
from app.domain.replacing import replace
from app.domain.room import Room, Trace


def trace_drawn(room: Room, event: TraceDrawn, recorded: Recorded) -> Room:
    trace = Trace(event.trace, event.source, event.target)
    return replace(room, traces=(*(t for t in room.traces if t != trace), trace))


def trace_erased(room: Room, event: TraceErased, recorded: Recorded) -> Room:
    trace = Trace(event.trace, event.source, event.target)
    return replace(room, traces=tuple(t for t in room.traces if t != trace))

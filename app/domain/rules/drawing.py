"""The traces that the references on a card draw by themselves, and take with them when they go."""

from collections.abc import Iterator, Mapping

from app.domain.commands import Fields
from app.domain.events import TraceDrawn, TraceErased
from app.domain.method import ArtefactType, Field
from app.domain.room import Artefact, Room, Trace


def drawn(room: Room, kind: ArtefactType, id: str, fields: Fields) -> list[TraceDrawn]:
    """What the references draw that is not drawn yet."""
    wanted = dict.fromkeys(_wanted(room, kind, id, fields))
    return [TraceDrawn(t.kind, t.source, t.target) for t in wanted if t not in room.traces]


def redrawn(
    room: Room, kind: ArtefactType, artefact: Artefact, fields: Fields
) -> list[TraceDrawn | TraceErased]:
    """The same for a revision: a reference that goes takes its trace with it."""
    wanted = set(_wanted(room, kind, artefact.id, fields))
    before = dict.fromkeys(_wanted(room, kind, artefact.id, artefact.current.fields))
    gone = [t for t in before if t not in wanted and t in room.traces]
    erased = [TraceErased(t.kind, t.source, t.target) for t in gone]
    return [*erased, *drawn(room, kind, artefact.id, fields)]


def fits(room: Room, kind: str, source: str, target: str) -> bool:
    """Whether the method lets such a thing serve such a thing; `source` and `target` are types."""
    trace = room.method.trace(kind) if room.method else None
    if trace is None:
        return False
    return (not trace.source or source in trace.source) and (
        not trace.target or target in trace.target
    )


def _wanted(room: Room, kind: ArtefactType, id: str, fields: Fields) -> Iterator[Trace]:
    for field, other in _references(kind.fields, fields):
        ends = (other, id) if field.trace_from_other else (id, other)
        types = [kind.id if end == id else _type(room, end) for end in ends]
        if other in room.artefacts and fits(room, field.trace, *types):
            yield Trace(field.trace, *ends)


def _type(room: Room, id: str) -> str:
    return room.artefacts[id].type if id in room.artefacts else ""


def _references(
    spec: tuple[Field, ...], fields: Mapping[str, object]
) -> Iterator[tuple[Field, str]]:
    """Every id in a field that draws a trace, in groups and rows too."""
    for field in spec:
        value = fields.get(field.id)
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, Mapping):
                yield from _references(field.fields, each)
            elif field.trace and isinstance(each, str):
                yield field, each

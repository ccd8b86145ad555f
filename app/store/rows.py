"""Events as rows of the journal, and back."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import cast

from sqlalchemy import Connection, Engine, bindparam, insert, select

from app import messages
from app.domain.events import Event, Recorded
from app.domain.people import By
from app.store.moments import millis, moment
from app.store.prepared import Prepared, Record
from app.store.tables import EventRow

EVENTS = EventRow.__table__  # type: ignore[attr-defined]

NEWER = Prepared(
    select(EVENTS.c.seq, EVENTS.c.at, EVENTS.c.actor, EVENTS.c.body, EVENTS.c.kind)
    .where(EVENTS.c.room == bindparam("in_room"))
    .where(EVENTS.c.seq > bindparam("after"))
    .order_by(EVENTS.c.seq),
    ("in_room", "after"),
)
APPEND = Prepared(insert(EVENTS), ("room", "seq", "at", "actor", "kind", "body", "command"))

by = lru_cache(10_000)(By)
"""One object for all that somebody does."""

_blank = object.__new__
_put_seq, _put_at, _put_by, _put_event = (
    getattr(Recorded, name).__set__ for name in ("seq", "at", "by", "event")
)


class NotWritten(Exception):
    """The disk or the database did not take it. Nothing happened; it may be tried again."""


class Unreadable(NotWritten, ValueError):
    """The journal holds something that this version does not know: a newer one wrote it."""


def numbered(seq: int, at: datetime, who: By, event: Event) -> Recorded:
    """What `Recorded(…)` makes, in half the time: being frozen, it sets its fields by a detour."""
    made = _blank(Recorded)
    _put_seq(made, seq)
    _put_at(made, at)
    _put_by(made, who)
    _put_event(made, event)
    return made


def newer(db: Connection, room_id: str, after: int) -> list[Recorded]:
    """The events of a room that follow event number `after`, read in one go. Raises Unreadable.

    A reading that is broken off half-way would keep its connection at an old state.
    """
    rows = NEWER.all(db, room_id, after)
    return [
        numbered(seq, moment(at), by(actor), _event(room_id, seq, kind, body))
        for seq, at, actor, body, kind in cast(
            Sequence[tuple[int, int, str | None, str, str]], rows
        )
    ]


def read(reader: Engine, room_id: str, after: int = 0) -> list[Recorded]:
    """The same, by a reader of its own."""
    with reader.connect() as db:
        return newer(db, room_id, after)


def _event(room_id: str, seq: int, kind: str, body: str) -> Event:
    """What is wrong is told by kind and number: what people wrote does not belong in a log."""
    try:
        return messages.events.validate_json(body)
    except ValueError:
        why = f"event {seq} of room {room_id} ({kind}) cannot be read by this version"
    raise Unreadable(why)


def row(room_id: str, recorded: Recorded, command: str | None) -> Record:
    """`command`: the id of the command that it begins the effect of."""
    event, at = recorded.event, millis(recorded.at)
    body = messages.written(event)
    return room_id, recorded.seq, at, recorded.by.person, event.kind, body, command


def append(db: Connection, rows: Sequence[Record]) -> None:
    APPEND.run_each(db, rows)

"""One turn of one room: catch up, decide each command in order, append what happened."""

import logging
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, reduce
from typing import cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    String,
    bindparam,
    insert,
    literal_column,
    select,
    update,
)

from app import messages
from app.domain.clockwork import due
from app.domain.commands import Stamped
from app.domain.decide import decide
from app.domain.events import BallotClosed, Event, Recorded, SealedPaper
from app.domain.evolve import evolve
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Room
from app.store import audit, box, register
from app.store.moments import cut, millis, moment
from app.store.prepared import Prepared
from app.store.tables import EventRow, RoomRow

EVENTS, ROOMS = EventRow.__table__, RoomRow.__table__  # type: ignore[attr-defined]

Row = tuple[int, int, str | None, str, str]

EMPTY: ColumnElement[str] = literal_column("''")

NEWER = Prepared(
    select(EVENTS.c.seq, EVENTS.c.at, EVENTS.c.actor, EVENTS.c.body, EVENTS.c.kind)
    .where(EVENTS.c.room == bindparam("in_room"))
    .where(EVENTS.c.seq > bindparam("after"))
    .order_by(EVENTS.c.seq)
)
APPEND = Prepared(insert(EVENTS))
NOTE = Prepared(
    update(ROOMS)
    .where(ROOMS.c.id == bindparam("in_room"))
    .where(
        (ROOMS.c.epoch == bindparam("of_epoch")) | (bindparam("any_epoch", type_=String) == EMPTY)
    )
    .values({name: bindparam(name) for name in ("head", "stage", "title", "next_due")})
)
WIDTHS = tuple(1 << n for n in range(10))
"""How many commands are looked for at once: a few statements serve batches of all sizes."""

log = logging.getLogger(__name__)


@cache
def _done(width: int) -> Prepared:
    ids = [bindparam(f"id{n}", type_=String) for n in range(width)]
    return Prepared(
        select(EVENTS.c.actor, EVENTS.c.command)
        .where(EVENTS.c.room == bindparam("in_room"))
        .where(EVENTS.c.command.in_(ids))
    )


class NotWritten(Exception):
    """The disk or the database did not take it. Nothing happened; it may be tried again."""


class Rewritten(NotWritten):
    """The room's history is another one than the asker knows, or there is no such room now."""


class Unreadable(NotWritten, ValueError):
    """The journal holds something that this version does not know: a newer one wrote it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one command; `refused` is None if it had its effect, now or before."""

    command: Stamped
    refused: Refused | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """A turn that is on disk."""

    room: Room
    head: int
    happened: tuple[Recorded, ...]
    answers: tuple[Answer, ...]

    @property
    def closed_a_ballot(self) -> bool:
        return any(isinstance(recorded.event, BallotClosed) for recorded in self.happened)


@dataclass(frozen=True, slots=True, eq=False)
class Turn:
    """A turn that is asked for: the room as the asker knows it, and what is wanted of it.

    `epoch`: of the history that the asker knows; empty where that does not matter.
    """

    room_id: str
    room: Room
    head: int
    batch: Sequence[Stamped]
    then: Callable[[Taken | NotWritten], object]
    epoch: str = ""


@dataclass(slots=True)
class _Work:
    """A turn while it is taken; thrown away if it is not written."""

    db: Connection
    room_id: str
    room: Room
    head: int
    done: set[tuple[str | None, str]] = field(default_factory=set)
    happened: list[Recorded] = field(default_factory=list)
    rows: list[dict[str, object]] = field(default_factory=list)


def take(db: Connection, turn: Turn) -> Taken:
    """Everything but the commit. Raises Rewritten, and Unreadable."""
    work = _Work(db, turn.room_id, turn.room, turn.head)
    for recorded in newer(db, turn.room_id, turn.head):
        _apply(work, recorded)
    work.done = _done_before(work, turn.batch)
    papers = box.Box(db, turn.room_id, lambda: work.room)
    answers = tuple(_answer(work, papers, stamped) for stamped in turn.batch)
    if work.rows:
        APPEND.run_each(db, work.rows)
        _note_room(work, turn.epoch)
    return Taken(work.room, work.head, tuple(work.happened), answers)


def hold(db: Connection, rooms: Set[str]) -> Set[str]:
    """Keep other servers out of these rooms until the commit; the rooms that could be held.

    One room is waited for. Of several, those that others hold now are left out: they would hold
    up the rest. Raises Rewritten for a room that was erased meanwhile.
    """
    if db.dialect.name != "postgresql" or not rooms:
        return rooms
    found = select(ROOMS.c.id).where(ROOMS.c.id.in_(rooms)).order_by(ROOMS.c.id)
    alone = len(rooms) == 1
    held = set(db.execute(found.with_for_update(skip_locked=not alone)).scalars())
    if alone and not held:
        raise Rewritten(f"there is no room {', '.join(rooms)}")
    return held


def newer(db: Connection, room_id: str, after: int) -> list[Recorded]:
    """The events of a room that follow event number `after`, read in one go. Raises Unreadable.

    A reading that is broken off half-way would keep its connection at an old state.
    """
    rows = NEWER.run(db, {"in_room": room_id, "after": after}).all()
    return [
        Recorded(seq, moment(at), By(actor), _event(room_id, seq, kind, body))
        for seq, at, actor, body, kind in cast(list[Row], rows)
    ]


def _event(room_id: str, seq: int, kind: str, body: str) -> Event:
    """What is wrong is told by kind and number: what people wrote does not belong in a log."""
    try:
        return messages.events.validate_json(body)
    except ValueError:
        why = f"event {seq} of room {room_id} ({kind}) cannot be read by this version"
    raise Unreadable(why)


def fold(events: Sequence[Recorded], room: Room | None = None) -> Room:
    """The room that these events make, from nothing or of a room as it was before them."""
    return reduce(evolve, events, room or Room())


def _answer(work: _Work, papers: box.Box, stamped: Stamped) -> Answer:
    if (stamped.person, stamped.id) in work.done:
        return Answer(stamped)
    try:
        decided = _decide(work, papers, stamped)
        rows = [_row(work.room_id, one) for one in decided if isinstance(one, Recorded)]
    except Refused as refused:
        return Answer(stamped, refused)
    except Exception:
        log.exception("A rule broke on %s", type(stamped.command).__name__)
        sentence = "Something went wrong here. Nothing was changed; please try again."
        return Answer(stamped, Refused(sentence, code="internal"))
    _write(work, decided)
    if rows:
        rows[0]["command"] = stamped.id
        work.rows += rows
        work.done.add((stamped.person, stamped.id))
    return Answer(stamped)


def _decide(work: _Work, papers: box.Box, stamped: Stamped) -> list[Recorded | SealedPaper]:
    """What happens, with its numbers. The time is cut to what the journal keeps of it."""
    at, by = cut(stamped.at or datetime.now(UTC)), By(stamped.person)
    seq, numbered = work.head, list[Recorded | SealedPaper]()
    for what in decide(work.room, stamped.command, by=by, at=at, papers=papers):
        if isinstance(what, SealedPaper):
            box.refuse_second(work.db, work.room_id, work.room, what)
            numbered.append(what)
        else:
            seq += 1
            numbered.append(Recorded(seq, at, by, what))
    return numbered


def _write(work: _Work, decided: Sequence[Recorded | SealedPaper]) -> None:
    for one in decided:
        if isinstance(one, SealedPaper):
            box.put(work.db, work.room_id, one)
        else:
            box.follow(work.db, work.room_id, one.event)
            register.follow(work.db, work.room_id, one.event)
            audit.follow(work.db, work.room_id, one)
            _apply(work, one)


def _apply(work: _Work, recorded: Recorded) -> None:
    work.room = evolve(work.room, recorded)
    work.head = recorded.seq
    work.happened.append(recorded)


def _done_before(work: _Work, batch: Sequence[Stamped]) -> set[tuple[str | None, str]]:
    """The commands of this batch that had their effect before: retries after a lost answer."""
    if not batch:
        return set()
    ids = [stamped.id for stamped in batch]
    width = next((each for each in WIDTHS if each >= len(ids)), len(ids))
    padded = (*ids, *ids[:1] * (width - len(ids)))
    values = {"in_room": work.room_id} | {f"id{n}": id for n, id in enumerate(padded)}
    found = _done(width).run(work.db, values)
    return cast(set[tuple[str | None, str]], set(map(tuple, found.all())))


def _note_room(work: _Work, epoch: str) -> None:
    """Raises Rewritten: what was decided was decided of another history."""
    next_due = min((at for at, _ in due(work.room)), default=None)
    noted = NOTE.run(work.db, {
        "in_room": work.room_id, "of_epoch": epoch, "any_epoch": epoch, "head": work.head,
        "stage": work.room.stage, "title": work.room.title,
        "next_due": millis(next_due) if next_due else None,
    })  # fmt: skip
    if not noted.rowcount:
        raise Rewritten(f"the history of room {work.room_id} has changed, or it is gone")


def _row(room_id: str, recorded: Recorded) -> dict[str, object]:
    return {
        "room": room_id,
        "seq": recorded.seq,
        "at": millis(recorded.at),
        "actor": recorded.by.person,
        "kind": recorded.event.kind,
        "body": messages.events.dump_json(recorded.event).decode(),
        "command": None,
    }

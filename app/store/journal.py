"""The journal: every room's events in order, written in turns by one thread."""

import logging
import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import reduce

from sqlalchemy import Connection, Engine, insert, select, update

from app import messages
from app.domain.clockwork import due
from app.domain.commands import Stamped
from app.domain.decide import decide
from app.domain.events import Event, Recorded, SealedPaper
from app.domain.evolve import evolve
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Room
from app.store import box
from app.store.tables import EventRow, RoomRow

EVENTS, ROOMS = EventRow.__table__, RoomRow.__table__  # type: ignore[attr-defined]
TURNS_AT_ONCE = 64

log = logging.getLogger(__name__)


class NotWritten(Exception):
    """The disk or the database did not take it. Nothing happened; it may be tried again."""


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


@dataclass(slots=True)
class _Turn:
    room_id: str
    room: Room
    head: int
    batch: Sequence[Stamped]
    then: Callable[[Taken | NotWritten], None]
    happened: list[Recorded] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)


@dataclass(slots=True)
class _Errand:
    """Something else that must be written, such as a name or a link."""

    write: Callable[[Connection], object]
    then: Callable[[object], object]


class Journal:
    """Turns that wait at the same moment share one commit. `then` is called in the writer."""

    def __init__(self, writer: Engine, reader: Engine) -> None:
        self._writer, self._reader = writer, reader
        self._waiting: queue.SimpleQueue[_Turn | _Errand | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="journal", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Write what waits, then end."""
        self._waiting.put(None)
        self._thread.join()

    def take(
        self, room_id: str, room: Room, head: int, batch: Sequence[Stamped],
        then: Callable[[Taken | NotWritten], None],
    ) -> None:  # fmt: skip
        """Ask for a turn: catch up from `head`, decide each command, append, commit once."""
        self._waiting.put(_Turn(room_id, room, head, batch, then))

    def errand(
        self, write: Callable[[Connection], object], then: Callable[[object], object]
    ) -> None:
        """Write something beside the events; `then` gets its value or the exception."""
        self._waiting.put(_Errand(write, then))

    def read(self, room_id: str, after: int = 0) -> list[Recorded]:
        with self._reader.connect() as db:
            return _newer(db, room_id, after)

    def _work(self) -> None:
        while (first := self._waiting.get()) is not None:
            turns, last = self._gather(first)
            self._commit(turns)
            if last is None:
                return

    def _gather(
        self, first: _Turn | _Errand
    ) -> tuple[list[_Turn | _Errand], _Turn | _Errand | None]:
        found: list[_Turn | _Errand] = [first]
        while len(found) < TURNS_AT_ONCE:
            try:
                another = self._waiting.get_nowait()
            except queue.Empty:
                break
            if another is None:
                return found, None
            found.append(another)
        return found, first

    def _commit(self, waiting: list[_Turn | _Errand]) -> None:
        told: list[Callable[[], object]] = []
        try:
            with self._writer.connect() as db:
                db.exec_driver_sql("BEGIN IMMEDIATE")
                told = [_do(db, one) for one in waiting]
                db.exec_driver_sql("COMMIT")
        except Exception as error:
            log.exception("A turn was not written")
            failed = NotWritten(str(error))
            told = [lambda one=one: one.then(failed) for one in waiting]  # type: ignore[misc]
        for tell in told:
            tell()


def _do(db: Connection, one: _Turn | _Errand) -> Callable[[], object]:
    if isinstance(one, _Errand):
        value = one.write(db)
        return lambda: one.then(value)
    _take_turn(db, one)
    taken = Taken(one.room, one.head, tuple(one.happened), tuple(one.answers))
    return lambda: one.then(taken)


def _take_turn(db: Connection, turn: _Turn) -> None:
    start = turn.room
    for recorded in _newer(db, turn.room_id, turn.head):
        _apply(turn, recorded)
    done = _already(db, turn)
    for stamped in turn.batch:
        if (stamped.person, stamped.id) in done:
            turn.answers.append(Answer(stamped))
        else:
            turn.answers.append(_answer(db, turn, stamped))
    if turn.room is not start:
        _note_room(db, turn)


def _answer(db: Connection, turn: _Turn, stamped: Stamped) -> Answer:
    at = stamped.at or datetime.now(UTC)
    by = By(stamped.person)
    try:
        happened = decide(turn.room, stamped.command, by=by, at=at,
                          papers=box.Box(db, turn.room_id, turn.room))  # fmt: skip
    except Refused as refused:
        return Answer(stamped, refused)
    except Exception:
        log.exception("A rule broke on %s", type(stamped.command).__name__)
        sentence = "Something went wrong here. Nothing was changed; please try again."
        return Answer(stamped, Refused(sentence, code="internal"))
    _write(db, turn, stamped, happened, by, at)
    return Answer(stamped)


def _write(
    db: Connection, turn: _Turn, stamped: Stamped, happened: Sequence[Event | SealedPaper],
    by: By, at: datetime,
) -> None:  # fmt: skip
    rows: list[dict[str, object]] = []
    for what in happened:
        if isinstance(what, SealedPaper):
            box.put(db, turn.room_id, what)
            continue
        box.follow(db, turn.room_id, what)
        recorded = Recorded(turn.head + 1, at, by, what)
        rows.append(_row(turn.room_id, recorded, None if rows else stamped.id))
        _apply(turn, recorded)
    if rows:
        db.execute(insert(EVENTS), rows)


def _apply(turn: _Turn, recorded: Recorded) -> None:
    turn.room = evolve(turn.room, recorded)
    turn.head = recorded.seq
    turn.happened.append(recorded)


def _already(db: Connection, turn: _Turn) -> set[tuple[str | None, str]]:
    """The commands of this batch that had their effect before: retries after a lost answer."""
    ids = [stamped.id for stamped in turn.batch]
    found = db.execute(
        select(EVENTS.c.actor, EVENTS.c.command)
        .where(EVENTS.c.room == turn.room_id)
        .where(EVENTS.c.command.in_(ids))
    )
    return {(actor, command) for actor, command in found}


def _note_room(db: Connection, turn: _Turn) -> None:
    next_due = min((at for at, _ in due(turn.room)), default=None)
    db.execute(
        update(ROOMS)
        .where(ROOMS.c.id == turn.room_id)
        .values(head=turn.head, stage=turn.room.stage, title=turn.room.title,
                next_due=_millis(next_due) if next_due else None)
    )  # fmt: skip


def _newer(db: Connection, room_id: str, after: int) -> list[Recorded]:
    rows = db.execute(
        select(EVENTS.c.seq, EVENTS.c.at, EVENTS.c.actor, EVENTS.c.body)
        .where(EVENTS.c.room == room_id)
        .where(EVENTS.c.seq > after)
        .order_by(EVENTS.c.seq)
    )
    return [
        Recorded(seq, _time(at), By(actor), messages.events.validate_json(body))
        for seq, at, actor, body in rows
    ]


def _row(room_id: str, recorded: Recorded, command: str | None) -> dict[str, object]:
    return {
        "room": room_id,
        "seq": recorded.seq,
        "at": _millis(recorded.at),
        "actor": recorded.by.person,
        "kind": recorded.event.kind,
        "body": messages.events.dump_json(recorded.event).decode(),
        "command": command,
    }


def _millis(at: datetime) -> int:
    return round(at.timestamp() * 1000)


def _time(millis: int) -> datetime:
    return datetime.fromtimestamp(millis / 1000, UTC)


def fold(events: Sequence[Recorded]) -> Room:
    """The room that these events make."""
    return reduce(evolve, events, Room())

"""The journal: every room's events in order, written in turns by one thread."""

import logging
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError, OperationalError

from app.domain.commands import Stamped
from app.domain.events import Recorded
from app.domain.room import Room
from app.store.box import forget
from app.store.database import writing
from app.store.failpoints import Failpoint, nothing
from app.store.rows import NotWritten, Unreadable, read
from app.store.timing import Timing
from app.store.turns import Answer, Rewritten, Taken, Turn, fold, hold, take
from app.store.wakes import Wakes

__all__ = ["Answer", "Journal", "NotWritten", "Rewritten", "Taken", "Unreadable", "fold"]

TURNS_AT_ONCE = 64
TRIES = 3

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Errand:
    """Something else that must be written, such as a name or a link."""

    write: Callable[[Connection], object]
    then: Callable[[object], object]
    traces: bool = False


_Waiting = Turn | _Errand
_Tell = Callable[[], object]


class Journal:
    """Turns that wait at the same moment share one commit. `then` is called in the writer."""

    def __init__(self, writer: Engine, reader: Engine, failpoint: Failpoint = nothing) -> None:
        self._writer, self._reader = writer, reader
        self._come_by = failpoint
        self._waiting: queue.SimpleQueue[_Waiting | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="journal", daemon=True)
        self._to_forget = False
        self._wakes = Wakes()
        self.turns = Timing()

    @property
    def lives(self) -> bool:
        """Whether the thread that writes is there."""
        return self._thread.is_alive()

    def look(self) -> None:
        """Ask the database anything at all. Raises what it raises."""
        with self._reader.connect() as db:
            db.exec_driver_sql("SELECT 1")

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Write what waits, then end and let go of the database."""
        self._waiting.put(None)
        self._thread.join()
        self._writer.dispose()
        self._reader.dispose()

    def take(
        self, room_id: str, room: Room, head: int, batch: Sequence[Stamped],
        then: Callable[[Taken | NotWritten], object], epoch: str = "",
    ) -> None:  # fmt: skip
        """Ask for a turn: catch up from `head`, decide each command, append, commit once.

        `epoch`: of the history that `room` was folded from; of another one nothing is written.
        """
        self._waiting.put(Turn(room_id, room, head, batch, then, epoch))

    def errand(
        self, write: Callable[[Connection], object], then: Callable[[object], object],
        *, traces: bool = False,
    ) -> None:  # fmt: skip
        """Write something beside the events; `then` gets its value, or NotWritten.

        `traces`: what it overwrites or deletes must not lie on in the write-ahead log.
        """
        self._waiting.put(_Errand(write, then, traces))

    def read(self, room_id: str, after: int = 0) -> list[Recorded]:
        return read(self._reader, room_id, after)

    def catch_up(self, room_id: str, room: Room, head: int) -> Taken:
        """What other servers wrote since `head`, without taking a turn. Raises Unreadable."""
        happened = self.read(room_id, head)
        return Taken(fold(happened, room), head + len(happened), tuple(happened), ())

    def _work(self) -> None:
        while (first := self._next()) is not None:
            waiting, last = self._gather(first)
            begun = time.monotonic()
            self._commit(waiting)
            self.turns.note(time.monotonic() - begun)
            self._forget_papers()
            if last is None:
                return

    def _next(self) -> _Waiting | None:
        """What waits; or, once other servers must be told of something, nothing at all to write."""
        try:
            return self._waiting.get(timeout=self._wakes.patience)
        except queue.Empty:
            return _Errand(lambda db: None, lambda value: None)

    def _gather(self, first: _Waiting) -> tuple[list[_Waiting], _Waiting | None]:
        found = [first]
        while len(found) < TURNS_AT_ONCE:
            try:
                another = self._waiting.get_nowait()
            except queue.Empty:
                break
            if another is None:
                return found, None
            found.append(another)
        return found, first

    def _commit(self, waiting: Sequence[_Waiting], tries: int = TRIES) -> None:
        """All in one; where one of them cannot be written for what it is, each by itself.

        What another server has written meanwhile, or had its effect before, is found at another
        try. From the second on, it is looked for.
        """
        try:
            told, left = self._written(waiting, look=tries < TRIES)
        except Exception as error:
            doubled = isinstance(error, IntegrityError)
            if doubled and tries == TRIES:
                return self._commit(waiting, tries - 1)  # what is owed is owed again
            self._wakes.forget()
            if len(waiting) > 1 and not isinstance(error, OperationalError):
                return self._commit_each(waiting, TRIES - 1)
            if doubled and tries > 1:
                return self._commit(waiting, tries - 1)
            why = error if isinstance(error, NotWritten) else NotWritten(str(error))
            log.error("A turn was not written: %s", why, exc_info=why is not error)
            told, left = [partial(one.then, why) for one in waiting], list[Turn]()
        for tell in told:
            _tell(tell)
        self._commit_each(left)

    def _commit_each(self, waiting: Sequence[_Waiting], tries: int = TRIES) -> None:
        for one in waiting:
            self._commit([one], tries)

    def _written(
        self, waiting: Sequence[_Waiting], *, look: bool
    ) -> tuple[list[_Tell], list[Turn]]:
        """Whom to tell what, and what must wait for a room that another server holds now."""
        rooms = {one.room_id for one in waiting if isinstance(one, Turn)}
        with writing(self._writer) as db:
            held = hold(db, rooms)
            left = [one for one in waiting if isinstance(one, Turn) and one.room_id not in held]
            told = [self._do(db, one, look) for one in waiting if one not in left]
            self._wakes.tell(db)
            if held:
                self._come_by("before_commit")
        if held:
            self._come_by("after_commit")
        return told, left

    def _do(self, db: Connection, one: _Waiting, look: bool) -> _Tell:
        if isinstance(one, _Errand):
            self._to_forget |= one.traces
            return partial(one.then, one.write(db))
        taken = take(db, one, look=look)
        self._to_forget |= taken.closed_a_ballot
        if taken.head > one.head:
            self._wakes.owe(one.room_id, taken.head)
        return partial(one.then, taken)

    def _forget_papers(self) -> None:
        """After a ballot was closed or something erased; again until no reader is in the way."""
        if not self._to_forget:
            return
        try:
            with self._writer.connect() as db:
                self._to_forget = not forget(db)
        except OperationalError:
            log.exception("What was forgotten still stands in the write-ahead log")


def _tell(tell: _Tell) -> None:
    try:
        tell()
    except Exception:
        log.exception("Somebody could not be told of their turn")

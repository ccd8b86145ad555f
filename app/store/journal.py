"""The journal: every room's events in order, written in turns by one thread."""

import logging
import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from app.domain.commands import Stamped
from app.domain.events import Recorded
from app.domain.room import Room
from app.store.box import forget
from app.store.failpoints import Failpoint, nothing
from app.store.turns import Answer, NotWritten, Taken, Turn, fold, newer, take

__all__ = ["Answer", "Journal", "NotWritten", "Taken", "fold"]

TURNS_AT_ONCE = 64

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Errand:
    """Something else that must be written, such as a name or a link."""

    write: Callable[[Connection], object]
    then: Callable[[object], object]


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
        then: Callable[[Taken | NotWritten], object],
    ) -> None:  # fmt: skip
        """Ask for a turn: catch up from `head`, decide each command, append, commit once."""
        self._waiting.put(Turn(room_id, room, head, batch, then))

    def errand(
        self, write: Callable[[Connection], object], then: Callable[[object], object]
    ) -> None:
        """Write something beside the events; `then` gets its value, or NotWritten."""
        self._waiting.put(_Errand(write, then))

    def read(self, room_id: str, after: int = 0) -> list[Recorded]:
        with self._reader.connect() as db:
            return newer(db, room_id, after)

    def _work(self) -> None:
        while (first := self._waiting.get()) is not None:
            waiting, last = self._gather(first)
            self._commit(waiting)
            self._forget_papers()
            if last is None:
                return

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

    def _commit(self, waiting: Sequence[_Waiting]) -> None:
        """All in one; where one of them cannot be written for what it is, each by itself."""
        try:
            told = self._written(waiting)
        except Exception as error:
            if len(waiting) > 1 and not isinstance(error, OperationalError):
                for one in waiting:
                    self._commit([one])
                return
            log.exception("A turn was not written")
            told = [partial(one.then, NotWritten(str(error))) for one in waiting]
        for tell in told:
            _tell(tell)

    def _written(self, waiting: Sequence[_Waiting]) -> list[_Tell]:
        with self._writer.connect() as db:
            db.exec_driver_sql("BEGIN IMMEDIATE")
            told = [self._do(db, one) for one in waiting]
            turns = any(isinstance(one, Turn) for one in waiting)
            if turns:
                self._come_by("before_commit")
            db.exec_driver_sql("COMMIT")
        if turns:
            self._come_by("after_commit")
        return told

    def _do(self, db: Connection, one: _Waiting) -> _Tell:
        if isinstance(one, _Errand):
            return partial(one.then, one.write(db))
        taken = take(db, one)
        self._to_forget |= taken.closed_a_ballot
        return partial(one.then, taken)

    def _forget_papers(self) -> None:
        """After a ballot has closed, tried again until no reader is in the way."""
        if not self._to_forget:
            return
        try:
            with self._writer.connect() as db:
                self._to_forget = not forget(db)
        except OperationalError:
            log.exception("The papers of a closed ballot still stand in the write-ahead log")


def _tell(tell: _Tell) -> None:
    try:
        tell()
    except Exception:
        log.exception("Somebody could not be told of their turn")

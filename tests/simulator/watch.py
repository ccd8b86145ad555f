"""Who watches a run: what was committed, what was told, and whether both agree."""

import logging
from collections.abc import Callable

from app.domain.events import Recorded
from app.domain.evolve import evolve
from app.domain.room import Room
from app.store.journal import Taken
from tests.oracles.ack_set import Asker
from tests.oracles.invariants import durable, unseen_before_commit
from tests.simulator.server import ROOM, Server
from tests.store.memory import Book, MemoryJournal

OK = '{"t":"ok","i":"'


class Watch:
    """`faults`: what went wrong so far. `idle`: what was taken and changed nothing."""

    def __init__(self, journal: MemoryJournal, wake: Callable[[Server], None]) -> None:
        self._journal, self._wake = journal, wake
        self.idle: set[Asker] = set()
        self.faults: list[str] = []
        self._done: set[Asker] = set()
        self._read = 0

    @property
    def book(self) -> Book:
        return self._journal.book(ROOM)

    @property
    def done(self) -> set[Asker]:
        """As the rows have it, whatever the journal believes."""
        rows = self.book.rows
        self._done.update((row.actor, row.command) for row in rows[self._read :] if row.command)
        self._read = len(rows)
        return self._done

    def committed(self, server: Server, taken: Taken) -> None:
        done = self.done
        for stamped, refused in taken.answers:
            asker = (stamped.person, stamped.id)
            if refused is None and asker not in done:
                self.idle.add(asker)
        if taken.happened:
            self._wake(server)

    def told(self, server: Server, person: str | None, text: str) -> None:
        if text.startswith(OK):
            id = text[len(OK) : text.index('"', len(OK))]
            self.faults += durable((person, id), self.done, self.idle)
        self.shown(server)

    def shown(self, server: Server) -> None:
        if server.host is not None:
            self.faults += unseen_before_commit(server.host.head, len(self.book.rows))


class Replay:
    """The room as the journal makes it, read from its JSON alone."""

    def __init__(self, journal: MemoryJournal) -> None:
        self._journal = journal
        self.room = Room()
        self.events: list[Recorded] = []

    def catch_up(self) -> Room:
        for row in self._journal.book(ROOM).rows[len(self.events) :]:
            recorded = row.read()
            self.events.append(recorded)
            self.room = evolve(self.room, recorded)
        return self.room


class Alarm(logging.Handler):
    """Whatever the program itself calls an error is one."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__(logging.ERROR)
        self._faults = faults

    def emit(self, record: logging.LogRecord) -> None:
        broken = record.exc_info[1] if record.exc_info else ""
        self._faults.append(f"logged: {record.getMessage()} {broken!r}")

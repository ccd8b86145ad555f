"""A database in a folder with its journal running, for tests that write and read for real."""

import queue
import threading
from itertools import count

from alembic.script import ScriptDirectory
from sqlalchemy import inspect
from sqlmodel import SQLModel

from app.domain.commands import Stamped
from app.domain.room import Room
from app.store import register
from app.store.database import open_reader, open_writer
from app.store.journal import Journal
from app.store.migrating import STEPS
from app.store.register import Register
from tests.cast import CAST, NOON, OPEN_ROOM, THE_ROOM

NUMBERS = count(1)


class Turns:
    """`turn` takes a turn of one room and waits for it; it remembers each room's state and head.

    Whoever has a `journal` can do this.
    """

    def __init__(self, journal):
        self.journal, self.states = journal, {}
        journal.start()

    def close(self):
        self.journal.stop()

    def room(self, id="r1", code="", account="owner"):
        """A room in which the cast sits."""
        self.turn((THE_ROOM, OPEN_ROOM), *((THE_ROOM, seat) for seat in CAST), room=id)
        return code

    def turn(self, *steps, room="r1"):
        """Each step is (by, command) or (by, command, id) or (by, command, id, at)."""
        done = queue.SimpleQueue()
        self.ask(done.put, *steps, room=room)
        return self.keep(room, done.get())

    def ask(self, then, *steps, room="r1"):
        state, head = self.states.get(room, (Room(), 0))
        self.journal.take(room, state, head, [stamped(*step) for step in steps], then)

    def keep(self, room, taken):
        if hasattr(taken, "head"):
            self.states[room] = (taken.room, taken.head)
        return taken

    def state(self, room="r1"):
        return self.states[room][0]


class Archive(Turns):
    """A SQLite file in `folder`, or the database at `url`, which has its tables already."""

    def __init__(self, folder, url=""):
        self.file = folder / "charrette.db"
        self.url = url or f"sqlite:///{self.file}"
        self.writer, self.reader = open_writer(self.url), open_reader(self.url)
        if not url and not inspect(self.writer).has_table("room"):
            SQLModel.metadata.create_all(self.writer)
            stamp(self.writer)
        self.register = Register(self.reader)
        super().__init__(Journal(self.writer, self.reader))

    def close(self):
        super().close()
        self.writer.dispose()
        self.reader.dispose()

    def errand(self, write):
        done = queue.SimpleQueue()
        self.journal.errand(write, done.put)
        return done.get()

    def room(self, id="r1", code="", account="owner"):
        """A row for a room and the cast seated in it; returns the join code."""
        code = self.errand(lambda db: register.add_room(db, id, account, NOON, code))
        return super().room(id, code)

    def held_up(self):
        """While the block lasts the writer waits, so that what is asked for shares one commit."""
        return HeldUp(self.journal)

    def bytes(self):
        """All that stands on disk, the write-ahead log included; of a server, all that it tells."""
        if self.writer.dialect.name == "postgresql":
            return b"".join(
                repr(row).encode() for table in inspect(self.reader).get_table_names()
                for row in self.all(f'SELECT * FROM "{table}"')
            )  # fmt: skip
        return b"".join(path.read_bytes() for path in self.file.parent.iterdir() if path.is_file())

    def all(self, sql):
        with self.reader.connect() as db:
            return list(db.exec_driver_sql(sql))


class HeldUp:
    def __init__(self, journal):
        self.journal = journal
        self.begun, self.go = threading.Event(), threading.Event()

    def __enter__(self):
        self.journal.errand(self.wait, lambda value: None)
        self.begun.wait()

    def wait(self, db):
        self.begun.set()
        self.go.wait()

    def __exit__(self, *_):
        self.go.set()


def stamped(by, command, id=None, at=NOON):
    return Stamped(id or f"command-{next(NUMBERS)}", by.person, command, at)


def refusals(taken):
    """The code of each refusal; None where a command had its effect."""
    return [refused and refused.code for _, refused in taken.answers]


def stamp(writer):
    """Today's tables were made in one go: no step is left to take."""
    head = ScriptDirectory(str(STEPS)).get_current_head()
    with writer.connect() as db:
        db.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        db.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (head,))

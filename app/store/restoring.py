"""Putting a backup in place: rooms get new epochs, so nobody goes on from another history."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from alembic.util.exc import CommandError
from sqlalchemy import Connection, Engine, func, select, text
from sqlalchemy.exc import DatabaseError

from app.store import audit, box, tickets
from app.store.backup import NoBackup, copy_table, opened, tables
from app.store.company import GONE, NOW, SERVERS
from app.store.database import LockFile, address_of, open_writer, sqlite_file, writing
from app.store.erasing import new_epoch
from app.store.generation import begin_another, beside
from app.store.migrating import migrate
from app.store.tables import RoomRow

ROOMS = RoomRow.__table__  # type: ignore[attr-defined]

BESIDE_IT = ("", "-wal", "-shm")
NUMBERED = ("audit", "pack_opening")
"""Tables whose rows count themselves; PostgreSQL must be told how far they are."""


class NotEmpty(Exception):
    """There are rooms where the backup would go."""


def restore(backup: Path, url: str, at: datetime, *, over: bool) -> int:
    """How many rooms there are now. Raises NoBackup, NotEmpty and AlreadyServed.

    `over`: what is there now goes.
    """
    file = sqlite_file(url)
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
    with _in_todays_form(backup, (file or backup).parent) as copy:
        return _into_file(copy, file, url, at, over) if file else _into(copy, url, at, over)


@contextmanager
def _in_todays_form(backup: Path, folder: Path) -> Iterator[Path]:
    """A copy to work on: the backup itself stays as it was made."""
    _refuse_other_files(backup)
    copy = folder / f"{backup.name}.restoring"
    try:
        shutil.copyfile(backup, copy)
        with opened(copy) as engine:
            migrate(engine)
        yield copy
    except CommandError as error:
        raise NoBackup(f"{backup} was made by a newer Charrette than this one.") from error
    finally:
        for end in BESIDE_IT:
            copy.with_name(copy.name + end).unlink(missing_ok=True)


def _refuse_other_files(backup: Path) -> None:
    if not backup.is_file():
        raise NoBackup(f"There is no file {backup}.")
    try:
        with closing(sqlite3.connect(f"{backup.absolute().as_uri()}?mode=ro", uri=True)) as db:
            found = {name for (name,) in db.execute("SELECT name FROM sqlite_master")}
    except sqlite3.DatabaseError:
        found = set()
    if not {"room", "event", "alembic_version"} <= found:
        raise NoBackup(f"{backup} is no backup of Charrette.")


def _into_file(copy: Path, file: Path, url: str, at: datetime, over: bool) -> int:
    lock = LockFile(file)
    lock.take()
    try:
        _refuse_rooms(url, file, over)
        with opened(copy) as engine:
            rooms = _as_new(engine, at)
        for end in BESIDE_IT:
            file.with_name(file.name + end).unlink(missing_ok=True)
        beside(file).unlink(missing_ok=True)
        copy.replace(file)
        with opened(file) as engine:
            begin_another(engine, file)
    finally:
        lock.release()
    return rooms


def _refuse_rooms(url: str, file: Path, over: bool) -> None:
    """A file that cannot be read may hold anything, so it counts as full."""
    if over or not file.exists():
        return
    engine = open_writer(url)
    try:
        with engine.connect() as db:
            if db.dialect.has_table(db, "room") and _rooms(db):
                raise NotEmpty(_full(str(file), _rooms(db)))
    except DatabaseError as error:
        raise NotEmpty(f"{file} is there and cannot be read. Nothing was changed; to put the "
                       "backup in its place, use --over.") from error  # fmt: skip
    finally:
        engine.dispose()


def _full(where: str, rooms: int) -> str:
    return (f"There are {rooms} rooms in {where}. Nothing was changed; to put the backup in their "
            "place, use --over: they are gone then.")  # fmt: skip


def _into(copy: Path, url: str, at: datetime, over: bool) -> int:
    """Into PostgreSQL, in one transaction."""
    target = open_writer(url)
    try:
        migrate(target)
        with opened(copy) as engine, engine.connect() as source, writing(target) as db:
            db.execute(text("SET LOCAL statement_timeout = 0"))
            db.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))
            _refuse_servers(db)
            if _rooms(db) and not over:
                raise NotEmpty(_full(address_of(url).database or "the database", _rooms(db)))
            for table in reversed(tables()):
                db.execute(table.delete())
            for table in tables():
                copy_table(source, db, table)
            for name in NUMBERED:
                db.execute(text(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), "
                                f"coalesce(max(id), 1)) FROM {name}"))  # fmt: skip
            return _made_new(db, at)
    finally:
        target.dispose()


def _refuse_servers(db: Connection) -> None:
    alive = select(func.count()).select_from(SERVERS).where(SERVERS.c.seen > NOW - GONE)
    if found := db.execute(alive).scalar_one():
        raise NotEmpty(f"{found} servers are using this database. Stop them first; nothing was "
                       "changed.")  # fmt: skip


def _as_new(engine: Engine, at: datetime) -> int:
    with writing(engine) as db:
        return _made_new(db, at)


def _made_new(db: Connection, at: datetime) -> int:
    """Epochs, keys of open ballots, which no backup holds; links that are good once are void."""
    rooms = db.execute(select(ROOMS.c.id)).scalars().all()
    for room in rooms:
        new_epoch(db, room)
    box.new_keys(db)
    tickets.void_all(db)
    audit.note(db, at, "", "restored a backup", "")
    return len(rooms)


def _rooms(db: Connection) -> int:
    return int(db.execute(select(func.count()).select_from(ROOMS)).scalar_one())

"""A copy of everything in one file, also while a server runs: a SQLite database of our tables.

It leaves out what would tie the papers of open ballots to people, and what cookies are signed
with. Whoever holds the file can read the workshops in it, so it is as secret as they are.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, Table, create_engine, func, select
from sqlmodel import SQLModel

from app.store.database import address_of, open_writer, sqlite_file, writing
from app.store.migrating import migrate
from app.store.tables import BallotKeyRow, EventRow, RoomRow

AT_ONCE = 500  # rows
LEFT_OUT = frozenset({"server", "company", "shared_secret"})
"""What is true of running servers only, and the secret that they share."""

KEYS = BallotKeyRow.__table__  # type: ignore[attr-defined]
EVENTS, ROOMS = EventRow.__table__, RoomRow.__table__  # type: ignore[attr-defined]


class NoBackup(Exception):
    """It cannot be made, or is none."""


def back_up(url: str, out: Path) -> tuple[int, int]:
    """How many rooms and events are in it. Raises NoBackup; then there is no file."""
    if out.exists():
        raise NoBackup(f"There is a file {out} already. Nothing was written; choose another name.")
    part = out.with_name(out.name + ".part")
    part.unlink(missing_ok=True)
    try:
        if file := sqlite_file(url):
            _copy_file(file, part)
        else:
            _copy_rows(url, part)
        with opened(part) as copy:
            found = _cleaned(copy)
        part.replace(out)
    finally:
        for rest in (part, *(part.with_name(part.name + end) for end in ("-wal", "-shm"))):
            rest.unlink(missing_ok=True)
    return found


@contextmanager
def opened(file: Path) -> Iterator[Engine]:
    """Leaves one whole file: no write-ahead log stays beside it."""
    engine = open_writer(f"sqlite:///{file}")
    try:
        yield engine
        with engine.connect() as db:
            db.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            db.exec_driver_sql("PRAGMA journal_mode=DELETE")
    finally:
        engine.dispose()


def tables() -> list[Table]:
    """All that a backup holds, those first that others point to."""
    return [table for table in SQLModel.metadata.sorted_tables if table.name not in LEFT_OUT]


def copy_table(source: Connection, target: Connection, table: Table) -> None:
    found = source.execution_options(stream_results=True).execute(select(table))
    for rows in found.mappings().partitions(AT_ONCE):
        target.execute(table.insert(), [dict(row) for row in rows])


def _copy_file(file: Path, part: Path) -> None:
    """As of one moment; whoever writes meanwhile is not held up."""
    if not file.exists():
        raise NoBackup(f"There is no database at {file}.")
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as db:
            db.execute("VACUUM INTO ?", [str(part)])
    except sqlite3.DatabaseError as error:
        raise NoBackup(f"{file} cannot be copied: {error}.") from error


def _copy_rows(url: str, part: Path) -> None:
    """As of one moment too; readers never wait in PostgreSQL."""
    source = create_engine(address_of(url), isolation_level="REPEATABLE READ")
    try:
        with opened(part) as copy:
            migrate(copy)
            with source.connect() as db, writing(copy) as target:
                db.exec_driver_sql("SET TRANSACTION READ ONLY")
                for table in tables():
                    copy_table(db, target, table)
    finally:
        source.dispose()


def _cleaned(copy: Engine) -> tuple[int, int]:
    migrate(copy)  # a database of an older version may be backed up before it is served again
    with writing(copy) as db:
        db.execute(KEYS.update().values(secret=b""))
        for name in LEFT_OUT:
            db.execute(SQLModel.metadata.tables[name].delete())
    with copy.connect() as db:
        found = db.exec_driver_sql("PRAGMA integrity_check").scalar_one()
        if found != "ok":
            raise NoBackup(f"The copy is damaged: {found}. The database itself may be, too.")
        rooms = db.execute(select(func.count()).select_from(ROOMS)).scalar_one()
        events = db.execute(select(func.count()).select_from(EVENTS)).scalar_one()
    return rooms, events

"""Opening the database: pragmas for SQLite, one server per file."""

import fcntl
import logging
import sqlite3
from pathlib import Path
from typing import IO

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url

WRITER = ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=5000", "foreign_keys=ON",
          "secure_delete=ON")  # fmt: skip
READER = ("busy_timeout=5000", "query_only=1")
SAFE_SQLITE = (3, 51, 3)

log = logging.getLogger(__name__)


class AlreadyServed(Exception):
    """Another server has this database open."""


class LockFile:
    """Held while a server uses a SQLite file: exactly one process writes to it."""

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(database.name + ".lock")
        self._file: IO[str] | None = None

    def take(self) -> None:
        """Raises AlreadyServed if another process holds it."""
        file = self._path.open("w")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            file.close()
            raise AlreadyServed(
                f"Another Charrette server is using {self._path.name[:-5]}. Stop it first, "
                "or give this one another folder with --data."
            ) from error
        self._file = file

    def release(self) -> None:
        if self._file:
            self._file.close()
            self._file = None


def open_writer(url: str) -> Engine:
    """The one connection that writes."""
    return _open(url, WRITER, pool_size=1, max_overflow=0)


def open_reader(url: str) -> Engine:
    """A small pool that cannot write."""
    return _open(url, READER, pool_size=4, max_overflow=0)


def sqlite_file(url: str) -> Path | None:
    """The file behind a SQLite URL; None for other databases."""
    parsed = make_url(url)
    if not parsed.drivername.startswith("sqlite") or not parsed.database:
        return None
    return Path(parsed.database)


def warn_of_old_sqlite() -> None:
    if sqlite3.sqlite_version_info < SAFE_SQLITE:
        log.info("SQLite %s: with one writing connection its WAL-reset bug cannot strike.",
                 sqlite3.sqlite_version)  # fmt: skip


def _open(url: str, pragmas: tuple[str, ...], *, pool_size: int, max_overflow: int) -> Engine:
    engine = create_engine(
        url,
        pool_size=pool_size,
        max_overflow=max_overflow,
        connect_args={"check_same_thread": False, "isolation_level": None},
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _: object) -> None:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    return engine

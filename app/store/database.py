"""Opening the database: SQLite for one server, PostgreSQL for many."""

import fcntl
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DataError, OperationalError

from app.store.prepared import straight

WRITER = ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=5000", "foreign_keys=ON",
          "secure_delete=ON")  # fmt: skip
READER = ("busy_timeout=5000", "query_only=1")
BEGIN = "BEGIN IMMEDIATE"  # a later step up to writing may be refused
SAFE_SQLITE = (3, 51, 3)

POSTGRES = "postgresql+psycopg"
BOUNDED = {"lock_timeout": "2s", "statement_timeout": "5s",
           "idle_in_transaction_session_timeout": "4s"}  # fmt: skip
"""A server that stands still while it holds a room may not hold it for long."""

ATTENTIVE = {"connect_timeout": 3, "keepalives_idle": 5, "keepalives_interval": 2,
             "keepalives_count": 3, "tcp_user_timeout": 5000}  # fmt: skip
"""How soon a line to the database that leads nowhere is given up: in seconds, the last in ms."""

UNANSWERED = (OperationalError, DataError)
"""What reading may raise: the database is out of reach, or cannot hold what it was asked for."""

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


class Unreachable(Exception):
    """There is no database that answers at this address."""


def open_writer(url: str) -> Engine:
    """The one connection that writes."""
    if is_shared(url):
        settings = {**BOUNDED, "synchronous_commit": "on"}
        options = _postgres(settings, pool_size=1)
        return create_engine(address_of(url), isolation_level="READ COMMITTED", **options)
    return _open_file(url, WRITER, pool_size=1)


def open_reader(url: str) -> Engine:
    """A small pool that cannot write."""
    if is_shared(url):
        settings = {**BOUNDED, "default_transaction_read_only": "on"}
        options = _postgres(settings, pool_size=4)
        return create_engine(address_of(url), isolation_level="AUTOCOMMIT", **options)
    return _open_file(url, READER, pool_size=4)


@contextmanager
def writing(writer: Engine) -> Iterator[Connection]:
    """One transaction: kept when the block ends, gone if it raises."""
    with writer.begin() as db:
        if db.dialect.name == "sqlite":
            with straight(db, BEGIN) as cursor:
                cursor.execute(BEGIN)
        yield db


def address_of(url: str) -> URL:
    """The URL with our driver for it. Raises Unreachable for what is no database we know."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise Unreachable("This is no address of a database; one begins with postgresql://"
                          " or sqlite:///.") from error  # fmt: skip
    name = parsed.drivername.partition("+")[0]
    if name in ("postgres", "postgresql"):
        return parsed.set(drivername=POSTGRES)
    if name == "sqlite":
        return parsed
    raise Unreachable(f"Charrette keeps workshops in SQLite or PostgreSQL, not in {name}.")


def is_shared(url: str) -> bool:
    """Whether several servers may use this database at once."""
    return address_of(url).drivername == POSTGRES


def refuse_unreachable(url: str) -> None:
    """Raises Unreachable, with the reason in the database's own words."""
    if not is_shared(url):
        return
    engine = open_reader(url)
    try:
        engine.connect().close()
    except OperationalError as error:
        raise Unreachable(f"The database does not answer: {error.orig}") from error
    finally:
        engine.dispose()


def sqlite_file(url: str) -> Path | None:
    """The file behind a SQLite URL; None for other databases."""
    parsed = address_of(url)
    if parsed.drivername == POSTGRES or not parsed.database:
        return None
    return Path(parsed.database)


def warn_of_old_sqlite() -> None:
    if sqlite3.sqlite_version_info < SAFE_SQLITE:
        log.info("SQLite %s: with one writing connection its WAL-reset bug cannot strike.",
                 sqlite3.sqlite_version)  # fmt: skip


def _postgres(settings: dict[str, str], pool_size: int) -> dict[str, object]:
    """A connection that was cut meanwhile is replaced when it is asked for (`pool_pre_ping`)."""
    options = " ".join(f"-c {name}={value}" for name, value in settings.items())
    return {"pool_size": pool_size, "max_overflow": 0, "pool_pre_ping": True, "pool_timeout": 5,
            "hide_parameters": True,
            "connect_args": {**ATTENTIVE, "options": options,
                             "application_name": "charrette"}}  # fmt: skip


def _open_file(url: str, pragmas: tuple[str, ...], *, pool_size: int) -> Engine:
    engine = create_engine(
        url,
        pool_size=pool_size,
        max_overflow=0,
        hide_parameters=True,  # errors are logged, and what people wrote is not
        connect_args={"check_same_thread": False, "isolation_level": None},
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _: object) -> None:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    return engine

"""Statements of the hot path: put into SQL once for each kind of database, then only run.

SQLAlchemy's own execution costs ten times as much as SQLite takes for one row: they go past it to
the driver.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Dialect
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.base import Executable
from sqlalchemy.sql.elements import ClauseElement

Record = tuple[object, ...]

Fit = Callable[[Record], Record | Mapping[str, object]]
"""Makes of the values what a driver takes, which is by place or by name."""


@contextmanager
def straight(db: Connection, sql: str) -> Iterator[DBAPICursor]:
    """The driver's own cursor, for `sql`. What goes wrong is raised as SQLAlchemy's errors are."""
    cursor = db.connection.cursor()
    try:
        yield cursor
    except db.dialect.loaded_dbapi.Error as error:
        if db.dialect.is_disconnect(error, db.connection.dbapi_connection, cursor):
            db.invalidate(error)
        raise DBAPIError.instance(
            sql, None, error, db.dialect.loaded_dbapi.Error, dialect=db.dialect
        ) from error
    finally:
        cursor.close()


@dataclass(frozen=True, slots=True)
class _Text:
    sql: str
    fit: Fit

    def fit_each(self, rows: Sequence[Record]) -> Sequence[Any]:
        return rows if self.fit is _as_given else [self.fit(row) for row in rows]


@dataclass(slots=True)
class Prepared:
    """Values are given in the order of `names`, as text or whole numbers: nothing is converted."""

    statement: Executable
    names: tuple[str, ...]
    _texts: dict[str, _Text] = field(default_factory=dict)

    def first(self, db: Connection, *values: object) -> Record | None:
        with self._done(db, values) as cursor:
            row: Record | None = cursor.fetchone()
        return row

    def all(self, db: Connection, *values: object) -> Sequence[Record]:
        """Every row, read in one go."""
        with self._done(db, values) as cursor:
            return cursor.fetchall()

    def change(self, db: Connection, *values: object) -> int:
        """How many rows it changed."""
        with self._done(db, values) as cursor:
            return cursor.rowcount

    def run_each(self, db: Connection, rows: Sequence[Record]) -> None:
        text = self._text(db.dialect)
        with straight(db, text.sql) as cursor:
            cursor.executemany(text.sql, text.fit_each(rows))

    @contextmanager
    def _done(self, db: Connection, values: Record) -> Iterator[DBAPICursor]:
        text = self._text(db.dialect)
        with straight(db, text.sql) as cursor:
            cursor.execute(text.sql, text.fit(values))
            yield cursor

    def _text(self, dialect: Dialect) -> _Text:
        if dialect.name not in self._texts:
            assert isinstance(self.statement, ClauseElement)
            made = self.statement.compile(dialect=dialect)
            order = tuple(made.positiontup) if made.positional else None  # type: ignore[attr-defined]
            self._texts[dialect.name] = _Text(str(made), self._fit(order))
        return self._texts[dialect.name]

    def _fit(self, order: tuple[str, ...] | None) -> Fit:
        names = self.names
        if order is None:
            return lambda values: dict(zip(names, values, strict=True))
        return _as_given if order == names else itemgetter(*map(names.index, order))


def _as_given(values: Record) -> Record:
    return values

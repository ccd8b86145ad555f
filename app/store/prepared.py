"""Statements of the hot path: put into SQL once for each kind of database, then only run.

SQLAlchemy's own execution costs ten times as much as SQLite takes for one row.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from sqlalchemy import Connection, CursorResult, Dialect
from sqlalchemy.sql.base import Executable
from sqlalchemy.sql.elements import ClauseElement

Record = tuple[object, ...]

Fit = Callable[[Record], Record | Mapping[str, object]]
"""Makes of the values what a driver takes, which is by place or by name."""


@dataclass(frozen=True, slots=True)
class _Text:
    sql: str
    fit: Fit


@dataclass(slots=True)
class Prepared:
    """Values are given in the order of `names`, as text or whole numbers: nothing is converted."""

    statement: Executable
    names: tuple[str, ...]
    _texts: dict[str, _Text] = field(default_factory=dict)

    def run(self, db: Connection, *values: object) -> CursorResult[Record]:
        text = self._text(db.dialect)
        return db.exec_driver_sql(text.sql, text.fit(values))

    def first(self, db: Connection, *values: object) -> Sequence[object] | None:
        """The first row, past SQLAlchemy altogether, which costs more than the database here.

        What goes wrong is asked once more the long way, and raised as SQLAlchemy's errors are.
        """
        text = self._text(db.dialect)
        try:
            cursor = db.connection.cursor()
            cursor.execute(text.sql, text.fit(values))
            row: Record | None = cursor.fetchone()
            cursor.close()
        except db.dialect.loaded_dbapi.Error:
            return self.run(db, *values).first()
        return row

    def run_each(self, db: Connection, rows: Sequence[Record]) -> None:
        text = self._text(db.dialect)
        db.exec_driver_sql(text.sql, [text.fit(row) for row in rows])

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

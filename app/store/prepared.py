"""Statements of the hot path: put into SQL once for each kind of database, then only run.

SQLAlchemy's own execution costs ten times as much as SQLite takes for one row.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from sqlalchemy import Connection, CursorResult, Dialect
from sqlalchemy.sql.base import Executable
from sqlalchemy.sql.elements import ClauseElement

Values = Mapping[str, object]
Record = Sequence[object]


class _Text:
    """`order`: of the values, where the driver takes them by place and not by name."""

    def __init__(self, sql: str, order: tuple[str, ...] | None) -> None:
        self.sql = sql
        self.fit = _by_place(order) if order is not None else _by_name


def _by_name(values: Values) -> Values | Record:
    return values


def _by_place(order: tuple[str, ...]) -> Callable[[Values], Values | Record]:
    if len(order) < 2:  # of one alone, itemgetter makes no tuple
        return lambda values: tuple(values[name] for name in order)
    return itemgetter(*order)


@dataclass(slots=True)
class Prepared:
    """All values are given by name, as text or whole numbers: nothing is converted."""

    statement: Executable
    _texts: dict[str, _Text] = field(default_factory=dict)

    def run(self, db: Connection, values: Values) -> CursorResult[tuple[object, ...]]:
        text = self._text(db.dialect)
        return db.exec_driver_sql(text.sql, text.fit(values))

    def first(self, db: Connection, values: Values) -> Record | None:
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
            return self.run(db, values).first()
        return row

    def run_each(self, db: Connection, rows: Sequence[Values]) -> None:
        text = self._text(db.dialect)
        db.exec_driver_sql(text.sql, [text.fit(row) for row in rows])

    def _text(self, dialect: Dialect) -> _Text:
        if dialect.name not in self._texts:
            assert isinstance(self.statement, ClauseElement)
            made = self.statement.compile(dialect=dialect)
            order = tuple(made.positiontup) if made.positional else None  # type: ignore[attr-defined]
            self._texts[dialect.name] = _Text(str(made), order)
        return self._texts[dialect.name]

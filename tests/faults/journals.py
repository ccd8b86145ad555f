"""Looking into the journal of a server from outside, while it runs or after it was killed."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """What the oracles need to know of an event."""

    seq: int
    actor: str | None
    command: str | None


def rows(folder: Path) -> list[Row]:
    """Every event of the one room whose journal stands in this folder, in order."""
    return [Row(*found) for found in _ask(folder, "SELECT seq, actor, command FROM event")]


def whole(folder: Path) -> bool:
    """Whether SQLite finds its file sound."""
    return list(_ask(folder, "PRAGMA integrity_check")) == [("ok",)]


def _ask(folder: Path, sql: str) -> Iterable[tuple]:
    with closing(sqlite3.connect(folder / "charrette.db", timeout=10)) as db:
        db.execute("PRAGMA query_only=1")
        return db.execute(sql).fetchall()

"""Which state of the installation a database file is: noticed when somebody puts another there.

A number that nobody can guess stands in the database and in a file beside it. Both are new at
every start and stop, so a copy taken earlier and put back is of another generation. Only for
SQLite: the files of PostgreSQL are its own affair.
"""

import os
import secrets
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, insert, select

from app.store.care_tables import InstallationRow
from app.store.database import open_writer, writing

INSTALLATION = InstallationRow.__table__  # type: ignore[attr-defined]


class Replaced(Exception):
    """The database is not the one that was served here last."""

    def __init__(self, database: Path) -> None:
        super().__init__(
            f"{database} is not the database that was served here last: somebody has put another "
            "copy in its place. Browsers may hold newer work than it, so it is not served. Put the "
            f"right file back; or, to go on from this one, move it away and use “charrette "
            "restore” on it. Nothing was changed."
        )


def beside(database: Path) -> Path:
    """The file that says which generation the database must be."""
    return database.with_name(database.name + ".generation")


def refuse_replaced(writer: Engine, database: Path) -> None:
    """Raises Replaced. A database that has no generation yet, and no file, is new or older."""
    with writer.connect() as db:
        current, known = generation_of(db), _known(database)
    if (current or known) and current not in known:
        raise Replaced(database)


def begin_another(writer: Engine, database: Path) -> None:
    """At a start, a stop and a restore. Cut short anywhere, the file still knows the database."""
    with writer.connect() as db:
        before = generation_of(db)
    after = secrets.token_hex(8)
    _write(database, [*([before] if before else []), after])
    with writing(writer) as db:
        set_generation(db, after)
    _write(database, [after])


def end(url: str, database: Path) -> None:
    """Once everything else has let go of the database."""
    writer = open_writer(url)
    try:
        begin_another(writer, database)
    finally:
        writer.dispose()


def generation_of(db: Connection) -> str:
    """Empty if it has none yet, as those of older versions."""
    if not db.dialect.has_table(db, INSTALLATION.name):
        return ""
    return db.execute(select(INSTALLATION.c.generation)).scalar_one_or_none() or ""


def set_generation(db: Connection, generation: str) -> None:
    db.execute(delete(INSTALLATION))
    db.execute(insert(INSTALLATION), [{"id": 1, "generation": generation}])


def _known(database: Path) -> list[str]:
    file = beside(database)
    return file.read_text("ascii").split() if file.exists() else []


def _write(database: Path, generations: list[str]) -> None:
    """All or nothing, and on disk when this returns."""
    file = beside(database)
    new = file.with_name(file.name + ".new")
    with new.open("w", encoding="ascii") as written:
        written.write("\n".join(generations) + "\n")
        written.flush()
        os.fsync(written.fileno())
    new.replace(file)
    folder = os.open(file.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)

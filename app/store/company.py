"""Who is in a room at other servers of the same database (PostgreSQL)."""

from collections.abc import Iterable

from sqlalchemy import BigInteger, Connection, Engine, Table, delete, literal_column, select
from sqlalchemy.dialects.postgresql import insert

from app.store.server_tables import CompanyRow, ServerRow
from app.store.wakes import notify

SERVERS = ServerRow.__table__  # type: ignore[attr-defined]
COMPANY = CompanyRow.__table__  # type: ignore[attr-defined]

GONE = 8_000
"""Milliseconds without a sign of life after which a server's people are not counted any more."""

FORGOTTEN = 600_000
"""Milliseconds after which its rows are removed."""

NOW = literal_column("(extract(epoch from clock_timestamp()) * 1000)::bigint", BigInteger)
"""By the database's clock, which is the same for all servers."""


class Company:
    """Reads in the register's pool; the functions that write are errands of the journal."""

    def __init__(self, reader: Engine) -> None:
        self._reader = reader

    def elsewhere(self, server: str, rooms: Iterable[str]) -> dict[str, list[str]]:
        """Of these rooms: what other servers that are alive tell, each in JSON."""
        alive = SERVERS.c.seen > NOW - GONE
        with self._reader.connect() as db:
            rows = db.execute(
                select(COMPANY.c.room, COMPANY.c.body)
                .join(SERVERS, SERVERS.c.id == COMPANY.c.server)
                .where(COMPANY.c.room.in_(list(rooms)), COMPANY.c.server != server, alive)
            ).all()
        told: dict[str, list[str]] = {}
        for room, body in rows:
            told.setdefault(room, []).append(body)
        return told


def beat(db: Connection, server: str) -> None:
    """This server is alive; those that have long not been are forgotten."""
    _upsert(db, SERVERS, {"id": server, "seen": NOW})
    old = select(SERVERS.c.id).where(SERVERS.c.seen < NOW - FORGOTTEN)
    db.execute(delete(COMPANY).where(COMPANY.c.server.in_(old)))
    db.execute(delete(SERVERS).where(SERVERS.c.id.in_(old)))


def tell(db: Connection, server: str, room: str, body: str) -> None:
    """Who is here now; empty, nobody is. Heard by the others."""
    if body:
        _upsert(db, COMPANY, {"server": server, "room": room, "body": body})
    else:
        db.execute(delete(COMPANY).where(COMPANY.c.server == server, COMPANY.c.room == room))
    notify(db, [room])


def leave(db: Connection, server: str) -> None:
    """This server stops."""
    gone = delete(COMPANY).where(COMPANY.c.server == server).returning(COMPANY.c.room)
    notify(db, db.execute(gone).scalars().all())
    db.execute(delete(SERVERS).where(SERVERS.c.id == server))


def _upsert(db: Connection, table: Table, row: dict[str, object]) -> None:
    keys = [column.name for column in table.primary_key]
    rest = {name: value for name, value in row.items() if name not in keys}
    db.execute(insert(table).values(row).on_conflict_do_update(index_elements=keys, set_=rest))

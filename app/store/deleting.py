"""A room goes wholly: events, seats, links, keys, papers, links to packs, all that names it."""

from sqlalchemy import Connection, Table, delete, select
from sqlmodel import SQLModel

from app.store.tables import PackLinkRow, PackOpeningRow, RoomRow

ROOMS = RoomRow.__table__  # type: ignore[attr-defined]
LINKS = PackLinkRow.__table__  # type: ignore[attr-defined]
OPENINGS = PackOpeningRow.__table__  # type: ignore[attr-defined]


def delete_room(db: Connection, room: str) -> bool:
    """Every row of every table that names the room; False if there was no such room."""
    links = select(LINKS.c.id).where(LINKS.c.room == room)
    db.execute(delete(OPENINGS).where(OPENINGS.c.link.in_(links)))
    for table in of_rooms():
        db.execute(delete(table).where(table.c.room == room))
    return db.execute(delete(ROOMS).where(ROOMS.c.id == room)).rowcount > 0


def of_rooms() -> list[Table]:
    """The tables whose rows belong to a room: those with a column of this name."""
    return [table for table in SQLModel.metadata.sorted_tables if "room" in table.columns]

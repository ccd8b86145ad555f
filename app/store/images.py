"""Pictures that people put on cards: kept with their room, read one at a time."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import Connection, Engine, delete, func, insert, select

from app.store.image_tables import ImageRow
from app.store.moments import millis

IMAGES = ImageRow.__table__  # type: ignore[attr-defined]

QUOTA = 200 * 1024 * 1024
"""Bytes of pictures that one room holds."""


class Images:
    """Reads in the register's pool; the functions that write are errands of the journal."""

    def __init__(self, reader: Engine) -> None:
        self._reader = reader

    def body(self, room: str, id: str, *, small: bool = False) -> bytes | None:
        column = IMAGES.c.small if small else IMAGES.c.body
        here = (IMAGES.c.room == room) & (IMAGES.c.id == id)
        with self._reader.connect() as db:
            found: bytes | None = db.execute(select(column).where(here)).scalar_one_or_none()
            return found

    def bodies(self, room: str, ids: Collection[str]) -> Mapping[str, bytes]:
        """Those of these that are there."""
        here = (IMAGES.c.room == room) & IMAGES.c.id.in_(list(ids))
        with self._reader.connect() as db:
            rows = db.execute(select(IMAGES.c.id, IMAGES.c.body).where(here)).all()
        return {id: bytes(body) for id, body in rows}


def add_image(
    db: Connection, room: str, id: str, person: str, body: bytes, small: bytes, at: datetime
) -> bool:
    """False, and nothing is kept, if the room then held more than it may."""
    size = len(body) + len(small)
    held = select(func.coalesce(func.sum(IMAGES.c.size), 0)).where(IMAGES.c.room == room)
    if db.execute(held).scalar_one() + size > QUOTA:
        return False
    row = {"room": room, "id": id, "person": person, "body": body, "small": small, "size": size,
           "created": millis(at)}  # fmt: skip
    db.execute(insert(IMAGES), [row])
    return True


def forget_image(db: Connection, room: str, id: str) -> None:
    db.execute(delete(IMAGES).where((IMAGES.c.room == room) & (IMAGES.c.id == id)))


def forget_images_of(db: Connection, room: str, person: str) -> None:
    """All that this person ever brought, also what was taken from its card since."""
    db.execute(delete(IMAGES).where((IMAGES.c.room == room) & (IMAGES.c.person == person)))

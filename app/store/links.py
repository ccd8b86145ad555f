"""Links that let somebody in: to a place in a room, or, printed by the server, to the desk."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Engine, insert, select, true, update

from app.store.moments import millis, moment
from app.store.register import digest
from app.store.tables import LinkRow

LINKS = LinkRow.__table__  # type: ignore[attr-defined]

TOKEN_BYTES = 20  # 160 bits
GOOD_FOR = timedelta(days=30)
"""A link into a room; the printed one is good until the next start."""


@dataclass(frozen=True, slots=True)
class Link:
    """`scope` is a place in `room`, or "desk" without one. `id` is no secret."""

    id: str
    scope: str
    room: str | None
    created: datetime
    expires: datetime | None


class Links:
    """Reads in the register's pool, of those that are still good only."""

    def __init__(self, reader: Engine) -> None:
        self._reader = reader

    def by_token(self, token: str, at: datetime) -> Link | None:
        return next(iter(self._read(LINKS.c.hash == digest(token), at)), None)

    def by_id(self, id: str, at: datetime) -> Link | None:
        return next(iter(self._read(LINKS.c.id == id, at)), None)

    def good(self, ids: Collection[str], at: datetime) -> set[str]:
        """Those of these ids that are still good."""
        return {link.id for link in self._read(LINKS.c.id.in_(ids), at)} if ids else set()

    def of_room(self, room: str, at: datetime) -> list[Link]:
        """The newest first."""
        return self._read(LINKS.c.room == room, at)

    def _read(self, condition: ColumnElement[bool], at: datetime) -> list[Link]:
        columns = LINKS.c
        young = columns.expires.is_(None) | (columns.expires > millis(at))
        with self._reader.connect() as db:
            rows = db.execute(
                select(columns.id, columns.scope, columns.room, columns.created, columns.expires)
                .where(condition, columns.revoked.is_(False), young)
                .order_by(columns.created.desc())
            ).all()  # fmt: skip
        return [
            Link(row.id, row.scope, row.room, moment(row.created),
                 moment(row.expires) if row.expires else None)
            for row in rows
        ]  # fmt: skip


def add_link(db: Connection, scope: str, room: str | None, at: datetime) -> str:
    """A new link; its token is returned once and kept only as a hash."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    expires = None if room is None else millis(at + GOOD_FOR)
    row = {"hash": digest(token), "id": secrets.token_hex(6), "scope": scope, "room": room,
           "created": millis(at), "expires": expires, "revoked": False}  # fmt: skip
    db.execute(insert(LINKS), [row])
    return token


def revoke_link(db: Connection, room: str, id: str) -> None:
    db.execute(update(LINKS).where(LINKS.c.room == room, LINKS.c.id == id).values(revoked=True))


def revoke_links(
    db: Connection, scope: str, room: str | None, before: datetime | None = None
) -> None:
    """All of a kind, or those made `before`, so that only later ones are good."""
    here = LINKS.c.room.is_(None) if room is None else LINKS.c.room == room
    old = LINKS.c.created < millis(before) if before else true()
    db.execute(update(LINKS).where(LINKS.c.scope == scope, here, old).values(revoked=True))

"""Which rooms there are, who sits in them under which name, and the links that let people in."""

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Connection, Engine, and_, insert, select, true, update

from app.store.tables import AccountRow, LinkRow, RoomRow, SeatRow

Database = Connection
"""What the functions that write are given by the journal."""

ROOMS = RoomRow.__table__  # type: ignore[attr-defined]
SEATS = SeatRow.__table__  # type: ignore[attr-defined]
ACCOUNTS = AccountRow.__table__  # type: ignore[attr-defined]
LINKS = LinkRow.__table__  # type: ignore[attr-defined]

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""31 letters without look-alikes; eight of them make a join code."""


@dataclass(frozen=True, slots=True)
class RoomEntry:
    """What the register knows of a room without opening its journal."""

    id: str
    code: str
    epoch: str
    head: int
    account: str
    title: str
    stage: str
    created: datetime


@dataclass(frozen=True, slots=True)
class SeatEntry:
    """A person's name and what their cookie must match."""

    person: str
    room: str
    name: str
    job: str
    account: str | None
    rev: int


class Register:
    """Reads happen in a small pool; the functions that write are errands of the journal."""

    def __init__(self, reader: Engine) -> None:
        self._reader = reader

    def by_code(self, code: str) -> RoomEntry | None:
        return self._one(ROOMS.c.code == code)

    def by_id(self, room: str) -> RoomEntry | None:
        return self._one(ROOMS.c.id == room)

    def of_account(self, account: str) -> list[RoomEntry]:
        return self._rooms(ROOMS.c.account == account)

    def all(self) -> list[RoomEntry]:
        return self._rooms(true())

    def overdue(self, at: datetime) -> list[RoomEntry]:
        """Rooms whose bell should have been looked after by `at`."""
        return self._rooms(ROOMS.c.next_due <= round(at.timestamp() * 1000))

    def seats(self, room: str) -> dict[str, SeatEntry]:
        return {seat.person: seat for seat in self._seats(SEATS.c.room == room)}

    def seat(self, room: str, person: str) -> SeatEntry | None:
        return next(iter(self._seats(_seat(room, person))), None)

    def link(self, token: str) -> tuple[str, str | None] | None:
        """(scope, room) of a link that is still good."""
        with self._reader.connect() as db:
            row = db.execute(
                select(LINKS.c.scope, LINKS.c.room)
                .where(LINKS.c.hash == digest(token))
                .where(LINKS.c.revoked.is_(False))
            ).first()
        return (row.scope, row.room) if row else None

    def account(self, id: str) -> str | None:
        """The name of an account, "" if it has not said one; None if there is none."""
        with self._reader.connect() as db:
            return db.execute(
                select(ACCOUNTS.c.name).where(ACCOUNTS.c.id == id)
            ).scalar_one_or_none()

    def _one(self, condition: ColumnElement[bool]) -> RoomEntry | None:
        return next(iter(self._rooms(condition)), None)

    def _seats(self, condition: ColumnElement[bool]) -> list[SeatEntry]:
        columns = SEATS.c
        with self._reader.connect() as db:
            rows = db.execute(
                select(columns.person, columns.room, columns.name, columns.job, columns.account,
                       columns.rev).where(condition)
            )  # fmt: skip
            return [SeatEntry(*row) for row in rows]

    def _rooms(self, condition: ColumnElement[bool]) -> list[RoomEntry]:
        columns = ROOMS.c
        with self._reader.connect() as db:
            rows = db.execute(
                select(columns.id, columns.code, columns.epoch, columns.head, columns.account,
                       columns.title, columns.stage, columns.created)
                .where(condition).order_by(columns.created.desc())
            )  # fmt: skip
            return [
                RoomEntry(*row[:-1], created=datetime.fromtimestamp(row[-1] / 1000, UTC))
                for row in rows
            ]


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def add_room(db: Connection, room: str, account: str, at: datetime, code: str = "") -> str:
    """A new room's row; returns its join code."""
    code = code or "".join(secrets.choice(LETTERS) for _ in range(8))
    row = {"id": room, "code": code, "epoch": secrets.token_hex(4), "head": 0, "account": account,
           "title": "", "stage": "draft", "created": _millis(at)}  # fmt: skip
    db.execute(insert(ROOMS), [row])
    return code


def forget_room(db: Connection, room: str) -> None:
    """Take back the row of a room that was never opened."""
    db.execute(ROOMS.delete().where(ROOMS.c.id == room).where(ROOMS.c.head == 0))


def add_seats(
    db: Connection, room: str, seats: Sequence[Mapping[str, object]], at: datetime
) -> None:
    """`seats`: person, name and perhaps job and account of each."""
    blank = {"room": room, "job": "", "account": None, "rev": 1, "created": _millis(at)}
    known = set(db.execute(select(SEATS.c.person).where(SEATS.c.room == room)).scalars())
    rows = [{**blank, **seat} for seat in seats if seat["person"] not in known]
    if rows:
        db.execute(insert(SEATS), rows)


def forget_seat(db: Connection, room: str, person: str) -> None:
    """Take back the row of somebody whom the room did not let in."""
    db.execute(SEATS.delete().where(_seat(room, person)))


def revoke_cookies(db: Connection, room: str, person: str) -> None:
    """Whoever holds an older cookie of this seat no longer sits on it."""
    db.execute(update(SEATS).where(_seat(room, person)).values(rev=SEATS.c.rev + 1))


def _seat(room: str, person: str) -> ColumnElement[bool]:
    return and_(SEATS.c.room == room, SEATS.c.person == person)


def add_link(db: Connection, scope: str, room: str | None, at: datetime) -> str:
    """A new link; its token is returned once and kept only as a hash."""
    token = secrets.token_urlsafe(20)
    row = {"hash": digest(token), "scope": scope, "room": room, "created": _millis(at),
           "revoked": False}  # fmt: skip
    db.execute(insert(LINKS), [row])
    return token


def revoke_links(db: Connection, scope: str, room: str | None) -> None:
    here = LINKS.c.room.is_(None) if room is None else LINKS.c.room == room
    db.execute(update(LINKS).where(LINKS.c.scope == scope).where(here).values(revoked=True))


def keep_account(db: Connection, id: str, name: str, at: datetime) -> None:
    """Create the account, or give it another name."""
    changed = db.execute(update(ACCOUNTS).where(ACCOUNTS.c.id == id).values(name=name))
    if not changed.rowcount:
        db.execute(insert(ACCOUNTS), [{"id": id, "name": name, "created": _millis(at)}])


def _millis(at: datetime) -> int:
    return round(at.timestamp() * 1000)

"""Which rooms there are, and who sits in them under which name."""

import hashlib
import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    and_,
    bindparam,
    insert,
    select,
    true,
    update,
)

from app.domain.events import PersonRemoved, Recorded
from app.store.moments import millis, moment
from app.store.prepared import Prepared
from app.store.tables import RoomRow, SeatRow

Database = Connection
"""What the functions that write are given by the journal."""

ROOMS = RoomRow.__table__  # type: ignore[attr-defined]
SEATS = SeatRow.__table__  # type: ignore[attr-defined]

ROOM = select(ROOMS.c.id, ROOMS.c.code, ROOMS.c.epoch, ROOMS.c.head, ROOMS.c.account,
              ROOMS.c.title, ROOMS.c.stage, ROOMS.c.created
              ).order_by(ROOMS.c.created.desc())  # fmt: skip
OVERDUE = Prepared(ROOM.where(ROOMS.c.next_due <= bindparam("by")), ("by",))
"""Asked every second."""

SEAT = select(SEATS.c.person, SEATS.c.room, SEATS.c.name, SEATS.c.job, SEATS.c.account,
              SEATS.c.rev, SEATS.c.seen)  # fmt: skip
ONE_SEAT = Prepared(
    SEAT.where(SEATS.c.room == bindparam("in_room")).where(SEATS.c.person == bindparam("who")),
    ("in_room", "who"),
)
"""Asked at every picture and every tab: a cookie counts for as long as the seat says so."""

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
    """A person's name, what their cookie must match, and when they last did something."""

    person: str
    room: str
    name: str
    job: str
    account: str | None
    rev: int
    seen: datetime


class Register:
    """Reads happen in a small pool; the functions that write are errands of the journal."""

    def __init__(self, reader: Engine) -> None:
        self._reader = reader

    def by_code(self, code: str) -> RoomEntry | None:
        return self._one(ROOMS.c.code == code)

    def by_id(self, room: str) -> RoomEntry | None:
        return self._one(ROOMS.c.id == room)

    def of_account(self, account: str) -> list[RoomEntry]:
        """Rooms that it opened, and those in which it has a seat."""
        seated = select(SEATS.c.room).where(SEATS.c.account == account)
        return self._rooms((ROOMS.c.account == account) | ROOMS.c.id.in_(seated))

    def all(self) -> list[RoomEntry]:
        return self._rooms(true())

    def overdue(self, at: datetime) -> list[RoomEntry]:
        """Rooms whose bell should have been looked after by `at`."""
        with self._reader.connect() as db:
            return [_room_entry(row) for row in OVERDUE.all(db, millis(at))]

    def seats(self, room: str) -> dict[str, SeatEntry]:
        return {seat.person: seat for seat in self._seats(SEATS.c.room == room)}

    def seat(self, room: str, person: str) -> SeatEntry | None:
        with self._reader.connect() as db:
            row = ONE_SEAT.first(db, room, person)
        return _seat_entry(row) if row else None

    def heads(self, rooms: Collection[str]) -> dict[str, tuple[str, int]]:
        """Epoch and head of each of these rooms; those that are gone are not among them."""
        columns = (ROOMS.c.id, ROOMS.c.epoch, ROOMS.c.head)
        with self._reader.connect() as db:
            rows = db.execute(select(*columns).where(ROOMS.c.id.in_(rooms))).all()
        return {row.id: (row.epoch, row.head) for row in rows}

    def revised(self, rooms: Collection[str]) -> dict[tuple[str, str], int]:
        """The seats of these rooms of which cookies were ever revoked: (room, person) to rev."""
        here = and_(SEATS.c.room.in_(rooms), SEATS.c.rev > 1)
        with self._reader.connect() as db:
            rows = db.execute(select(SEATS.c.room, SEATS.c.person, SEATS.c.rev).where(here)).all()
        return {(row.room, row.person): row.rev for row in rows}

    def _one(self, condition: ColumnElement[bool]) -> RoomEntry | None:
        return next(iter(self._rooms(condition)), None)

    def _seats(self, condition: ColumnElement[bool]) -> list[SeatEntry]:
        with self._reader.connect() as db:
            rows = db.execute(SEAT.where(condition)).all()
        return [_seat_entry(row) for row in rows]

    def _rooms(self, condition: ColumnElement[bool]) -> list[RoomEntry]:
        with self._reader.connect() as db:
            return [_room_entry(row) for row in db.execute(ROOM.where(condition))]


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def add_room(db: Connection, room: str, account: str, at: datetime, code: str = "") -> str:
    """A new room's row; returns its join code."""
    code = code or "".join(secrets.choice(LETTERS) for _ in range(8))
    row = {"id": room, "code": code, "epoch": secrets.token_hex(4), "head": 0, "account": account,
           "title": "", "stage": "draft", "created": millis(at)}  # fmt: skip
    db.execute(insert(ROOMS), [row])
    return code


def forget_room(db: Connection, room: str) -> None:
    """Take back the row of a room that was never opened."""
    db.execute(ROOMS.delete().where(ROOMS.c.id == room).where(ROOMS.c.head == 0))


def add_seats(
    db: Connection, room: str, seats: Sequence[Mapping[str, object]], at: datetime
) -> None:
    """`seats`: person, name and perhaps job, account and `seen` (milliseconds) of each."""
    blank = {"room": room, "job": "", "account": None, "rev": 1, "created": millis(at), "seen": 0}
    known = set(db.execute(select(SEATS.c.person).where(SEATS.c.room == room)).scalars())
    rows = [{**blank, **seat} for seat in seats if seat["person"] not in known]
    if rows:
        db.execute(insert(SEATS), rows)


def forget_seat(db: Connection, room: str, person: str) -> None:
    """Take back the row of somebody whom the room did not let in."""
    db.execute(SEATS.delete().where(_seat(room, person)))


def follow(db: Connection, room: str, recorded: Recorded) -> None:
    """Whoever is removed from the room loses cookies, personal code and personal link."""
    if isinstance(recorded.event, PersonRemoved):
        revoke_cookies(db, room, recorded.event.person)


def revoke_cookies(db: Connection, room: str, person: str) -> None:
    """Whoever holds an older cookie of this seat no longer sits on it."""
    db.execute(update(SEATS).where(_seat(room, person)).values(rev=SEATS.c.rev + 1))


def touch_seats(db: Connection, room: str, people: Collection[str], at: datetime) -> None:
    """These people did something just now, by the world's clock."""
    here = and_(SEATS.c.room == room, SEATS.c.person.in_(people))
    db.execute(update(SEATS).where(here).values(seen=millis(at)))


def _room_entry(row: Sequence[Any]) -> RoomEntry:
    id, code, epoch, head, account, title, stage, created = row
    return RoomEntry(id, code, epoch, head, account, title, stage, moment(created))


def _seat_entry(row: Sequence[Any]) -> SeatEntry:
    person, room, name, job, account, rev, seen = row
    return SeatEntry(person, room, name, job, account, rev, moment(seen))


def _seat(room: str, person: str) -> ColumnElement[bool]:
    return and_(SEATS.c.room == room, SEATS.c.person == person)

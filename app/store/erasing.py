"""Forgetting somebody: their name, their words in every event, their reasons in the ballot box."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex

from sqlalchemy import ColumnElement, Connection, bindparam, select, update

from app import messages
from app.domain.events import Recorded
from app.domain.forgetting import Forgetting, forgetting, onwards, without
from app.domain.mentions import Mention, mentions
from app.store import audit, box
from app.store.images import forget_images_of
from app.store.rows import newer
from app.store.tables import EventRow, RoomRow, SeatRow

EVENTS, ROOMS = EventRow.__table__, RoomRow.__table__  # type: ignore[attr-defined]
SEATS = SeatRow.__table__  # type: ignore[attr-defined]

NOBODY = "Somebody who asked to be forgotten"
"""What stands where the name stood."""


@dataclass(frozen=True, slots=True)
class Erased:
    """`changed`: how many events held their words. `mentions`: where others still say the name.

    `later`: the rooms that went on from this one and had taken words of theirs along.
    """

    changed: int
    mentions: tuple[Mention, ...]
    later: tuple[str, ...] = ()


def forget_person(
    db: Connection,
    room: str,
    person: str,
    at: datetime,
    who: str,
    instead: str = NOBODY,
    where: str = "",
) -> Erased | None:
    """All of it in one transaction, with a new epoch and a note; None if nobody has such a seat."""
    here = (SEATS.c.room == room) & (SEATS.c.person == person)
    name = db.execute(select(SEATS.c.name).where(here)).scalar_one_or_none()
    if name is None:
        return None
    hold_room(db, room)
    before = newer(db, room, 0)
    work = forgetting(before, person)
    after = without(before, work)
    changed = _rewrite(db, room, before, after)
    box.forget_reasons(db, room, person)
    forget_images_of(db, room, person)
    db.execute(update(SEATS).where(here).values(_nobody(instead)))
    later = tuple(_forget_onwards(db, room, work))
    for each in (room, *later):
        new_epoch(db, each)
    audit.forget_of(db, [person])
    audit.note(db, at, who, "forgot a person", room, where)
    return Erased(changed, tuple(mentions(after, name)), later)


def _forget_onwards(db: Connection, room: str, work: Forgetting) -> Iterator[str]:
    """Workshops that took cards along from this one, and those that went on from them."""
    code = db.execute(select(ROOMS.c.code).where(ROOMS.c.id == room)).scalar_one()
    goes_on = EVENTS.c.body.contains(f'"continues":{{"code":"{code}"', autoescape=True)
    for later in db.execute(select(EVENTS.c.room).where(EVENTS.c.seq == 1, goes_on)).scalars():
        hold_room(db, later)
        before, further = newer(db, later, 0), onwards(work)
        if _rewrite(db, later, before, without(before, further)):
            yield later
        yield from _forget_onwards(db, later, further)


def _nobody(instead: str) -> dict[ColumnElement[object], object]:
    """What is left of a seat; older cookies of it open nothing."""
    columns = SEATS.c
    return {columns.name: instead, columns.job: "", columns.account: None,
            columns.rev: columns.rev + 1}  # fmt: skip


def new_epoch(db: Connection, room: str) -> None:
    """Whoever holds a picture of this room starts again: its history is another one now."""
    db.execute(update(ROOMS).where(ROOMS.c.id == room).values(epoch=token_hex(4)))


def hold_room(db: Connection, room: str) -> None:
    """No other server writes into it until the commit. Raises LookupError if it is gone."""
    found = select(ROOMS.c.id).where(ROOMS.c.id == room)
    if db.execute(found.with_for_update()).scalar_one_or_none() is None:
        raise LookupError(f"there is no room {room}")


def _rewrite(
    db: Connection, room: str, before: Sequence[Recorded], after: Sequence[Recorded]
) -> int:
    rows = [
        {"at_seq": new.seq, "said": messages.written(new.event)}
        for old, new in zip(before, after, strict=True)
        if new.event != old.event
    ]
    if rows:
        here = (EVENTS.c.room == room) & (EVENTS.c.seq == bindparam("at_seq"))
        db.execute(update(EVENTS).where(here).values(body=bindparam("said")), rows)
    return len(rows)

"""How long rooms are kept: after their last use, unless a facilitator says otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, and_, delete, func, insert, select

from app.store.care_tables import KeepingRow
from app.store.moments import moment
from app.store.tables import EventRow, PackLinkRow, PackOpeningRow, RoomRow

KEEPING = KeepingRow.__table__  # type: ignore[attr-defined]
EVENTS, ROOMS = EventRow.__table__, RoomRow.__table__  # type: ignore[attr-defined]
LINKS = PackLinkRow.__table__  # type: ignore[attr-defined]
OPENINGS = PackOpeningRow.__table__  # type: ignore[attr-defined]

FOR_EVER = 0
"""Instead of a number of days: until somebody deletes the room."""


@dataclass(frozen=True, slots=True)
class Kept:
    """`days`: None where nobody chose; FOR_EVER: it stays. `used`: by the last event or reader."""

    room: str
    used: datetime
    days: int | None

    def until(self, usual: int) -> datetime | None:
        """When it is deleted, if `usual` days hold where nobody chose; None: by hand only."""
        days = usual if self.days is None else self.days
        return None if days == FOR_EVER else self.used + timedelta(days=days)


class Keeping:
    """Reads in the register's pool; `keep` is an errand of the journal."""

    def __init__(self, reader: Engine) -> None:
        self._reader = reader

    def of(self, rooms: Sequence[str] | None = None) -> dict[str, Kept]:
        """These rooms, or all there are."""
        used = func.coalesce(EVENTS.c.at, ROOMS.c.created)
        last = and_(EVENTS.c.room == ROOMS.c.id, EVENTS.c.seq == ROOMS.c.head)
        wanted = (
            select(ROOMS.c.id, used, KEEPING.c.days)
            .select_from(ROOMS.outerjoin(EVENTS, last))
            .outerjoin(KEEPING, KEEPING.c.room == ROOMS.c.id)
        )
        if rooms is not None:
            wanted = wanted.where(ROOMS.c.id.in_(rooms))
        with self._reader.connect() as db:
            rows = db.execute(wanted).all()
            read = _last_readings(db)
        return {
            id: Kept(id, moment(max(at, read.get(id, 0))), days) for id, at, days in rows
        }  # fmt: skip

    def expired(self, at: datetime, usual: int) -> list[str]:
        """The rooms whose time was over by `at`, those that waited longest first."""
        over = [(until, kept.room) for kept in self.of().values()
                if (until := kept.until(usual)) and until <= at]  # fmt: skip
        return [room for _, room in sorted(over)]


def keep(db: Connection, room: str, days: int | None) -> None:
    """From its last use; None: as long as is usual here."""
    db.execute(delete(KEEPING).where(KEEPING.c.room == room))
    if days is not None:
        db.execute(insert(KEEPING), [{"room": room, "days": days}])


def has_expired(db: Connection, room: str, at: datetime, usual: int) -> bool:
    """Whether it still holds at the moment of deleting: somebody may have come back."""
    used = db.execute(
        select(func.max(EVENTS.c.at)).where(EVENTS.c.room == room)
    ).scalar_one_or_none()
    days = db.execute(select(KEEPING.c.days).where(KEEPING.c.room == room)).scalar_one_or_none()
    created = db.execute(select(ROOMS.c.created).where(ROOMS.c.id == room)).scalar_one_or_none()
    if created is None:
        return False
    last = max(used or created, _last_readings(db).get(room, 0))
    until = Kept(room, moment(last), days).until(usual)
    return until is not None and until <= at


def _last_readings(db: Connection) -> Mapping[str, int]:
    """When somebody last read a shared pack, by the room it is of."""
    rows = db.execute(
        select(LINKS.c.room, func.max(OPENINGS.c.at))
        .join(OPENINGS, OPENINGS.c.link == LINKS.c.id)
        .group_by(LINKS.c.room)
    ).all()
    return {room: at for room, at in rows}

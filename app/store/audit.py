"""What was done on this installation and must be answered for, by whom and when."""

import ipaddress
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from sqlalchemy import ColumnElement, Connection, Engine, delete, insert, select, true

from app.domain.events import PersonRemoved, Recorded
from app.store.audit_tables import AuditRow
from app.store.moments import millis, moment

AUDIT = AuditRow.__table__  # type: ignore[attr-defined]

LATEST = 200
"""How many notes are read at once."""

NETWORKS = {4: 24, 6: 48}
"""How many bits of an address are kept, by its version: where somebody was, not which machine."""

ADDRESSES = 4096  # whose networks are remembered while the server runs

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Note:
    """`who`: an account or a person, "" for the installation itself. `target`: an id, or ""."""

    at: datetime
    who: str
    what: str
    target: str
    where: str


class Audit:
    """Reads in the register's pool; `note` is an errand of the journal."""

    def __init__(self, reader: Engine) -> None:
        self._reader = reader

    def latest(self, count: int = LATEST) -> list[Note]:
        """The newest first."""
        return self._read(true(), count)

    def about(self, target: str, count: int = LATEST) -> list[Note]:
        """Of one room, account or person, the newest first."""
        return self._read(AUDIT.c.target == target, count)

    def _read(self, condition: ColumnElement[bool], count: int) -> list[Note]:
        columns = AUDIT.c
        with self._reader.connect() as db:
            rows = db.execute(
                select(columns.at, columns.who, columns.what, columns.target, columns.whence)
                .where(condition).order_by(columns.id.desc()).limit(count)
            ).all()  # fmt: skip
        return [Note(moment(row.at), row.who, row.what, row.target, row.whence) for row in rows]


def note(db: Connection, at: datetime, who: str, what: str, target: str, where: str = "") -> None:
    """Keep that it was done. `where` may be a whole address; only its network is kept."""
    row = {"at": millis(at), "who": who, "what": what, "target": target,
           "whence": network_of(where)}  # fmt: skip
    log.info("audit: %s", what, extra={"who": who, "target": target, "from": row["whence"]})
    db.execute(insert(AUDIT), [row])


def follow(db: Connection, room: str, recorded: Recorded) -> None:
    """What happens within a room and must be answered for outside it."""
    if isinstance(recorded.event, PersonRemoved):
        note(db, recorded.at, recorded.by.person or "", "removed a person", room)


def forget_notes(db: Connection, before: datetime) -> int:
    """Notes that are older than this; returns how many there were."""
    return db.execute(delete(AUDIT).where(AUDIT.c.at < millis(before))).rowcount


def forget_of(db: Connection, ids: Sequence[str]) -> None:
    """Where somebody was, once they asked to be forgotten. What was done stays."""
    db.execute(AUDIT.update().where(AUDIT.c.who.in_(ids)).values(whence=""))


@lru_cache(ADDRESSES)
def network_of(address: str) -> str:
    """10.1.2.3 → 10.1.2.0/24; 2001:db8:1:2::3 → 2001:db8:1::/48; what is no address → ""."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return ""
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    return str(ipaddress.ip_network((found, NETWORKS[found.version]), strict=False))

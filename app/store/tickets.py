"""Links that are good once: an invitation to run workshops here, a password that is set anew."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Engine, insert, select, update

from app.store.account_tables import TicketRow
from app.store.moments import millis, moment
from app.store.register import digest

TICKETS = TicketRow.__table__  # type: ignore[attr-defined]

TOKEN_BYTES = 32  # 256 bits
INVITE, RESET = "invite", "reset"
GOOD_FOR = {INVITE: timedelta(days=7), RESET: timedelta(hours=1)}


@dataclass(frozen=True, slots=True)
class Ticket:
    """An invitation names an `email` and a `role`, a reset an `account`."""

    id: str
    purpose: str
    account: str
    email: str
    role: str
    created: datetime
    expires: datetime


class Tickets:
    """Reads in the register's pool, of those that are still good only."""

    def __init__(self, reader: Engine) -> None:
        self._reader = reader

    def by_token(self, purpose: str, token: str, at: datetime) -> Ticket | None:
        wanted = (TICKETS.c.hash == digest(token)) & (TICKETS.c.purpose == purpose)
        return next(iter(self._read(wanted, at)), None)

    def by_id(self, purpose: str, id: str, at: datetime) -> Ticket | None:
        wanted = (TICKETS.c.id == id) & (TICKETS.c.purpose == purpose)
        return next(iter(self._read(wanted, at)), None)

    def invitations(self, at: datetime) -> list[Ticket]:
        """Those that nobody took up yet, the newest first."""
        return self._read(TICKETS.c.purpose == INVITE, at)

    def invitation_of(self, email: str, at: datetime) -> Ticket | None:
        wanted = (TICKETS.c.email == email) & (TICKETS.c.purpose == INVITE)
        return next(iter(self._read(wanted, at)), None)

    def _read(self, condition: ColumnElement[bool], at: datetime) -> list[Ticket]:
        columns = TICKETS.c
        with self._reader.connect() as db:
            rows = db.execute(
                select(columns.id, columns.purpose, columns.account, columns.email, columns.role,
                       columns.created, columns.expires)
                .where(condition, columns.used.is_(False), columns.expires > millis(at))
                .order_by(columns.created.desc())
            ).all()  # fmt: skip
        return [Ticket(*row[:5], moment(row.created), moment(row.expires)) for row in rows]


def issue(
    db: Connection, purpose: str, at: datetime, *, account: str = "", email: str = "",
    role: str = "",
) -> str:  # fmt: skip
    """A new one in place of earlier ones for the same; its token is kept only as a hash."""
    token, columns = secrets.token_urlsafe(TOKEN_BYTES), TICKETS.c
    same = (columns.purpose == purpose) & (columns.account == account) & (columns.email == email)
    db.execute(update(TICKETS).where(same).values(used=True))
    row = {"id": secrets.token_hex(6), "hash": digest(token), "purpose": purpose,
           "account": account, "email": email, "role": role, "created": millis(at),
           "expires": millis(at + GOOD_FOR[purpose]), "used": False}  # fmt: skip
    db.execute(insert(TICKETS), [row])
    return token


def use(db: Connection, id: str, at: datetime) -> bool:
    """Tear it. False if it was torn before, also a moment ago in another browser, or is over."""
    fresh = (TICKETS.c.id == id) & TICKETS.c.used.is_(False) & (TICKETS.c.expires > millis(at))
    return db.execute(update(TICKETS).where(fresh).values(used=True)).rowcount == 1


def withdraw(db: Connection, id: str) -> None:
    """Take back an invitation that nobody has taken up."""
    here = (TICKETS.c.id == id) & (TICKETS.c.purpose == INVITE)
    db.execute(update(TICKETS).where(here).values(used=True))


def void(db: Connection, account: str) -> None:
    """What was issued for this account opens nothing any more."""
    db.execute(update(TICKETS).where(TICKETS.c.account == account).values(used=True))


def void_all(db: Connection) -> None:
    """After a backup was put in place, which may know ones that were used since."""
    db.execute(update(TICKETS).values(used=True))

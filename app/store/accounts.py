"""Those who run workshops here: their names, e-mails, hashed passwords and identities elsewhere."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Engine, insert, select, true, update

from app.store.account_tables import IdentityRow
from app.store.moments import millis, moment
from app.store.tables import AccountRow, SeatRow

ACCOUNTS = AccountRow.__table__  # type: ignore[attr-defined]
IDENTITIES = IdentityRow.__table__  # type: ignore[attr-defined]
SEATS = SeatRow.__table__  # type: ignore[attr-defined]

OWNER = "owner"
"""The id of the account that the printed link signs in, and the name of its role."""

FACILITATOR = "facilitator"
AGAIN_AFTER = timedelta(minutes=5)
"""Between two wishes for a new password that are heeded."""

ROLES = (OWNER, FACILITATOR)
"""What one may be of an installation. Roles in a room are another matter."""


@dataclass(frozen=True, slots=True)
class Account:
    """`email` and `password` (a hash) are empty for who only comes by link or by a provider."""

    id: str
    name: str
    email: str
    password: str
    role: str
    active: bool
    created: datetime
    asked: datetime | None

    @property
    def runs_the_house(self) -> bool:
        return self.role == OWNER


class Accounts:
    """Reads in the register's pool; the functions that write are errands of the journal."""

    def __init__(self, reader: Engine) -> None:
        self._reader = reader

    def by_id(self, id: str) -> Account | None:
        return next(iter(self._read(ACCOUNTS.c.id == id)), None)

    def by_email(self, email: str) -> Account | None:
        return next(iter(self._read(ACCOUNTS.c.email == email)), None)

    def by_identity(self, issuer: str, subject: str) -> Account | None:
        """Whose account it is, if this provider's person ever came here."""
        known = IDENTITIES.c
        theirs = select(known.account).where(known.issuer == issuer, known.subject == subject)
        return next(iter(self._read(ACCOUNTS.c.id.in_(theirs))), None)

    def all(self) -> list[Account]:
        """The oldest first."""
        return self._read(true())

    def _read(self, condition: ColumnElement[bool]) -> list[Account]:
        columns = ACCOUNTS.c
        with self._reader.connect() as db:
            rows = db.execute(
                select(columns.id, columns.name, columns.email, columns.password, columns.role,
                       columns.active, columns.created, columns.asked)
                .where(condition).order_by(columns.created, columns.id)
            ).all()  # fmt: skip
        return [
            Account(row.id, row.name, row.email or "", row.password, row.role, row.active,
                    moment(row.created), moment(row.asked) if row.asked else None)
            for row in rows
        ]  # fmt: skip


def add_account(
    db: Connection, id: str, at: datetime, *, name: str = "", email: str = "", password: str = "",
    role: str = FACILITATOR,
) -> bool:  # fmt: skip
    """A new account; False if somebody has this id or e-mail already."""
    taken = (ACCOUNTS.c.id == id) | (ACCOUNTS.c.email == email if email else ACCOUNTS.c.id == id)
    if db.execute(select(ACCOUNTS.c.id).where(taken)).first():
        return False
    row = {"id": id, "name": name, "email": email or None, "password": password, "role": role,
           "active": True, "created": millis(at)}  # fmt: skip
    db.execute(insert(ACCOUNTS), [row])
    return True


def ensure_owner(db: Connection, at: datetime) -> None:
    """The account of the printed link, from the first start on."""
    add_account(db, OWNER, at, role=OWNER)


def rename(db: Connection, id: str, name: str) -> None:
    _change(db, id, name=name)


def set_email(db: Connection, id: str, email: str) -> bool:
    """False if it is another's."""
    other = (ACCOUNTS.c.email == email) & (ACCOUNTS.c.id != id)
    if email and db.execute(select(ACCOUNTS.c.id).where(other)).first():
        return False
    _change(db, id, email=email or None)
    return True


def set_password(db: Connection, id: str, hashed: str) -> None:
    """Also answers a wish for a new one."""
    _change(db, id, password=hashed, asked=None)


def set_role(db: Connection, id: str, role: str) -> None:
    _change(db, id, role=role)


def set_active(db: Connection, id: str, active: bool) -> None:
    """Whoever goes loses the seats that hang on the account too: cookies of theirs are void."""
    _change(db, id, active=active)
    if not active:
        db.execute(update(SEATS).where(SEATS.c.account == id).values(rev=SEATS.c.rev + 1))


def ask_for_reset(db: Connection, id: str, at: datetime) -> bool:
    """Note that somebody who says to be this account has forgotten the password.

    False if that was said a moment ago: nobody is written to again and again.
    """
    asked = ACCOUNTS.c.asked
    quiet = asked.is_(None) | (asked < millis(at - AGAIN_AFTER))
    here = (ACCOUNTS.c.id == id) & quiet
    return db.execute(update(ACCOUNTS).where(here).values(asked=millis(at))).rowcount == 1


def tie_identity(db: Connection, issuer: str, subject: str, account: str, at: datetime) -> None:
    """From now on this provider's person is this account."""
    row = {"issuer": issuer, "subject": subject, "account": account, "created": millis(at)}
    db.execute(insert(IDENTITIES), [row])


def _change(db: Connection, id: str, **values: object) -> None:
    db.execute(update(ACCOUNTS).where(ACCOUNTS.c.id == id).values(**values))

"""Where accounts are signed in: browsers with a token of 256 bits, of which a hash is kept."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Engine, and_, delete, insert, select, update

from app.store.account_tables import SignInRow
from app.store.moments import millis, moment
from app.store.register import digest
from app.store.tables import AccountRow

SIGN_INS = SignInRow.__table__  # type: ignore[attr-defined]
ACCOUNTS = AccountRow.__table__  # type: ignore[attr-defined]

TOKEN_BYTES = 32  # 256 bits
IDLE = timedelta(hours=8)
LONGEST = timedelta(days=30)
KEPT = timedelta(days=30)
"""How long a sign-in that is over is still listed nowhere but kept, for whoever looks into it."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """`way`: link, password or provider. `seen` is to the five minutes."""

    id: str
    account: str
    created: datetime
    seen: datetime
    expires: datetime
    address: str
    browser: str
    way: str


class SignIns:
    """Reads in the register's pool; the functions that write are errands of the journal.

    A sign-in is good if nobody took it back, neither of its times is over, and the account is.
    """

    def __init__(self, reader: Engine) -> None:
        self._reader = reader

    def by_token(self, token: str, at: datetime) -> SignIn | None:
        return next(iter(self._read(SIGN_INS.c.hash == digest(token), at)), None)

    def of_account(self, account: str, at: datetime) -> list[SignIn]:
        """The one in use last comes first."""
        return self._read(SIGN_INS.c.account == account, at)

    def good(self, ids: Collection[str], at: datetime) -> dict[str, SignIn]:
        """Those of these ids that are still good."""
        found = self._read(SIGN_INS.c.id.in_(ids), at) if ids else []
        return {sign_in.id: sign_in for sign_in in found}

    def _read(self, condition: ColumnElement[bool], at: datetime) -> list[SignIn]:
        columns = SIGN_INS.c
        with self._reader.connect() as db:
            rows = db.execute(
                select(columns.id, columns.account, columns.created, columns.seen, columns.expires,
                       columns.address, columns.browser, columns.way)
                .where(condition, _good(at)).order_by(columns.seen.desc(), columns.created.desc())
            ).all()  # fmt: skip
        return [
            SignIn(row.id, row.account, moment(row.created), moment(row.seen), moment(row.expires),
                   row.address, row.browser, row.way)
            for row in rows
        ]  # fmt: skip


def _good(at: datetime) -> ColumnElement[bool]:
    columns = SIGN_INS.c
    active = select(ACCOUNTS.c.id).where(ACCOUNTS.c.active.is_(True))
    return and_(
        columns.revoked.is_(False),
        columns.expires > millis(at),
        columns.seen > millis(at - IDLE),
        columns.account.in_(active),
    )


def begin(
    db: Connection, account: str, at: datetime, *, way: str, address: str = "", browser: str = ""
) -> tuple[str, str]:
    """A new sign-in: its id, and its token, which is given once and kept only as a hash."""
    token, id = secrets.token_urlsafe(TOKEN_BYTES), secrets.token_hex(6)
    row = {"id": id, "hash": digest(token), "account": account, "created": millis(at),
           "seen": millis(at), "expires": millis(at + LONGEST), "revoked": False,
           "address": address, "browser": browser, "way": way}  # fmt: skip
    db.execute(delete(SIGN_INS).where(SIGN_INS.c.expires < millis(at - KEPT)))
    db.execute(insert(SIGN_INS), [row])
    return id, token


def renew(db: Connection, id: str, at: datetime, way: str) -> str:
    """Another token for the same browser, in which open rooms stay open; the old one is void."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    values = {"hash": digest(token), "seen": millis(at), "expires": millis(at + LONGEST),
              "way": way}  # fmt: skip
    db.execute(update(SIGN_INS).where(SIGN_INS.c.id == id).values(values))
    return token


def touch(db: Connection, ids: Collection[str], at: datetime) -> None:
    """Their people did something just now."""
    db.execute(update(SIGN_INS).where(SIGN_INS.c.id.in_(ids)).values(seen=millis(at)))


def end(db: Connection, account: str, id: str) -> None:
    here = (SIGN_INS.c.id == id) & (SIGN_INS.c.account == account)
    db.execute(update(SIGN_INS).where(here).values(revoked=True))


def end_all(db: Connection, account: str, but: str = "") -> None:
    """Everywhere, or everywhere `but` there."""
    here = (SIGN_INS.c.account == account) & (SIGN_INS.c.id != but)
    db.execute(update(SIGN_INS).where(here).values(revoked=True))

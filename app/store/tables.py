"""The tables. SQLModel classes are the schema; the hot path speaks SQLAlchemy Core to them."""

from sqlalchemy import BigInteger, Index, Text, text
from sqlmodel import Field, SQLModel


class RoomRow(SQLModel, table=True):
    """One room. `epoch` changes when history is rewritten; `next_due` is epoch milliseconds."""

    __tablename__ = "room"

    id: str = Field(primary_key=True)
    code: str = Field(unique=True, index=True)
    epoch: str
    head: int = 0
    account: str = Field(index=True)
    title: str = ""
    stage: str = "draft"
    next_due: int | None = Field(default=None, index=True, sa_type=BigInteger)
    created: int = Field(default=0, sa_type=BigInteger)


class EventRow(SQLModel, table=True):
    """One event of one room; `command` is the id that its sender gave, on its first event only."""

    __tablename__ = "event"
    __table_args__ = (
        Index("event_command", "room", "command", "actor", unique=True,
              sqlite_where=text("command IS NOT NULL"),
              postgresql_where=text("command IS NOT NULL")),
        {"sqlite_with_rowid": False},
    )  # fmt: skip

    room: str = Field(primary_key=True)
    seq: int = Field(primary_key=True)
    at: int = Field(sa_type=BigInteger)
    actor: str | None = None
    kind: str
    body: str = Field(sa_type=Text)
    command: str | None = None


class SeatRow(SQLModel, table=True):
    """The only place where a person's name stands. `rev` revokes older cookies.

    `seen`: when its person last did something, by the world's clock, to the half hour.
    """

    __tablename__ = "seat"

    room: str = Field(primary_key=True)
    person: str = Field(primary_key=True)
    name: str
    job: str = ""
    account: str | None = None
    rev: int = 1
    created: int = Field(default=0, sa_type=BigInteger)
    seen: int = Field(default=0, sa_type=BigInteger)


class AccountRow(SQLModel, table=True):
    """Somebody who runs workshops on this installation.

    `password`: its argon2id hash, "" without one. `asked`: when they asked for a new one.
    """

    __tablename__ = "account"

    id: str = Field(primary_key=True)
    name: str = ""
    email: str | None = Field(default=None, unique=True, index=True)
    password: str = ""
    role: str = "facilitator"
    active: bool = True
    asked: int | None = Field(default=None, sa_type=BigInteger)
    created: int = Field(default=0, sa_type=BigInteger)


class LinkRow(SQLModel, table=True):
    """A link that lets somebody in; only the SHA-256 of its token is kept, `id` is no secret."""

    __tablename__ = "link"

    hash: str = Field(primary_key=True)
    id: str = Field(default="", index=True)
    scope: str
    room: str | None = Field(default=None, index=True)
    created: int = Field(default=0, sa_type=BigInteger)
    expires: int | None = Field(default=None, sa_type=BigInteger)
    revoked: bool = False


class BallotKeyRow(SQLModel, table=True):
    """The secret of one round of one open ballot; destroyed when it closes."""

    __tablename__ = "ballot_key"

    room: str = Field(primary_key=True)
    ballot: str = Field(primary_key=True)
    round_no: int = Field(primary_key=True)
    secret: bytes


class PaperRow(SQLModel, table=True):
    """A paper under an HMAC of its voter: no time, no order, no name."""

    __tablename__ = "paper"
    __table_args__ = {"sqlite_with_rowid": False}

    room: str = Field(primary_key=True)
    ballot: str = Field(primary_key=True)
    round_no: int = Field(primary_key=True)
    key: str = Field(primary_key=True)
    body: str = Field(sa_type=Text)


class PackLinkRow(SQLModel, table=True):
    """A link with which the pack of a room is shared. `id` is no secret; the token is, hashed.

    `variants`: parted by spaces. `phrase`: salt and scrypt of the passphrase, empty without one.
    """

    __tablename__ = "pack_link"

    id: str = Field(primary_key=True)
    hash: str = Field(unique=True, index=True)
    room: str = Field(index=True)
    label: str
    variants: str
    phrase: str = ""
    created: int = Field(sa_type=BigInteger)
    expires: int = Field(sa_type=BigInteger)
    revoked: bool = False


class PackOpeningRow(SQLModel, table=True):
    """Somebody read a shared pack (`what` is "read") or took it along (its variant)."""

    __tablename__ = "pack_opening"

    id: int | None = Field(default=None, primary_key=True)
    link: str = Field(index=True)
    at: int = Field(sa_type=BigInteger)
    what: str
    draft: int

"""The tables of those who run workshops: where they are signed in, and their letters of entry."""

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel


class SignInRow(SQLModel, table=True):
    """A browser in which an account is signed in. `id` is no secret; the token is, hashed.

    `address`: cut to its network. `browser`: in a few words. `way`: link, password or provider.
    """

    __tablename__ = "sign_in"

    id: str = Field(primary_key=True)
    hash: str = Field(unique=True, index=True)
    account: str = Field(index=True)
    created: int = Field(sa_type=BigInteger)
    seen: int = Field(sa_type=BigInteger)
    expires: int = Field(sa_type=BigInteger)
    revoked: bool = False
    address: str = ""
    browser: str = ""
    way: str


class TicketRow(SQLModel, table=True):
    """A link that is good once: `purpose` is invite (of an e-mail) or reset (of an account)."""

    __tablename__ = "ticket"

    id: str = Field(primary_key=True)
    hash: str = Field(unique=True, index=True)
    purpose: str
    account: str = Field(default="", index=True)
    email: str = ""
    role: str = ""
    created: int = Field(sa_type=BigInteger)
    expires: int = Field(sa_type=BigInteger)
    used: bool = False


class IdentityRow(SQLModel, table=True):
    """Somebody as a provider of identities knows them, and their account here."""

    __tablename__ = "identity"

    issuer: str = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    account: str = Field(index=True)
    created: int = Field(sa_type=BigInteger)

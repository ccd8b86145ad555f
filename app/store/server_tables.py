"""The tables of servers that share a database; one server alone leaves them empty."""

from sqlalchemy import BigInteger, Text
from sqlmodel import Field, SQLModel


class ServerRow(SQLModel, table=True):
    """A server that runs, or did. `seen`: epoch milliseconds by the database's clock."""

    __tablename__ = "server"

    id: str = Field(primary_key=True)
    seen: int = Field(sa_type=BigInteger)


class CompanyRow(SQLModel, table=True):
    """Who has a tab of a room open at one server, as JSON: weather, which is gone with it."""

    __tablename__ = "company"

    room: str = Field(primary_key=True)
    server: str = Field(primary_key=True)
    body: str = Field(sa_type=Text)


class SecretRow(SQLModel, table=True):
    """What all servers must sign alike."""

    __tablename__ = "shared_secret"

    name: str = Field(primary_key=True)
    value: str

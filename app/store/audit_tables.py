"""The table of what was done on this installation, and by whom."""

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel


class AuditRow(SQLModel, table=True):
    """`who` and `target` are ids, never names; `whence` is an address cut to its network."""

    __tablename__ = "audit"

    id: int | None = Field(default=None, primary_key=True)
    at: int = Field(sa_type=BigInteger, index=True)
    who: str
    what: str
    target: str = Field(index=True)
    whence: str

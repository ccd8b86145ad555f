"""The table of pictures that people put on cards."""

from sqlalchemy import BigInteger, LargeBinary
from sqlmodel import Field, SQLModel


class ImageRow(SQLModel, table=True):
    """`body` and `small` are made by us from what was sent; `size`: bytes of both together."""

    __tablename__ = "image"

    room: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    person: str
    body: bytes = Field(sa_type=LargeBinary)
    small: bytes = Field(sa_type=LargeBinary)
    size: int
    created: int = Field(sa_type=BigInteger)

"""The tables for taking care of data: how long rooms are kept, which state of things this is."""

from sqlmodel import Field, SQLModel


class KeepingRow(SQLModel, table=True):
    """How many days a room is kept after its last use, where somebody chose; 0: until deleted."""

    __tablename__ = "keeping"

    room: str = Field(primary_key=True)
    days: int


class InstallationRow(SQLModel, table=True):
    """One row. `generation` is new at every start and stop, here and in a file beside."""

    __tablename__ = "installation"

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    generation: str

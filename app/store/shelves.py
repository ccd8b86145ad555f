"""A database that is only read: nobody is seated in its rooms."""

from dataclasses import dataclass

from sqlalchemy import Engine

from app.domain.events import Recorded
from app.store.database import open_reader
from app.store.images import Images
from app.store.register import Register
from app.store.rows import read


@dataclass(frozen=True, slots=True)
class Shelves:
    """`url`: of the database."""

    url: str
    register: Register
    images: Images
    reader: Engine

    @classmethod
    def at(cls, url: str) -> "Shelves":
        reader = open_reader(url)
        return cls(url, Register(reader), Images(reader), reader)

    def close(self) -> None:
        self.reader.dispose()

    def events(self, room: str) -> list[Recorded]:
        """The whole journal of a room, oldest first. Raises Unreadable."""
        return read(self.reader, room)

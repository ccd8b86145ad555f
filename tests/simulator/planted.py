"""Bugs to be found: each is a run with one part that breaks one promise."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from app.domain.commands import HandInPaper, Stamped
from app.domain.events import PaperHandedIn, Recorded, SealedPaper
from app.domain.people import MAKERS, By
from app.domain.room import Room
from app.live.connection import Connection
from app.live.host import Reply, RoomHost
from tests.cast import NOON
from tests.simulator.world import Parts
from tests.store.memory import MemoryJournal, Work


class Forgetful(MemoryJournal):
    """Does not know after a restart which commands it has taken."""

    def read(self, room_id: str, after: int = 0) -> list[Recorded]:
        book = self.book(room_id)
        self.keep(room_id, replace(book, done=frozenset()))
        return super().read(room_id, after)


class Leaking(MemoryJournal):
    """Loses the last event of a turn when the server starts again."""

    def read(self, room_id: str, after: int = 0) -> list[Recorded]:
        book = self.book(room_id)
        if len(book.rows) > 40:
            self.keep(room_id, replace(book, rows=book.rows[:-1]))
        return super().read(room_id, after)


class OpenBox(MemoryJournal):
    """Takes papers for ballots that are closed."""

    def turn(self, room_id: str, room: Room, head: int) -> Work:
        sound = super().turn(room_id, room, head)
        return OpenBoxWork(sound.book, sound.room, sound.head, sound.chance, sound.now)


class OpenBoxWork(Work):
    def _decide(self, stamped: Stamped) -> list[Recorded | SealedPaper]:
        match stamped.command:
            case HandInPaper(ballot=ballot) if self._is_late(ballot, stamped.person):
                late = PaperHandedIn(ballot, str(stamped.person))
                at: datetime = stamped.at or NOON
                return [Recorded(self.head + 1, at, By(stamped.person), late)]
        return super()._decide(stamped)

    def _is_late(self, ballot: str, person: str | None) -> bool:
        found, seat = self.room.ballots.get(ballot), self.room.seats.get(person or "")
        return bool(found and found.state == "closed" and seat and seat.role in MAKERS)


class Hasty(RoomHost):
    """Says yes before anything is written."""

    def post(self, stamped: Stamped, reply: Reply) -> None:
        reply(None)
        super().post(stamped, lambda refused: None)


class Careless(RoomHost):
    """Counts a frame as sent though the line could not take it."""

    def enter(self, connection: Connection) -> None:
        sound, connection.writable = connection.writable, lambda: True
        send = connection.send

        async def may_send(text: str) -> None:
            if sound():
                await send(text)

        connection.send = may_send
        super().enter(connection)


class Trusting(RoomHost):
    """Lets whoever changes teams or roles listen where they did before."""

    def _reseat(self) -> None:
        pass


PLANTED: Mapping[str, Parts] = {
    "ids are forgotten at a restart": Parts(journal=Forgetful),
    "the last event is lost at a restart": Parts(journal=Leaking),
    "closed ballots take papers": Parts(journal=OpenBox),
    "ok comes before the commit": Parts(host=Hasty),
    "the cursor moves though nothing was sent": Parts(host=Careless),
    "whoever moves keeps their old ears": Parts(host=Trusting),
}

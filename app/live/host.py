"""A room while people are in it: an inbox, a journal that takes its turns, many listeners."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app import messages
from app.domain.commands import Command, Stamped
from app.domain.pictures.audiences import Audience, Screen, audiences_of
from app.domain.pictures.paint import Names
from app.domain.refusal import Refused
from app.domain.room import Room
from app.live import cursors
from app.live.album import Album
from app.live.bell import Bell
from app.live.clock import Clock
from app.live.connection import REMOVED, SEAT_GONE, Connection, Goodbye
from app.live.crier import Crier
from app.live.meter import Meter
from app.live.packing import gzipped, pack, together
from app.live.presence import Presence
from app.live.weather import Weather
from app.store.journal import Journal, NotWritten, Rewritten, Taken, Unreadable

Reply = Callable[[Refused | None], None]

FULL = 2000  # commands waiting
END = pack(messages.PICTURE_END)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Waiting:
    stamped: Stamped
    reply: Reply


class RoomHost:
    """`names` is asked again whenever somebody unknown sits down.

    `ended` is told when this room cannot go on from what it knows: its history is another one.
    `shared`: other servers may host this room too; `elsewhere` is who is in it there.
    """

    def __init__(
        self, id: str, epoch: str, room: Room, head: int, *, journal: Journal, clock: Clock,
        names: Callable[[], Names], meter: Meter | None = None,
        ended: Callable[[NotWritten], object] = lambda why: None, shared: bool = False,
    ) -> None:  # fmt: skip
        self.id, self.epoch, self.room, self.head = id, epoch, room, head
        self.clock = clock
        self._journal, self._ask_names, self._ended = journal, names, ended
        self._meter = meter or Meter()
        self.names: Names = names()
        self.presence = self.elsewhere = Presence()
        self._shared, self._levelling = shared, asyncio.Lock()
        self._inbox: list[_Waiting] = []
        self._turn: list[_Waiting] = []
        self._loop = asyncio.get_running_loop()
        self._weather = Weather(self)
        self._album = Album(self)
        self._crier = Crier(self, self._weather.blow, self._meter)
        self._bell = Bell(clock, lambda: self.room, self._ring)
        self._tasks = [
            self._loop.create_task(self._crier.run()),
            self._loop.create_task(self._bell.run()),
        ]

    # ---- commands ----------------------------------------------------------------------------

    def post(self, stamped: Stamped, reply: Reply) -> None:
        """Ask for something; `reply` is told once it is on disk, or why not."""
        if len(self._inbox) >= FULL or self._meter.full:
            busy = Refused("The room is very busy. Yours is kept and sent again.", code="busy")
            self._meter.answered(busy.code)
            return reply(busy)
        self._meter.waiting += 1
        self._inbox.append(_Waiting(stamped, reply))
        if not self._turn:
            self._loop.call_soon(self._begin_turn)

    async def do(self, id: str, person: str | None, command: Command) -> None:
        """Post and wait. Raises Refused."""
        done: asyncio.Future[Refused | None] = self._loop.create_future()

        def reply(refused: Refused | None) -> None:
            if not done.done():  # whoever asked may have gone
                done.set_result(refused)

        self.post(Stamped(id, person, command, self.clock.now()), reply)
        if (refused := await done) is not None:
            raise refused

    async def _ring(self, command: Command) -> None:
        await self.do(f"bell-{self.head}-{hash(command) & 0xFFFFFFFF:x}", None, command)

    def _begin_turn(self) -> None:
        if self._turn or not self._inbox:
            return
        self._turn, self._inbox = self._inbox, []
        batch = [waiting.stamped for waiting in self._turn]
        self._journal.take(self.id, self.room, self.head, batch, self._landed_elsewhere,
                           self.epoch)  # fmt: skip

    def _landed_elsewhere(self, taken: Taken | NotWritten) -> None:
        self._loop.call_soon_threadsafe(self._landed, taken)

    def _landed(self, taken: Taken | NotWritten) -> None:
        turn, self._turn = self._turn, []
        self._meter.waiting -= len(turn)
        self._loop.call_soon(self._begin_turn)
        self._crier.wake()
        if isinstance(taken, NotWritten):
            sentence = "This could not be saved just now. It is kept and tried again."
            for waiting in turn:
                self._answer(waiting, Refused(sentence, code="storage"))
            if isinstance(taken, Rewritten | Unreadable):
                self._ended(taken)
            return
        self._advance(taken)
        for waiting, (_, refused) in zip(turn, taken.answers, strict=True):
            self._answer(waiting, refused)

    def _answer(self, waiting: _Waiting, refused: Refused | None) -> None:
        self._meter.answered(refused.code if refused else None)
        try:
            waiting.reply(refused)
        except Exception:
            log.exception("Somebody could not be answered")

    async def level_with(self, head: int) -> None:
        """Go on to where other servers have brought the room, if that is further than here."""
        async with self._levelling:
            if not self._shared or head <= self.head:
                return
            known = (self.id, self.room, self.head)
            try:
                self._advance(await asyncio.to_thread(self._journal.catch_up, *known))
            except Unreadable as why:
                self._ended(why)
            self._crier.wake()

    async def reach(self, person: str | None, text: str) -> None:
        """Be no further back than somebody's cursor, which another server may have given."""
        audiences = self.audiences(person)
        if audiences and (head := cursors.place(self.epoch, audiences[0].key, text)):
            await self.level_with(head)

    def _advance(self, taken: Taken) -> None:
        """What is older than what is known by now was overtaken by news from another server."""
        if taken.head <= self.head:
            return
        before, self.room, self.head = self.room, taken.room, taken.head
        if before.seats is not self.room.seats:
            if self.room.seats.keys() - self.names.keys():
                self.names = self._ask_names()
            self._reseat()
        if before.ballots is not self.room.ballots:
            self._weather.turnout()
        self._bell.look_again()

    # ---- listeners ---------------------------------------------------------------------------

    @property
    def connections(self) -> set[Connection]:
        return self._crier.connections

    @property
    def one_of_each(self) -> Iterable[Connection]:
        """One tab of each stand: what it is told of the weather, all who stand there are."""
        return self._crier.one_of_each()

    @property
    def key(self) -> str:
        """Names this history of this room: after an erasure it is another one."""
        return f"{self.id}/{self.epoch}"

    @property
    def idle(self) -> bool:
        """Nobody listens, and nothing waits to be written."""
        return not (self.connections or self._inbox or self._turn)

    @property
    def everybody(self) -> Presence:
        """Who is here, and who is in this room at other servers."""
        return self.presence.beside(self.elsewhere)

    def hears_of(self, elsewhere: Presence) -> None:
        """Other servers have said who is with them."""
        if elsewhere != self.elsewhere:
            self.elsewhere = elsewhere
            self._weather.presence()
            self._weather.typing()

    def audiences(self, person: str | None) -> tuple[Audience, ...] | None:
        """Where somebody listens from; the screen, which is nobody, sees the screen."""
        return audiences_of(self.room, person) if person else (Screen(),)

    def enter(self, connection: Connection) -> None:
        self._crier.come(connection)
        if connection.person:
            self.presence = self.presence.came(connection.person)
            self._weather.presence()

    def leave(self, connection: Connection) -> None:
        self._crier.go(connection)
        if connection.person:
            self.presence = self.presence.went(connection.person)
            self._weather.presence()

    def resume(self, connection: Connection, text: str) -> str | None:
        """Go on from a client's cursor; the reason if it must fetch the whole picture first."""
        why = self._crier.resume(connection, text)
        if why is None:
            self._weather.tell_all(connection)
        return why

    def picture(self, person: str | None, you: object, build: str) -> str | None:
        """The whole picture of one person, as JSON; None if they have no place here."""
        audiences = self.audiences(person)
        if audiences is None:
            return None
        inside = self._crier.whole(audiences)
        cursor = self._crier.cursor(audiences)
        return messages.picture_body(you, cursor, build, inside, self.clock.now())

    def packed_picture(self, person: str | None, you: object, build: str) -> bytes | None:
        """The same as a gzip body."""
        audiences = self.audiences(person)
        if audiences is None:
            return None
        inside, cursor = self._crier.packed(audiences), self._crier.cursor(audiences)
        around = messages.picture_body(you, cursor, build, "", self.clock.now())
        return gzipped(together((pack(around.removesuffix(messages.PICTURE_END)), inside, END)))

    def shows_image(self, person: str | None, image: str) -> bool:
        """Whether this picture stands on a card that they have before them."""
        return self._album.shows(self.audiences(person) or (), image)

    def cursor(self, connection: Connection) -> str:
        return self._crier.cursor(connection.audiences)

    def writes(self, connection: Connection, card: str, type: str) -> None:
        """Somebody types, or has stopped (empty type)."""
        if connection.person:
            self.presence = self.presence.writes(connection.person, card[:40], type[:40])
            self._weather.typing()

    def wake(self) -> None:
        self._crier.wake()

    def _reseat(self) -> None:
        """Whoever has another role or team now starts again with another picture."""
        for connection in list(self.connections):
            audiences = self.audiences(connection.person)
            if audiences is None:
                self._crier.part(connection, self.goodbye_to(connection.person))
            elif audiences != connection.audiences:
                connection.start_again(audiences, messages.reset_frame("rights"))
                self.writes(connection, "", "")  # what they wrote belongs to the old table

    def show_out(self, connection: Connection, goodbye: Goodbye) -> None:
        """Nothing more is for the eyes of this tab."""
        self._crier.part(connection, goodbye)

    def goodbye_to(self, person: str | None) -> Goodbye:
        """To somebody who has no place here now: sent out, or gone by themselves."""
        return REMOVED if person in self.room.removed else SEAT_GONE

    async def farewell(self) -> None:
        """Tell everybody that the server goes, and when to knock again."""
        await self._crier.farewell()

    async def close(self, goodbye: Goodbye) -> None:
        """Stop the room's tasks and say goodbye to everybody."""
        for task in self._tasks:
            task.cancel()
        await self._crier.close(goodbye)

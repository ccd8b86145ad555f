"""A room while people are in it: an inbox, a journal that takes its turns, many listeners."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from random import randrange

from app import messages
from app.domain.commands import Command, Stamped
from app.domain.pictures.audiences import Audience, Screen, audiences_of
from app.domain.pictures.paint import Names, Shelf
from app.domain.refusal import Refused
from app.domain.room import Room
from app.live import cursors
from app.live.bell import Bell
from app.live.clock import Clock
from app.live.connection import NEVER, REMOVED, TOO_SLOW, Connection, Goodbye
from app.live.presence import Presence
from app.live.show import Show
from app.live.weather import Weather
from app.store.journal import Journal, NotWritten, Taken

Reply = Callable[[Refused | None], None]

FASTEST_TICK = 0.016  # seconds between two frames to the same tab in a small room
SLOWEST_TICK = 0.25
SENDS_PER_SECOND = 15_000  # what fan-out may cost: a quarter of what one core can send
HEARTBEAT = 15.0
PATIENCE = 20.0  # seconds that a tab may be unable to take more before it is let go
FULL = 2000  # commands waiting
SPREAD_MS = 3000  # milliseconds over which people come back after a restart

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Waiting:
    stamped: Stamped
    reply: Reply


class RoomHost:
    """`names` is asked again whenever somebody unknown sits down."""

    def __init__(
        self, id: str, epoch: str, room: Room, head: int, *, journal: Journal, clock: Clock,
        names: Callable[[], Names],
    ) -> None:  # fmt: skip
        self.id, self.epoch, self.room, self.head = id, epoch, room, head
        self.clock = clock
        self._journal, self._ask_names = journal, names
        self.names: Names = names()
        self.presence = Presence()
        self.connections: set[Connection] = set()
        self._shows: dict[Audience, Show] = {}
        self._shelf = Shelf()
        self._inbox: list[_Waiting] = []
        self._turn: list[_Waiting] = []
        self._loop = asyncio.get_running_loop()
        self._wake = asyncio.Event()
        self._bell = Bell(clock, lambda: self.room, self._from_the_room)
        self._weather = Weather(self)
        self._tasks = [
            self._loop.create_task(self._run()),
            self._loop.create_task(self._bell.run()),
        ]

    # ---- commands ----------------------------------------------------------------------------

    def post(self, stamped: Stamped, reply: Reply) -> None:
        """Ask for something; `reply` is told once it is on disk, or why not."""
        if len(self._inbox) >= FULL:
            return reply(
                Refused("The room is very busy. Yours is kept and sent again.", code="busy")
            )
        self._inbox.append(_Waiting(stamped, reply))
        if not self._turn:
            self._loop.call_soon(self._begin_turn)

    async def do(self, id: str, person: str | None, command: Command) -> None:
        """Post and wait. Raises Refused."""
        done: asyncio.Future[Refused | None] = self._loop.create_future()
        self.post(Stamped(id, person, command, self.clock.now()), done.set_result)
        if (refused := await done) is not None:
            raise refused

    def _from_the_room(self, command: Command) -> None:
        id = f"bell-{self.head}-{hash(command) & 0xFFFFFFFF:x}"
        self.post(Stamped(id, None, command, self.clock.now()), _log_refusal)

    def _begin_turn(self) -> None:
        if self._turn or not self._inbox:
            return
        self._turn, self._inbox = self._inbox, []
        batch = [waiting.stamped for waiting in self._turn]
        self._journal.take(self.id, self.room, self.head, batch, self._landed_elsewhere)

    def _landed_elsewhere(self, taken: Taken | NotWritten) -> None:
        self._loop.call_soon_threadsafe(self._landed, taken)

    def _landed(self, taken: Taken | NotWritten) -> None:
        turn, self._turn = self._turn, []
        self._wake.set()
        self._loop.call_soon(self._begin_turn)
        if isinstance(taken, NotWritten):
            sentence = "This could not be saved just now. It is kept and tried again."
            for waiting in turn:
                waiting.reply(Refused(sentence, code="storage"))
            return
        self._advance(taken)
        for waiting, answer in zip(turn, taken.answers, strict=True):
            waiting.reply(answer.refused)

    def _advance(self, taken: Taken) -> None:
        before, self.room, self.head = self.room, taken.room, taken.head
        if before.seats is not self.room.seats:
            if self.room.seats.keys() - self.names.keys():
                self.names = self._ask_names()
            self._reseat()
        if before.ballots is not self.room.ballots:
            self._weather.turnout()
        self._bell.look_again()

    # ---- listeners ---------------------------------------------------------------------------

    def audiences(self, person: str | None) -> tuple[Audience, ...] | None:
        """Where somebody listens from; the screen, which is nobody, sees the screen."""
        return audiences_of(self.room, person) if person else (Screen(),)

    def enter(self, connection: Connection) -> None:
        self.connections.add(connection)
        if connection.person:
            self.presence = self.presence.came(connection.person)
            self._weather.presence()

    def leave(self, connection: Connection) -> None:
        self.connections.discard(connection)
        if connection.person:
            self.presence = self.presence.went(connection.person)
            self._weather.presence()

    def resume(self, connection: Connection, text: str) -> str | None:
        """Go on from a client's cursor; the reason if it must fetch the whole picture first."""
        head = cursors.place(self.epoch, text)
        if head is None or head > self.head:
            return "epoch"
        self._paint(connection.audiences)
        if any(self._shows[audience].since(head) is None for audience in connection.audiences):
            return "gap"
        connection.cursor = head
        connection.told_at = self._loop.time()
        self._weather.tell_all(connection)
        self._wake.set()
        return None

    def picture(self, person: str | None, you: object, build: str) -> str | None:
        """The whole picture of one person, as JSON; None if they have no place here."""
        audiences = self.audiences(person)
        if audiences is None:
            return None
        self._paint(audiences)
        inside = ",".join(filter(None, (self._shows[audience].whole() for audience in audiences)))
        return messages.picture_body(you, self.cursor, build, inside, self.clock.now())

    @property
    def cursor(self) -> str:
        return cursors.cursor(self.epoch, self.head)

    def writes(self, connection: Connection, card: str, type: str) -> None:
        """Somebody types, or has stopped (empty type)."""
        if connection.person:
            self.presence = self.presence.writes(connection.person, card[:40], type[:40])
            self._weather.typing()

    def wake(self) -> None:
        self._wake.set()

    def _reseat(self) -> None:
        """Whoever has another role or team now starts again with another picture."""
        for connection in list(self.connections):
            audiences = self.audiences(connection.person)
            if audiences is None:
                self._part(connection, REMOVED)
            elif audiences != connection.audiences:
                connection.audiences, connection.cursor = audiences, NEVER
                connection.after.append((0, messages.reset_frame("rights")))

    def _part(self, connection: Connection, goodbye: Goodbye) -> None:
        self.connections.discard(connection)
        self._loop.create_task(connection.close(goodbye))

    # ---- the loop ----------------------------------------------------------------------------

    async def _run(self) -> None:
        while True:
            with_heartbeat = asyncio.timeout(HEARTBEAT / 3)
            try:
                async with with_heartbeat:
                    await self._wake.wait()
            except TimeoutError:
                pass
            self._wake.clear()
            if await self._tell():
                await asyncio.sleep(self._pause())

    def _pause(self) -> float:
        return min(max(FASTEST_TICK, len(self.connections) / SENDS_PER_SECOND), SLOWEST_TICK)

    async def _tell(self) -> int:
        """Everybody who can take it gets one frame; the number of those who got anything."""
        self._paint({a for c in self.connections if c.live for a in c.audiences})
        self._weather.blow()
        head, told = self.head, 0  # the room may move on while frames are sent
        for number, connection in enumerate(list(self.connections)):
            if connection.writable():
                connection.behind_since = None
                told += await self._say(connection, head)
            else:
                self._bear_with(connection)
            if number % 200 == 199:
                await asyncio.sleep(0)
        return told

    async def _say(self, connection: Connection, head: int) -> bool:
        frames = [*self._step(connection, head), *connection.weather.values()]
        connection.weather.clear()
        for frame in (*frames, *connection.answers(head)):
            await connection.send(frame)
        return bool(frames)

    def _step(self, connection: Connection, head: int) -> list[str]:
        if not connection.live:
            return []
        quiet = self._loop.time() - connection.told_at
        if connection.cursor >= head and quiet < HEARTBEAT:
            return []
        before, connection.cursor = connection.cursor, max(head, connection.cursor)
        connection.told_at = self._loop.time()
        steps = [self._shows[audience].since(before) for audience in connection.audiences]
        members, gone = (
            ",".join(filter(None, part)) for part in zip(*filter(None, steps), strict=True)
        )
        return [messages.event_frame(
            cursors.cursor(self.epoch, before), cursors.cursor(self.epoch, connection.cursor),
            members, gone, self.clock.now(),
        )]  # fmt: skip

    def _bear_with(self, connection: Connection) -> None:
        connection.behind_since = connection.behind_since or self._loop.time()
        if self._loop.time() - connection.behind_since > PATIENCE:
            connection.abort()
            self._part(connection, TOO_SLOW)
        else:
            self._loop.call_later(SLOWEST_TICK, self._wake.set)

    def _paint(self, audiences: set[Audience] | tuple[Audience, ...]) -> None:
        for audience in audiences:
            show = self._shows.setdefault(audience, Show(audience, self._shelf))
            show.paint(self.room, self.names, self.head)

    async def farewell(self) -> None:
        """Tell everybody that the server goes, and when to knock again: not all at once."""
        for connection in list(self.connections):
            if connection.writable():
                wait = randrange(SPREAD_MS)
                await connection.send(messages.bye_frame("restart", wait))
            else:
                connection.abort()

    async def close(self, goodbye: Goodbye) -> None:
        """Stop the room's tasks and say goodbye to everybody."""
        for task in self._tasks:
            task.cancel()
        for connection in list(self.connections):
            await connection.close(goodbye)


def _log_refusal(refused: Refused | None) -> None:
    if refused:
        log.info("The bell rang in vain: %s", refused)

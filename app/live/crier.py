"""The crier tells every tab what has changed: one frame a tick to each that can take it."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from random import randrange
from typing import Protocol

from app import messages
from app.domain.pictures.audiences import Audience
from app.domain.pictures.paint import Names, Shelf
from app.domain.room import Room
from app.live import cursors
from app.live.clock import Clock
from app.live.connection import BROKEN, NEVER, TOO_SLOW, Connection, Goodbye
from app.live.meter import Meter
from app.live.show import Show

FASTEST_TICK = 0.016  # seconds between two frames to the same tab in a small room
SLOWEST_TICK = 0.25
SENDS_PER_SECOND = 15_000  # what fan-out may cost: a quarter of what one core can send
HEARTBEAT = 15.0
PATIENCE = 20.0  # seconds that a tab may be unable to take more before it is let go
SPREAD_MS = 3000  # milliseconds over which people come back after a restart

log = logging.getLogger(__name__)


class Told(Protocol):
    """What the crier reads of the room that it tells about."""

    epoch: str
    room: Room
    names: Names
    head: int
    clock: Clock


class Crier:
    """`before_telling` is called at each tick: the weather puts its frames on the connections."""

    def __init__(
        self, place: Told, before_telling: Callable[[], None], meter: Meter | None = None
    ) -> None:
        self._place, self._before_telling = place, before_telling
        self._meter = meter or Meter()
        self.connections: set[Connection] = set()
        self._shows: dict[Audience, Show] = {}
        self._shelf = Shelf()
        self._awake = asyncio.Event()
        self._partings: set[asyncio.Task[None]] = set()

    def wake(self) -> None:
        self._awake.set()

    def cursor(self, audiences: tuple[Audience, ...], head: int | None = None) -> str:
        at = self._place.head if head is None else head
        return cursors.cursor(self._place.epoch, audiences[0].key, at)

    def whole(self, audiences: tuple[Audience, ...]) -> str:
        """The whole picture of these audiences, as the inside of a JSON object."""
        return ",".join(filter(None, (show.whole() for show in self._painted(audiences))))

    def resume(self, connection: Connection, text: str) -> str | None:
        """Go on from a client's cursor; the reason if it must fetch the whole picture first."""
        head = cursors.place(self._place.epoch, connection.table, text)
        if head is None or head > self._place.head:
            return "epoch"
        if any(show.since(head) is None for show in self._painted(connection.audiences)):
            return "gap"
        connection.cursor = connection.seen = head
        connection.told_at = _now()
        self.wake()
        return None

    def part(self, connection: Connection, goodbye: Goodbye) -> None:
        self.connections.discard(connection)
        connection.cursor = NEVER  # also where a tick has begun: nothing more is for their eyes
        parting = asyncio.get_running_loop().create_task(self._part(connection, goodbye))
        self._partings.add(parting)
        parting.add_done_callback(self._partings.discard)

    async def _part(self, connection: Connection, goodbye: Goodbye) -> None:
        """The answers that still wait come first: whoever left is told that it went through."""
        if connection.writable():
            await self._try(connection, connection.take())
            await connection.close(goodbye)
        else:
            connection.abort()

    async def run(self) -> None:
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(HEARTBEAT / 3):
                    await self._awake.wait()
            self._awake.clear()
            if await self._tick():
                await asyncio.sleep(self._pause())

    async def _tick(self) -> int:
        try:
            return await self._tell()
        except Exception:
            log.exception("A room could not be told what is new")
            return 1

    def _pause(self) -> float:
        return min(max(FASTEST_TICK, len(self.connections) / SENDS_PER_SECOND), SLOWEST_TICK)

    async def _tell(self) -> int:
        """Everybody who can take it gets one step, whoever waits for an answer first.

        Returns the number of frames that were sent.
        """
        self._before_telling()
        told = 0
        for number, connection in enumerate(sorted(self.connections, key=lambda c: not c.after)):
            if connection.writable():
                connection.behind_since = None
                told += await self._say(connection)
            else:
                self._bear_with(connection)
            if number % 200 == 199:
                await asyncio.sleep(0)
        return told

    async def _say(self, connection: Connection) -> int:
        try:
            frames = [*self._step(connection), *connection.take()]
        except Exception:
            log.exception("A picture could not be painted")
            self.part(connection, BROKEN)
            return 0
        return await self._try(connection, frames)

    async def _try(self, connection: Connection, frames: list[str]) -> int:
        try:
            return await self._send(connection, frames)
        except Exception as error:
            log.info("A tab was gone when it was told something: %r", error)
            self.connections.discard(connection)
            return 0

    async def _send(self, connection: Connection, frames: list[str]) -> int:
        """One large frame may fill the buffer; what follows it then waits for the next tick."""
        sent = 0
        for frame in frames:
            if sent and not connection.writable():
                break
            await connection.send(frame)
            self._meter.sent(frame)
            sent += 1
        if sent < len(frames):
            connection.after[:0] = frames[sent:]
            self._look_again()
        return sent

    def _step(self, connection: Connection) -> list[str]:
        """From the tab's cursor to now, if anything happened or it has long heard nothing."""
        if not connection.live:
            return []
        head, calm = self._place.head, _now() - connection.told_at < HEARTBEAT
        if connection.seen == head and calm:
            return []
        connection.seen = head
        before = connection.cursor
        steps = (show.since(before) for show in self._painted(connection.audiences))
        members, gone = (
            ",".join(filter(None, part)) for part in zip(*filter(None, steps), strict=True)
        )
        if calm and not members and not gone:
            return []
        connection.cursor, connection.told_at = head, _now()
        past, now = (self.cursor(connection.audiences, at) for at in (before, head))
        return [messages.event_frame(past, now, members, gone, self._place.clock.now())]

    def _bear_with(self, connection: Connection) -> None:
        connection.behind_since = connection.behind_since or _now()
        if _now() - connection.behind_since > PATIENCE:
            self.part(connection, TOO_SLOW)
        else:
            self._look_again()

    def _look_again(self) -> None:
        asyncio.get_running_loop().call_later(SLOWEST_TICK, self.wake)

    def _painted(self, audiences: tuple[Audience, ...]) -> list[Show]:
        place = self._place
        shows = [self._shows.setdefault(a, Show(a, self._shelf)) for a in audiences]
        for show in shows:
            show.paint(place.room, place.names, place.head)
        return shows

    async def farewell(self) -> None:
        """Tell everybody that the server goes, and when to knock again: not all at once."""
        for connection in list(self.connections):
            if connection.writable():
                await self._try(connection, [messages.bye_frame("restart", randrange(SPREAD_MS))])
            else:
                connection.abort()

    async def close(self, goodbye: Goodbye) -> None:
        for connection in list(self.connections):
            await self._part(connection, goodbye)


def _now() -> float:
    return asyncio.get_running_loop().time()

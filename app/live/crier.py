"""The crier tells every tab what has changed: one frame a tick to each that can take it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from random import randrange

from app import messages
from app.domain.pictures.audiences import Audience
from app.live import cursors
from app.live.connection import BROKEN, NEVER, TOO_SLOW, Connection, Goodbye
from app.live.meter import Meter
from app.live.packing import Packed
from app.live.parcel import Parcel, Put
from app.live.show import Outlook
from app.live.shows import Shows, Told

FASTEST_TICK = 0.016  # seconds between two frames to the same tab in a quiet room
SLOWEST_TICK = 0.25
SENDS_PER_SECOND = 15_000  # what fan-out may cost: a quarter of what one core can send
IN_ONE_GO = 200  # tabs that are told before others may speak
HEARTBEAT = 15.0
PATIENCE = 20.0  # seconds that a tab may be unable to take more before it is let go
SPREAD_MS = 3000  # milliseconds over which people come back after a restart

log = logging.getLogger(__name__)


class Crier:
    """`before_telling` is called at each tick: the weather puts its frames on the connections."""

    def __init__(
        self, place: Told, before_telling: Callable[[], None], meter: Meter | None = None
    ) -> None:
        self._place, self._before_telling = place, before_telling
        self._meter = meter or Meter()
        self.connections: set[Connection] = set()
        self._shows = Shows(place)
        self._awake = asyncio.Event()
        self._partings: set[asyncio.Task[None]] = set()

    def wake(self) -> None:
        self._awake.set()

    def cursor(self, audiences: tuple[Audience, ...]) -> str:
        return self._shows.cursor(audiences[0].key, self._place.head)

    def whole(self, audiences: tuple[Audience, ...]) -> str:
        """The whole picture of these audiences, as the inside of a JSON object."""
        return self._shows.whole(self._shows.of(audiences))

    def packed(self, audiences: tuple[Audience, ...]) -> Packed:
        return self._shows.packed(self._shows.of(audiences))

    def resume(self, connection: Connection, text: str) -> str | None:
        """Go on from a client's cursor; the reason if it must fetch the whole picture first."""
        head = cursors.place(self._place.epoch, connection.table, text)
        if head is None or head > self._place.head:
            return "epoch"
        if not self._shows.reach(self._outlook(connection), head):
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
            await self._try(connection, self._send(connection, connection.take()))
            await connection.close(goodbye)
        else:
            connection.abort()

    async def run(self) -> None:
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(HEARTBEAT / 3):
                    await self._awake.wait()
            self._awake.clear()
            if told := await self._tick():
                await asyncio.sleep(_pause(told))

    async def _tick(self) -> int:
        try:
            return await self._tell()
        except Exception:
            log.exception("A room could not be told what is new")
            return 1

    async def _tell(self) -> int:
        """Everybody who can take it gets one step, whoever waits for an answer first.

        Returns the number of frames that were sent.
        """
        self._before_telling()
        self._shows.new_tick()
        told, waiting = 0, self._in_turn()
        for start in range(0, len(waiting), IN_ONE_GO):
            told += await self._tell_some(waiting[start : start + IN_ONE_GO])
            await asyncio.sleep(0)
        return told

    async def _tell_some(self, connections: Iterable[Connection]) -> int:
        sent, put, now = 0, list[Parcel](), _now()
        self._shows.follow()
        for connection in connections:
            if not connection.writable():
                self._bear_with(connection)
                continue
            connection.behind_since = None
            parcels = self._parcels(connection, now)
            if not parcels:
                continue
            if connection.put is None:
                await self._try(connection, self._send(connection, parcels))
                self._shows.follow()
                sent += len(parcels)
            elif self._put(connection, connection.put, parcels):
                put += parcels
        self._meter.sent(put)
        return sent + len(put)

    def _in_turn(self) -> list[Connection]:
        """Those for whom there may be something; who waits for an answer comes first."""
        head, silent = self._place.head, _now() - HEARTBEAT
        asking = [c for c in self.connections if c.after]
        others = [
            c for c in self.connections
            if not c.after
            and (c.seen != head or c.weather or c.behind_since or c.told_at <= silent)
        ]  # fmt: skip
        return [*asking, *others]

    def _parcels(self, connection: Connection, now: float) -> list[Parcel]:
        """The next step, then what the weather is like and the answers."""
        try:
            step = self._step(connection, now)
        except Exception:
            log.exception("A picture could not be painted")
            self.part(connection, BROKEN)
            return []
        waiting = connection.take() if connection.after or connection.weather else []
        return [step, *waiting] if step else waiting

    def _step(self, connection: Connection, now: float) -> Parcel | None:
        """From the tab's cursor to now, if anything happened or it has long heard nothing."""
        head, before = self._place.head, connection.cursor
        calm = now - connection.told_at < HEARTBEAT
        if before == NEVER or (calm and connection.seen == head):
            return None
        outlook = connection.outlook
        if outlook is None or outlook.audiences is not connection.audiences:
            outlook = self._outlook(connection)
        step = self._shows.step(outlook, before)
        connection.seen = head
        if step is None:
            if calm:
                return None
            step = self._shows.frame(outlook.table, before)
        connection.cursor, connection.told_at = head, now
        return step

    def _outlook(self, connection: Connection) -> Outlook:
        outlook = connection.outlook = self._shows.of(connection.audiences)
        return outlook

    def _put(self, connection: Connection, put: Put, parcels: Sequence[Parcel]) -> bool:
        """Whether they are on their way."""
        try:
            put(parcels)
        except Exception as error:
            self._lost(connection, error)
            return False
        return True

    async def _try(self, connection: Connection, sending: Awaitable[None]) -> None:
        try:
            await sending
        except Exception as error:
            self._lost(connection, error)

    def _lost(self, connection: Connection, error: Exception) -> None:
        log.info("A tab was gone when it was told something: %r", error)
        self.connections.discard(connection)

    async def _send(self, connection: Connection, parcels: list[Parcel]) -> None:
        """One large frame may fill the buffer; what follows it then waits for the next tick."""
        sent = 0
        for parcel in parcels:
            if sent and not connection.writable():
                break
            await connection.send(parcel.text)
            sent += 1
        if sent < len(parcels):
            connection.after[:0] = [parcel.text for parcel in parcels[sent:]]
            self._look_again()
        self._meter.sent(parcels[:sent])

    def _bear_with(self, connection: Connection) -> None:
        connection.behind_since = connection.behind_since or _now()
        if _now() - connection.behind_since > PATIENCE:
            self.part(connection, TOO_SLOW)
        else:
            self._look_again()

    def _look_again(self) -> None:
        asyncio.get_running_loop().call_later(SLOWEST_TICK, self.wake)

    async def farewell(self) -> None:
        """Tell everybody that the server goes, and when to knock again: not all at once."""
        for connection in list(self.connections):
            if connection.writable():
                bye = messages.bye_frame("restart", randrange(SPREAD_MS))
                await self._try(connection, self._send(connection, [Parcel(bye)]))
            else:
                connection.abort()

    async def close(self, goodbye: Goodbye) -> None:
        for connection in list(self.connections):
            await self._part(connection, goodbye)


def _pause(told: int) -> float:
    """By what has just been sent: fan-out leaves time for everything else."""
    return min(max(FASTEST_TICK, told / SENDS_PER_SECOND), SLOWEST_TICK)


def _now() -> float:
    return asyncio.get_running_loop().time()

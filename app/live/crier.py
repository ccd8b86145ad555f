"""The crier tells every tab what has changed: one frame a tick to each that can take it."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import suppress
from random import randrange

from app import messages
from app.domain.pictures.audiences import Audience
from app.live import cursors
from app.live.connection import BROKEN, NEVER, Connection, Goodbye, Stand
from app.live.delivery import Delivery
from app.live.meter import Meter
from app.live.pace import SLOWEST_TICK, Pace
from app.live.packing import Packed
from app.live.parcel import Parcel
from app.live.show import Outlook
from app.live.shows import Shows, Told
from app.live.stands import Shared, Stands

IN_ONE_BREATH = 0.02  # seconds of painting and sending before others may speak
HEARTBEAT = 15.0
SPREAD_MS = 3000  # milliseconds over which people come back after a restart

log = logging.getLogger(__name__)


class Crier:
    """`before_telling` is called at each tick: the weather puts its frames on the stands."""

    def __init__(
        self, place: Told, before_telling: Callable[[], None], meter: Meter | None = None
    ) -> None:
        self._place, self._before_telling = place, before_telling
        self.connections: set[Connection] = set()
        self._shows, self._stands = Shows(place), Stands()
        self._delivery = Delivery(meter or Meter(), self.go, self.part, self._look_again)
        self._awake = asyncio.Event()
        self._partings: set[asyncio.Task[None]] = set()

    def wake(self) -> None:
        self._awake.set()

    def come(self, connection: Connection) -> None:
        self.connections.add(connection)
        self._stands.come(connection)

    def go(self, connection: Connection) -> None:
        self.connections.discard(connection)
        self._stands.go(connection)

    def one_of_each(self) -> Iterable[Connection]:
        return self._stands.one_of_each()

    def cursor(self, audiences: tuple[Audience, ...]) -> str:
        return self._shows.cursor(audiences[0].key, self._place.head)

    def whole(self, audiences: tuple[Audience, ...]) -> str:
        """The whole picture of these audiences, as the inside of a JSON object."""
        return self._shows.whole(self._shows.of(audiences))

    def packed(self, audiences: tuple[Audience, ...]) -> Packed:
        return self._shows.packed(self._shows.of(audiences))

    def resume(self, connection: Connection, text: str) -> str | None:
        """Go on from a client's cursor; the reason if it must fetch the whole picture first."""
        stand = connection.step_out()
        head = cursors.place(self._place.epoch, connection.table, text)
        if head is None or head > self._place.head:
            return "epoch"
        if not self._shows.reach(self._outlook(connection), head):
            return "gap"
        stand.cursor = stand.seen = head
        stand.told_at = _now()
        self.wake()
        return None

    def part(self, connection: Connection, goodbye: Goodbye) -> None:
        self.go(connection)
        connection.stand.cursor = NEVER  # also where a tick has begun: this is not for their eyes
        parting = asyncio.get_running_loop().create_task(self._part(connection, goodbye))
        self._partings.add(parting)
        parting.add_done_callback(self._partings.discard)

    async def _part(self, connection: Connection, goodbye: Goodbye) -> None:
        """The answers that still wait come first: whoever left is told that it went through."""
        if connection.writable():
            await self._delivery.send(connection, connection.take())
            await connection.close(goodbye)
        else:
            connection.abort()

    async def run(self) -> None:
        pace = Pace()
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(HEARTBEAT / 3):
                    await self._awake.wait()
            self._awake.clear()
            began = _now()
            told = await self._tick()
            await asyncio.sleep(0)  # what came meanwhile is heard, so that it counts as waiting
            if told:
                now = _now()
                await asyncio.sleep(pace.rest(told, self._awake.is_set(), now - began, now))

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
        told = await self._tell_each([tab for tab in self._stands.alone if tab.after])
        told += await self._tell_together()
        told += await self._tell_each(self._for_themselves())
        self._stands.gather()
        return told

    def _for_themselves(self) -> list[Connection]:
        """Those by themselves for whom there may be something, and who wait for no answer."""
        head, silent = self._place.head, _now() - HEARTBEAT
        return [
            tab for tab in self._stands.alone
            if not tab.after and (tab.behind_since or tab.stand.waits(head, silent))
        ]  # fmt: skip

    async def _tell_each(self, tabs: Iterable[Connection]) -> int:
        told, breath = 0, _Breath()
        for tab in tabs:
            self._shows.follow()
            told += await self._tell_one(tab)
            await breath.draw()
        return told

    async def _tell_one(self, tab: Connection) -> int:
        if not tab.writable():
            self._delivery.bear_with(tab)
            return 0
        tab.behind_since = None
        parcels = self._parcels(tab, _now())
        if parcels and tab.lane:
            self._delivery.write(tab, tab.lane, parcels)
        elif parcels:
            await self._delivery.send(tab, parcels)
        return len(parcels)

    def _parcels(self, connection: Connection, now: float) -> list[Parcel]:
        """The next step, then what the weather is like and the answers."""
        try:
            step = self._next(connection, now)
        except Exception:
            log.exception("A picture could not be painted")
            self.part(connection, BROKEN)
            return []
        return [*step, *connection.take()]

    def _next(self, connection: Connection, now: float) -> list[Parcel]:
        outlook = connection.outlook
        if outlook is None or outlook.audiences is not connection.audiences:
            outlook = self._outlook(connection)
        return self._step(connection.stand, outlook, now)

    def _step(self, stand: Stand, outlook: Outlook, now: float) -> list[Parcel]:
        """From a stand to now; none if nothing happened, unless nothing was heard for long."""
        head, before = self._place.head, stand.cursor
        calm = now - stand.told_at < HEARTBEAT
        if before == NEVER or (calm and stand.seen == head):
            return []
        step = self._shows.step(outlook, before)
        stand.seen = head
        if step is None:
            if calm:
                return []
            step = self._shows.frame(outlook.table, before)
        stand.cursor, stand.told_at = head, now
        return [step]

    async def _tell_together(self) -> int:
        """All who share a stand, in one go; whoever cannot take it stays behind by itself."""
        told, breath = 0, _Breath()
        # All tables are painted in a row: among a thousand sends, each takes three times as long.
        async for stand in self._waiting(breath):
            with suppress(Exception):  # it is raised again when they are told
                self._shows.step(stand.outlook, stand.cursor)
        async for stand in self._waiting(breath):
            told += self._tell_stand(stand)
        return told

    async def _waiting(self, breath: "_Breath") -> AsyncIterator[Shared]:
        """Stands for which there may be something; others may speak in between."""
        silent = _now() - HEARTBEAT
        for stand in list(self._stands):
            if stand.waits(self._place.head, silent):
                self._shows.follow()
                yield stand
            await breath.draw()

    def _tell_stand(self, stand: Shared) -> int:
        try:
            step = self._step(stand, stand.outlook, _now())
        except Exception:
            stand.scatter()  # each by itself finds out what is wrong
            return 0
        parcels = [*step, *stand.take()]
        return self._delivery.send_to_all(stand, parcels) if parcels else 0

    def _outlook(self, connection: Connection) -> Outlook:
        outlook = connection.outlook = self._shows.of(connection.audiences)
        return outlook

    def _look_again(self) -> None:
        asyncio.get_running_loop().call_later(SLOWEST_TICK, self.wake)

    async def farewell(self) -> None:
        """Tell everybody that the server goes, and when to knock again: not all at once."""
        for connection in list(self.connections):
            if connection.writable():
                bye = messages.bye_frame("restart", randrange(SPREAD_MS))
                await self._delivery.send(connection, [Parcel(bye)])
            else:
                connection.abort()

    async def close(self, goodbye: Goodbye) -> None:
        for connection in list(self.connections):
            self.go(connection)
            await self._part(connection, goodbye)


class _Breath:
    """How long nobody else could speak."""

    def __init__(self) -> None:
        self._since = _now()

    async def draw(self) -> None:
        """Let others speak if nobody could for long."""
        if _now() - self._since >= IN_ONE_BREATH:
            await asyncio.sleep(0)
            self._since = _now()


def _now() -> float:
    return asyncio.get_running_loop().time()

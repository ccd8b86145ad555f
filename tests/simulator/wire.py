"""One connection between a tab and a server: frames arrive later, in order, until it is cut."""

import asyncio
from collections.abc import Callable
from random import Random

from tests.simulator.chances import Odds

TICK = 1e-6
"""Seconds between two frames of one direction: the heap of timers keeps no other order."""

Hear = Callable[[str], object]


class Pipe:
    """One direction."""

    def __init__(self, odds: Callable[[], Odds], chance: Random, hear: Hear) -> None:
        self._odds, self._chance, self.hear = odds, chance, hear
        self._loop = asyncio.get_running_loop()
        self._last = 0.0
        self.lost = self.broken = False

    @property
    def idle(self) -> bool:
        return self._last < self._loop.time()

    def send(self, text: str) -> None:
        if self.lost or self.broken:
            return
        delay = self._odds().delay * self._chance.expovariate(1.0)
        for _ in range(1 + (self._chance.random() < self._odds().double)):
            self._last = max(self._last + TICK, self._loop.time() + delay)
            self._loop.call_at(self._last, self._arrive, text)

    def hold(self, seconds: float) -> None:
        """Nothing arrives for so long; it is not lost."""
        self._last = max(self._last, self._loop.time() + seconds)

    def _arrive(self, text: str) -> None:
        if not self.broken:
            self.hear(text)


class Wire:
    """`tab_gone` and `server_gone` are told of a cut, each in its own time."""

    def __init__(self, odds: Callable[[], Odds], chance: Random) -> None:
        self._odds, self._chance = odds, chance
        self._loop = asyncio.get_running_loop()
        self.up = Pipe(odds, chance, self._unheard)
        self.down = Pipe(odds, chance, self._unheard)
        self.tab_gone: Callable[[int], object] = self._unheard
        self.server_gone: Callable[[], object] = lambda: None
        self._slow_until = 0.0
        self.sent: list[str] = []

    def tell(self, text: str) -> None:
        """From the server, which does not know what becomes of it."""
        self.sent.append(text)
        self.down.send(text)
        if self._chance.random() < self._odds().cut:
            self.cut()

    def writable(self) -> bool:
        return self._loop.time() >= self._slow_until

    async def drained(self) -> None:
        while not self.writable():
            await asyncio.sleep(self._slow_until - self._loop.time())

    def slow(self, seconds: float) -> None:
        """The tab does not read for so long."""
        self._slow_until = self._loop.time() + seconds
        self.down.hold(seconds)

    def half_open(self) -> None:
        """Nothing comes through any more, and nobody is told; the server's pings find out."""
        self.up.lost = self.down.lost = True
        self._loop.call_later(20 + 20 * self._chance.random(), self.drop)

    def cut(self) -> None:
        """What is under way to the tab is lost; the server hears what comes before it notices."""
        self.down.broken = True
        self._loop.call_later(0.5 * self._chance.random(), self._breaks)
        self._loop.call_later(2 * self._chance.random(), self.drop)

    def hang_up(self) -> None:
        """The tab has left; what it said last may still arrive."""
        self.down.broken = True
        self.tab_gone = self._unheard
        self._loop.call_later(2 * self._chance.random(), self.drop)

    def close(self, code: int) -> None:
        """The server ends it properly: after all that it said."""
        self.up.broken = True
        self.down.send(f"close {code}")

    def drop(self) -> None:
        """The server's end is gone."""
        self.up.broken = True
        self.server_gone()

    def crash(self) -> None:
        """The server's process is gone, and with it what it had not sent."""
        self.up.broken = self.down.broken = True
        self._loop.call_later(0.5 * self._chance.random(), self._breaks)

    def _breaks(self) -> None:
        self.tab_gone(1006)

    def _unheard(self, _: object) -> None:
        """Before somebody listens, and after they have hung up."""

"""The clocks that a room can live by: the world's, a faster one, a recording's."""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from math import floor
from typing import Protocol

LONGEST_SLEEP = 5.0
"""Seconds after which a sleep looks at the clock again: laptops wake."""

CORRECTION = 2.0
"""Seconds by which a machine's clock may be put right at once, and is believed."""

log = logging.getLogger(__name__)


def _since_boot() -> float:
    """Seconds that nobody can set; where the system counts them, the time asleep too."""
    counts_sleep = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
    return time.clock_gettime(counts_sleep)


class Clock(Protocol):
    def now(self) -> datetime: ...

    async def until(self, at: datetime) -> None:
        """Return when it is `at` or later, or a little before: the caller looks again."""


class WorldClock:
    """Everybody's time, in UTC: whole milliseconds, of which the journal keeps every one.

    When the machine's clock is set while rooms are open, the time here goes on as before: a round
    lasts as long as people were told. Small corrections are followed.
    """

    def __init__(
        self, wall: Callable[[], float] = time.time, steady: Callable[[], float] = _since_boot
    ) -> None:
        self._wall, self._steady = wall, steady
        self._between = wall() - steady()
        self._believed = True

    def now(self) -> datetime:
        steady = self._steady()
        between = self._wall() - steady
        if abs(between - self._between) <= CORRECTION:
            self._between, self._believed = between, True
        elif self._believed:
            self._believed = False
            log.warning("The machine's clock was set by %+.0f s. This server keeps its own time "
                        "until it is started again.", between - self._between)  # fmt: skip
        return datetime.fromtimestamp(floor((steady + self._between) * 1000) / 1000, UTC)

    async def until(self, at: datetime) -> None:
        left = (at - self.now()).total_seconds()
        await asyncio.sleep(min(max(left, 0.0), LONGEST_SLEEP))


class FastClock:
    """Runs `speed` times as fast as the world, from the moment it is made."""

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._since = datetime.now(UTC)

    def now(self) -> datetime:
        return self._since + (datetime.now(UTC) - self._since) * self._speed

    async def until(self, at: datetime) -> None:
        left = (at - self.now()).total_seconds() / self._speed
        await asyncio.sleep(min(max(left, 0.0), LONGEST_SLEEP))


class SetClock:
    """Stands still until it is set; a recording's time, or a test's."""

    def __init__(self, at: datetime) -> None:
        self._at = at
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        return self._at

    def set(self, at: datetime) -> None:
        """Never backwards."""
        self._at = max(at, self._at)
        self._moved.set()
        self._moved = asyncio.Event()

    def advance(self, **span: float) -> None:
        self.set(self._at + timedelta(**span))

    async def until(self, at: datetime) -> None:
        if self._at < at:
            await self._moved.wait()

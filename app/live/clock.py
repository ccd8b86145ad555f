"""The clocks that a room can live by: the world's, a faster one, a recording's."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Protocol

LONGEST_SLEEP = 5.0
"""Seconds after which a sleep looks at the clock again: clocks are set, laptops wake."""


class Clock(Protocol):
    def now(self) -> datetime: ...

    async def until(self, at: datetime) -> None:
        """Return when it is `at` or later, or a little before: the caller looks again."""


class WorldClock:
    """Everybody's time, in UTC."""

    def now(self) -> datetime:
        return datetime.now(UTC)

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

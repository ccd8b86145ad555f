"""The bell wakes a room when something is due; the rules decide whether anything happens."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from app.domain.clockwork import due
from app.domain.commands import Command
from app.domain.refusal import RETRYABLE, Refused
from app.domain.room import Room
from app.live.clock import Clock

AGAIN = 1.0
"""Seconds until the bell is rung again when the room could not take it."""

log = logging.getLogger(__name__)


class Bell:
    """Rings each due command once. `look` gives the room as it is now; `ring` raises Refused."""

    def __init__(
        self, clock: Clock, look: Callable[[], Room], ring: Callable[[Command], Awaitable[None]]
    ) -> None:
        self._clock, self._look, self._ring = clock, look, ring
        self._changed = asyncio.Event()
        self._rung: set[Command] = set()

    def look_again(self) -> None:
        """The room has changed; something else may be due."""
        self._changed.set()

    async def run(self) -> None:
        while True:
            self._changed.clear()
            await self._wait()
            await self._ring_what_is_due()

    async def _wait(self) -> None:
        times = [at for at, command in due(self._look()) if command not in self._rung]
        waits: list[asyncio.Future[object]] = [asyncio.ensure_future(self._changed.wait())]
        if times:
            waits.append(asyncio.ensure_future(self._clock.until(min(times))))
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()

    async def _ring_what_is_due(self) -> None:
        now = self._clock.now()
        for at, command in due(self._look()):
            if at <= now and command not in self._rung:
                await self._ring_once(command)

    async def _ring_once(self, command: Command) -> None:
        try:
            await self._ring(command)
        except Refused as refused:
            log.info("The bell rang in vain: %s", refused)
            if refused.code in RETRYABLE:
                await asyncio.sleep(AGAIN)
                return
        self._rung.add(command)

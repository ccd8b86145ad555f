"""The bell wakes a room when something is due; the rules decide whether anything happens."""

import asyncio
from collections.abc import Callable

from app.domain.clockwork import due
from app.domain.commands import Command
from app.domain.room import Room
from app.live.clock import Clock


class Bell:
    """Posts each due command once. `look` gives the room as it is now."""

    def __init__(
        self, clock: Clock, look: Callable[[], Room], post: Callable[[Command], None]
    ) -> None:
        self._clock, self._look, self._post = clock, look, post
        self._changed = asyncio.Event()
        self._rung: set[Command] = set()

    def look_again(self) -> None:
        """The room has changed; something else may be due."""
        self._changed.set()

    async def run(self) -> None:
        while True:
            self._changed.clear()
            await self._wait()
            self._ring()

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

    def _ring(self) -> None:
        now = self._clock.now()
        for at, command in due(self._look()):
            if at <= now and command not in self._rung:
                self._rung.add(command)
                self._post(command)

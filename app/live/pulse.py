"""The pulse of the event loop: how late a small task wakes says how long everybody waits."""

import asyncio

from app.store.timing import Timing

BEAT = 0.05  # seconds between two looks


class Pulse:
    """`lag` holds every look since the start; `longest` is the worst since it was last asked."""

    def __init__(self) -> None:
        self.lag = Timing()
        self._longest = 0.0
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    def stop(self) -> None:
        if self._task:
            self._task.cancel()

    def longest(self) -> float:
        """Seconds; asking begins a new count."""
        longest, self._longest = self._longest, 0.0
        return longest

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            due = loop.time() + BEAT
            await asyncio.sleep(BEAT)
            self.note(max(0.0, loop.time() - due))

    def note(self, late: float) -> None:
        self.lag.note(late)
        self._longest = max(self._longest, late)

"""A server's clock in virtual time, which somebody may set."""

import asyncio
from datetime import datetime, timedelta

from app.live.clock import LONGEST_SLEEP
from tests.cast import NOON
from tests.simulator.loop import START


class JumpingClock:
    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self.offset = 0.0

    def now(self) -> datetime:
        return NOON + timedelta(seconds=self._loop.time() - START + self.offset)

    async def until(self, at: datetime) -> None:
        left = (at - self.now()).total_seconds()
        await asyncio.sleep(min(max(left, 0.0), LONGEST_SLEEP))

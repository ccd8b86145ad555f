"""Somebody who presses until it is acknowledged, at whichever server answers, as browsers do."""

import asyncio
import time
from contextlib import suppress
from itertools import count

import httpx
from websockets.exceptions import WebSocketException

from tests.web.tab import Tab

GONE = (OSError, ConnectionError, TimeoutError, httpx.HTTPError, WebSocketException)
PATIENCE = 10  # seconds for one answer


class Insistent:
    """`acked`: what was acknowledged. `longest`: seconds that one press took at most."""

    def __init__(self, name: str, addresses, code: str, cookies, at=0):
        self.name, self.addresses, self.code, self.cookies = name, addresses, code, dict(cookies)
        self.at, self.tab = at, None
        self.acked: list[str] = []
        self.longest = 0.0
        self._numbers = count()

    async def presses_while(self, going):
        """One thing after the other, until `going` says that it is enough."""
        while going():
            await self.press()
            await asyncio.sleep(0.05)

    async def press(self):
        item, begun = f"{self.name}-{next(self._numbers)}", time.monotonic()
        while not await self._try(item):
            await asyncio.sleep(0.1)
        self.acked.append(item)
        self.longest = max(self.longest, time.monotonic() - begun)

    async def _try(self, item) -> bool:
        try:
            tab = await self._open()
            async with asyncio.timeout(PATIENCE):
                answer = await tab.do("park_item", id=f"press-{item}", item=item, text=item)
        except GONE:
            await self.leave()
            self.at = (self.at + 1) % len(self.addresses)
            return False
        if answer["t"] == "ok":
            return True
        await asyncio.sleep(answer["retry_ms"] / 1000)
        return False

    async def _open(self) -> Tab:
        if self.tab is None:
            self.tab = Tab(self.addresses[self.at], self.code, "participant", self.cookies)
            async with asyncio.timeout(PATIENCE):
                await self.tab.open()
        return self.tab

    async def leave(self):
        tab, self.tab = self.tab, None
        if tab:
            with suppress(*GONE):
                await tab.close()

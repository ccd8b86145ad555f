"""One person of the crowd: comes in through the front door, listens, posts cards."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

import orjson
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

from bench.wire import Browser

Hear = Callable[["Bot", str, float], None]
"""Told of each card or message that appears in a bot's picture: bot, key, when."""


class NotIn(Exception):
    """Somebody was not let in, or was thrown out; the sentence says where."""


@dataclass(slots=True, eq=False)
class Bot:
    """`place` as on the wire: participant or facilitator."""

    browser: Browser
    code: str
    place: str
    hear: Hear
    you: dict[str, Any] = field(default_factory=dict)
    cursor: str = ""
    socket: ClientConnection | None = None
    answered: dict[str, asyncio.Future[float]] = field(default_factory=dict)
    lost: str = ""

    async def join(self, name: str) -> None:
        """As a browser does: the form, the page, the picture, the socket."""
        answer = await self.browser.post("/join", {"code": self.code, "name": name})
        if answer.status != 303:
            raise NotIn(f"join {answer.status}")
        await self.come_in()

    async def come_in(self) -> None:
        page = f"/rooms/{self.code}" + ("/run" if self.place == "facilitator" else "")
        if (status := (await self.browser.get(page)).status) != 200:
            raise NotIn(f"page {status}")
        await self._fetch()
        self.socket = await self.browser.socket(
            f"/rooms/{self.code}/socket?as={self.place}", "charrette.1"
        )
        self.browser.close()
        await self._hello()
        while orjson.loads(await self.socket.recv())["t"] != "yo":
            pass

    async def do(self, id: str, kind: str, data: object) -> float:
        """Seconds until `ok`."""
        assert self.socket is not None
        waiting = self.answered[id] = asyncio.get_running_loop().create_future()
        start = perf_counter()
        await self._send({"t": "do", "i": id, "k": kind, "d": data})
        return await asyncio.wait_for(waiting, 60) - start

    async def listen(self) -> None:
        """Until the socket closes; then `lost` says why."""
        assert self.socket is not None
        try:
            async for text in self.socket:
                await self._hear(orjson.loads(text), perf_counter())
        except ConnectionClosed as closed:
            self.lost = str(closed)

    async def _hear(self, frame: dict[str, Any], at: float) -> None:
        match frame["t"]:
            case "ev":
                for key in frame["set"]:
                    self.hear(self, key, at)
            case "ok":
                self.answered.pop(frame["i"]).set_result(at)
            case "no":
                self.answered.pop(frame["i"]).set_exception(NotIn(frame["msg"]))
            case "reset":
                await self._fetch()
                self.browser.close()
                await self._hello()

    async def _fetch(self) -> None:
        answer = await self.browser.get(f"/rooms/{self.code}/picture?as={self.place}")
        if answer.status != 200:
            raise NotIn(f"picture {answer.status}")
        whole = orjson.loads(answer.body)
        self.cursor, self.you = whole["cursor"], whole["you"]

    async def _hello(self) -> None:
        await self._send({"t": "hi", "c": self.cursor, "tab": "bench", "b": ""})

    async def _send(self, frame: object) -> None:
        assert self.socket is not None
        await self.socket.send(orjson.dumps(frame).decode())

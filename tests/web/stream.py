"""A stand-in for a browser tab whose websocket is blocked: an event stream and posts."""

import asyncio
import contextlib

import httpx
import orjson

from tests.web.tab import Tab


class StreamTab(Tab):
    """As a Tab; only what carries its frames is another."""

    name = "streaming-tab-01"
    speaks = True
    """Whether posts name this tab's own stream; else they come to a process that knows none."""

    posts_to = ""
    """Another server than the one that holds the stream."""

    def question(self, **more):
        return {"as": self.place, "tab": self.name, **more}

    _listening = None

    async def connect(self, **options):
        """A stream begins with its hello, so there is nothing to do yet."""
        return self

    async def hello(self, cursor=None):
        already = len(self.frames)
        await self.listen(cursor)
        return await self.until(
            lambda: next((f for f in self.frames[already:] if f["t"] == "yo"), 0)
        )

    async def listen(self, cursor=None):
        """A new stream; the server ends the old one, from which this may be called."""
        cursor = self.cursor if cursor is None else cursor
        self._listening = asyncio.create_task(self._read(cursor))

    async def send(self, **frame):
        if frame["t"] == "hi":
            return await self.listen(frame["c"])
        await self.post(orjson.dumps(frame))

    async def post(self, body, **headers):
        tab = {} if self.speaks else {"tab": "another"}
        path, there = f"/rooms/{self.code}/do", self.posts_to or self.address
        answer = await self.client.post(
            there + path, content=body, params=self.question(**tab),
            headers={"Origin": there, **headers},
        )  # fmt: skip
        if answer.status_code == httpx.codes.OK:
            for line in answer.content.splitlines():
                await self._hear(orjson.loads(line))
        return answer

    async def close(self):
        await self.hang_up()
        await self.client.aclose()

    async def hang_up(self):
        if self._listening:
            self._listening.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._listening

    async def _keep(self, answer):
        if "event-stream" not in answer.headers.get("content-type", ""):
            await super()._keep(answer)

    async def _read(self, cursor):
        path, asked = f"/rooms/{self.code}/events", self.question(c=cursor)
        async with self.client.stream("GET", path, params=asked, timeout=None) as answer:
            self.headers = answer.headers
            name = ""
            async for line in answer.aiter_lines():
                field, _, value = line.partition(": ")
                if field == "event":
                    name = value
                if field == "data" and name == "close":
                    return self._ended(orjson.loads(value)["code"])
                if field == "data":
                    self.received.append(value)
                    await self._hear(orjson.loads(value))
        self._ended(1006)

    def _ended(self, code):
        if asyncio.current_task() is self._listening:
            self.closed = code
            self._moved.set()

"""A stand-in for a browser tab: cookies, a websocket, a folded picture, and every byte it got."""

import asyncio
from itertools import count

import httpx
import orjson
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

NUMBERS = count(1)
PATIENCE = 60  # seconds until a tab that waits in vain says so


class Tab:
    """`bytes` holds everything that the server ever sent to this tab, pages included."""

    def __init__(self, address: str, code: str, place: str = "participant", cookies=()):
        self.address, self.code, self.place = address, code, place
        self.client = httpx.AsyncClient(
            base_url=address, cookies=dict(cookies), headers={"Origin": address}, trust_env=False,
            event_hooks={"response": [self._keep]}, timeout=30,
        )  # fmt: skip
        self.received: list[str] = []
        self.frames: list[dict] = []
        self.picture, self.you, self.cursor = {}, {}, ""
        self.closed = None
        self._moved = asyncio.Event()

    async def _keep(self, answer):
        self.received.append((await answer.aread()).decode("utf-8", "replace"))

    @property
    def person(self) -> str:
        return self.you.get("person", "")

    async def fetch(self):
        path = f"/rooms/{self.code}/picture"
        whole = (await self.client.get(path, params={"as": self.place})).raise_for_status().json()
        self.picture, self.cursor, self.you = whole["set"], whole["cursor"], whole["you"]
        self._moved.set()

    async def connect(self, **options):
        """The bare socket, before anything was said."""
        cookies = "; ".join(f"{name}={value}" for name, value in self.client.cookies.items())
        path = f"/rooms/{self.code}/socket?as={self.place}"
        wanted = {"origin": self.address, "subprotocols": ["charrette.1"], "compression": None,
                  "additional_headers": {"Cookie": cookies}, "proxy": None, **options}  # fmt: skip
        self.socket = await connect(self.address.replace("http", "ws", 1) + path, **wanted)
        self._listening = asyncio.create_task(self._listen())
        return self

    async def open(self):
        """Fetch the picture, then go on from its cursor."""
        await self.fetch()
        await self.connect()
        await self.hello()
        return self

    async def hello(self, cursor=None):
        await self.send(t="hi", c=self.cursor if cursor is None else cursor, tab="tab", b="")
        return await self.hears("yo")

    async def send(self, **frame):
        await self.socket.send(orjson.dumps(frame).decode())

    async def do(self, kind, id=None, **data):
        """Ask for something; the `ok` or `no` that comes back."""
        id = id or f"command-{next(NUMBERS):08}"
        already = len(self.frames)
        await self.send(t="do", i=id, k=kind, d=data)
        return await self.until(lambda: _answer(self.frames[already:], id))

    async def does(self, kind, **data):
        answer = await self.do(kind, **data)
        assert answer["t"] == "ok", answer
        return answer

    async def catch_up(self):
        """Wait for all that anybody was told is done by now."""
        at = next(NUMBERS)
        await self.send(t="ping", at=at)
        await self.until(lambda: any(f["t"] == "pong" and f["at"] == at for f in self.frames))

    async def hears(self, kind):
        """The next frame of this kind."""
        already = len(self.frames)
        return await self.until(
            lambda: next((f for f in self.frames[already:] if f["t"] == kind), 0)
        )

    async def until(self, true):
        """Wait until the frames or the picture are so; what was found."""
        async with asyncio.timeout(PATIENCE):
            while not (found := true()):
                if self.closed:
                    raise ConnectionError(f"closed with {self.closed}")
                self._moved.clear()
                await self._moved.wait()
        return found

    async def close_code(self):
        async with asyncio.timeout(PATIENCE):
            await self._listening
        return self.closed

    async def leave(self):
        """Close the line, if there is one, and keep everything else."""
        if hasattr(self, "socket"):
            await self.socket.close()

    async def close(self):
        await self.leave()
        await self.client.aclose()

    async def _listen(self):
        try:
            async for text in self.socket:
                self.received.append(text)
                await self._hear(orjson.loads(text))
        except (ConnectionClosed, httpx.HTTPError):
            pass
        self.closed = self.socket.close_code or 1006  # also where the server is no longer there
        self._moved.set()

    async def _hear(self, frame):
        if frame["t"] == "ev":
            assert frame["p"] == self.cursor, "a frame was lost"
            self.cursor = frame["c"]
            self.picture.update(frame["set"])
            for key in frame["gone"]:
                self.picture.pop(key, None)
        self.frames.append(frame)
        self._moved.set()
        if frame["t"] == "reset":
            await self.fetch()
            await self.send(t="hi", c=self.cursor, tab="tab", b="")


def _answer(frames, id):
    return next((frame for frame in frames if frame.get("i") == id), None)

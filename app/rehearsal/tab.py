"""One bot's browser tab: cookies, a websocket, and the picture it has been told."""

import asyncio
from collections.abc import Callable, Iterable
from typing import Any

import httpx
import orjson
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

RETRYABLE = frozenset({"rate_limited", "busy", "storage"})
PATIENCE = 30.0  # seconds that a bot waits for anything

Value = dict[str, Any]


class Refusal(Exception):
    """The room said no to a bot; `code` as on the wire."""

    def __init__(self, kind: str, code: str, sentence: str) -> None:
        super().__init__(f"{kind}: {sentence}")
        self.code = code


class Tab:
    """Folds frames into `picture`; `do` waits for the answer to a command."""

    def __init__(self, client: httpx.AsyncClient, code: str, place: str) -> None:
        self.client, self.code, self.place = client, code, place
        self.picture: dict[str, Any] = {}
        self.you: Value = {}
        self._cursor = ""
        self._socket: ClientConnection | None = None
        self._listening: asyncio.Task[None] | None = None
        self._answers: dict[str | int, asyncio.Future[Value]] = {}
        self._moved = asyncio.Event()
        self._count = 0

    @property
    def person(self) -> str:
        return str(self.you.get("person", ""))

    async def open(self) -> "Tab":
        """Fetch the picture, then listen from its cursor on."""
        await self._fetch()
        base = self.client.base_url
        scheme = "wss" if base.scheme == "https" else "ws"
        address = f"{scheme}://{base.netloc.decode()}/rooms/{self.code}/socket?as={self.place}"
        cookies = "; ".join(f"{name}={value}" for name, value in self.client.cookies.items())
        self._socket = await connect(
            address, additional_headers={"Cookie": cookies}, subprotocols=["charrette.1"],  # type: ignore[list-item]
            origin=f"{base.scheme}://{base.netloc.decode()}", compression=None,  # type: ignore[arg-type]
            max_size=None, proxy=None,
        )  # fmt: skip
        self._listening = asyncio.create_task(self._listen())
        await self._hello()
        return self

    @property
    def is_open(self) -> bool:
        return self._socket is not None

    async def close(self) -> None:
        """Whatever was being fetched is let go of before the client may be closed."""
        if self._socket:
            await self._socket.close()
        if self._listening:
            self._listening.cancel()
            await asyncio.wait([self._listening])
        self._listening = self._socket = None

    async def do(self, kind: str, **data: object) -> str:
        """Send a command and wait until it is on disk. Raises Refusal. Returns its id."""
        self._count += 1
        id = f"{self.person or 'screen'}-{self._count:06}-{kind}"[:40]
        answer = await self._ask(id, kind, data)
        while answer["t"] == "no" and answer["code"] in RETRYABLE:
            await asyncio.sleep(answer.get("retry_ms", 500) / 1000)
            answer = await self._ask(id, kind, data)
        if answer["t"] == "no":
            raise Refusal(kind, answer["code"], answer["msg"])
        return id

    async def until(self, true: Callable[[dict[str, Any]], object], hope: str = "a change") -> None:
        """Wait until the picture is as hoped. Raises TimeoutError, which names the hope."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not true(self.picture):
                    self._moved.clear()
                    await self._moved.wait()
        except TimeoutError:
            who = self.person or "The screen"
            raise TimeoutError(f"{who} waited in vain for {hope}.") from None

    async def catch_up(self) -> None:
        """Wait until the picture holds all that anybody was told is done by now."""
        self._count += 1
        await self._told(self._count, {"t": "ping", "at": self._count})

    def all(self, prefix: str) -> list[Value]:
        """The values of all keys that begin with `prefix/`."""
        return [value for key, value in self.picture.items() if key.startswith(f"{prefix}/")]

    async def _fetch(self) -> None:
        answer = await self.client.get(f"/rooms/{self.code}/picture", params={"as": self.place})
        answer.raise_for_status()
        whole = answer.json()
        self.picture, self._cursor, self.you = whole["set"], whole["cursor"], whole["you"]
        self._moved.set()

    async def _hello(self) -> None:
        await self._send({"t": "hi", "c": self._cursor, "tab": "rehearsal", "b": ""})

    async def _ask(self, id: str, kind: str, data: object) -> Value:
        return await self._told(id, {"t": "do", "i": id, "k": kind, "d": data})

    async def _told(self, id: str | int, frame: Value) -> Value:
        """Send, and wait for the frame that answers it. Raises TimeoutError, ConnectionError."""
        waiting = self._answers[id] = asyncio.get_running_loop().create_future()
        await self._send(frame)
        try:
            async with asyncio.timeout(PATIENCE):
                answer: Value = await waiting
        except TimeoutError:
            asked = frame.get("k", frame["t"])
            raise TimeoutError(f"{self.person} got no answer to “{asked}”.") from None
        return answer

    async def _send(self, frame: object) -> None:
        assert self._socket is not None
        try:
            await self._socket.send(orjson.dumps(frame).decode())
        except ConnectionClosed as closed:
            raise self._cut_off(closed) from None

    def _cut_off(self, closed: ConnectionClosed) -> ConnectionError:
        return ConnectionError(f"{self.person or 'The screen'} was cut off: {closed}")

    async def _listen(self) -> None:
        assert self._socket is not None
        try:
            async for text in self._socket:
                await self._hear(orjson.loads(text))
        except ConnectionClosed as closed:
            self._lose(self._cut_off(closed))

    def _lose(self, error: Exception) -> None:
        for waiting in self._answers.values():
            if not waiting.done():
                waiting.set_exception(error)
        self._answers.clear()

    async def _hear(self, frame: Value) -> None:
        match frame["t"]:
            case "ev":
                await self._fold(frame)
            case "ok" | "no":
                self._answer(frame.get("i"), frame)
            case "pong":
                self._answer(frame["at"], frame)
            case "reset":
                await self._fetch()
                await self._hello()
            case _:
                pass

    def _answer(self, id: str | int | None, frame: Value) -> None:
        """Nobody waits any more for an answer that came too late."""
        waiting = self._answers.pop(id, None) if id is not None else None
        if waiting and not waiting.done():
            waiting.set_result(frame)

    async def _fold(self, frame: Value) -> None:
        if frame["p"] != self._cursor:
            await self._fetch()
            return await self._hello()
        self.picture.update(frame["set"])
        _forget(self.picture, frame["gone"])
        self._cursor = frame["c"]
        self._moved.set()


def _forget(picture: dict[str, Any], keys: Iterable[str]) -> None:
    for key in keys:
        picture.pop(key, None)

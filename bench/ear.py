"""A websocket for load: it sends what was made before, and counts and searches what comes."""

import asyncio
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

TEXT, CLOSE, PING, PONG = 1, 8, 9, 10
FINAL, MASKED = 0x80, 0x80
NO_MASK = bytes(4)
"""A mask of zeros leaves the words as they are; servers take it like any other."""

Hear = Callable[[bytes, float], None]
"""Told of each text frame that comes, and when."""


def frame(payload: bytes, opcode: int = TEXT) -> bytes:
    """A websocket frame as clients send it."""
    size = len(payload)
    if size < 126:
        head = bytes((FINAL | opcode, MASKED | size))
    elif size < 1 << 16:
        head = bytes((FINAL | opcode, MASKED | 126)) + size.to_bytes(2, "big")
    else:
        head = bytes((FINAL | opcode, MASKED | 127)) + size.to_bytes(8, "big")
    return head + NO_MASK + payload


class Ear(asyncio.Protocol):
    """Frames are taken apart no further than needed; pings are answered."""

    def __init__(self, hear: Hear | None = None) -> None:
        self.hear = hear
        self.frames = self.bytes = 0
        self.closed = ""
        self.transport: asyncio.Transport
        self._loop = asyncio.get_running_loop()
        self._open: asyncio.Future[None] = self._loop.create_future()
        self._upgraded = False
        self._rest = b""

    async def connect(self, url: str, headers: Mapping[str, str] | None = None) -> None:
        """Raises ConnectionError where the server will not have a websocket."""
        parts = urlsplit(url)
        await self._loop.create_connection(lambda: self, parts.hostname, parts.port)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        lines = [
            f"GET {path} HTTP/1.1", f"Host: {parts.netloc}", "Upgrade: websocket",
            "Connection: Upgrade", "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", f"Origin: http://{parts.netloc}",
            *(f"{name}: {value}" for name, value in (headers or {}).items()),
        ]  # fmt: skip
        self.transport.write("\r\n".join([*lines, "", ""]).encode())
        await self._open

    def say(self, text: bytes) -> None:
        self.transport.write(frame(text))

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        self.closed = self.closed or f"lost: {exc}"
        if not self._open.done():
            self._open.set_exception(ConnectionError(self.closed))

    def data_received(self, data: bytes) -> None:
        if self._rest:
            data = self._rest + data
        self._rest = self._frames(data) if self._upgraded else self._answer(data)

    def _answer(self, data: bytes) -> bytes:
        head, end, rest = data.partition(b"\r\n\r\n")
        if not end:
            return data
        if b" 101 " not in head.partition(b"\r\n")[0]:
            self.closed = head.partition(b"\r\n")[0].decode()
            self.transport.abort()
            return b""
        self._upgraded = True
        if not self._open.done():
            self._open.set_result(None)
        return self._frames(rest)

    def _frames(self, data: bytes) -> bytes:
        """Take all whole frames; what is left over waits for more."""
        at, size = 0, len(data)
        while size - at >= 2:
            length, start = data[at + 1], at + 2
            if length > 125:
                start = at + (4 if length == 126 else 10)
                length = int.from_bytes(data[at + 2 : start], "big")
            if start + length > size:
                break
            self._frame(data[at] & 15, data, start, start + length)
            at = start + length
        return data[at:] if at else data

    def _frame(self, opcode: int, data: bytes, start: int, end: int) -> None:
        if opcode == TEXT:
            self.frames += 1
            self.bytes += end - start
            if self.hear:
                self.hear(data[start:end], self._loop.time())
        elif opcode == PING:
            self.transport.write(frame(data[start:end], PONG))
        elif opcode == CLOSE:
            self.closed = self.closed or data[start:end][2:].decode() or "closed"

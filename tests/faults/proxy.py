"""A bad network between browsers and a server: every line through it can be spoilt in many ways."""

import asyncio
import socket
import struct
from contextlib import suppress
from dataclasses import dataclass, field, replace

AT_ONCE = 4096  # bytes carried in one go
AT_LEAST = 0.005  # seconds between two looks at a line that stands still
BROKEN = (ConnectionError, TimeoutError, OSError)


@dataclass
class Way:
    """One direction. `delay` in seconds, `rate` in bytes a second (0 is as fast as it goes).

    `frozen`: nothing is read, so the sender's buffers fill. `swallow`: read and thrown away.
    `cut_after`: so many bytes are still carried, then the line is reset.
    """

    delay: float = 0.0
    rate: float = 0.0
    frozen: bool = False
    swallow: bool = False
    cut_after: int | None = None
    carried: int = 0


@dataclass
class Line:
    """One connection through the proxy: `up` to the server, `down` to the client."""

    up: Way
    down: Way
    ends: list[asyncio.StreamWriter] = field(default_factory=list)

    async def carry(self, reader, writer, way):
        while data := await self._read(reader, way):
            await asyncio.sleep(way.delay + (len(data) / way.rate if way.rate else 0))
            if way.swallow:
                continue
            if way.cut_after is not None and len(data) >= way.cut_after:
                writer.write(data[: way.cut_after])
                await writer.drain()
                return self.reset()
            if way.cut_after is not None:
                way.cut_after -= len(data)
            writer.write(data)
            await writer.drain()
            way.carried += len(data)
        if not way.swallow:
            writer.write_eof()

    async def _read(self, reader, way):
        data = await reader.read(AT_ONCE if not way.rate else min(AT_ONCE, int(way.rate) or 1))
        while way.frozen:
            await asyncio.sleep(AT_LEAST)
        return data

    def reset(self):
        """RST both ways: neither side is told goodbye."""
        for end in self.ends:
            end.get_extra_info("socket").setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
            )
            end.transport.abort()

    def half_close(self):
        """The client has said its last word, though it still listens."""
        self.ends[1].write_eof()


class Proxy:
    """`async with Proxy(address) as proxy`: its own `address` leads to the server's.

    `up` and `down` are what new lines begin with; `lines` are those there are, the last one last.
    """

    def __init__(self, address: str):
        host, _, port = address.removeprefix("http://").partition(":")
        self._behind = host, int(port)
        self.up, self.down = Way(), Way()
        self.lines: list[Line] = []
        self.refusing = False

    async def __aenter__(self):
        self._server = await asyncio.start_server(self._meet, "127.0.0.1", 0, limit=AT_ONCE)
        self.address = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_):
        self._server.close()
        self.reset()
        for line in self.lines:
            line.up.frozen = line.down.frozen = False
        while self.lines:
            await asyncio.sleep(AT_LEAST)

    def everywhere(self, *, up=None, down=None):
        """Spoil the lines there are and those to come: `up` and `down` are what changes."""
        for owner in (self, *self.lines):
            for way, changes in ((owner.up, up or {}), (owner.down, down or {})):
                for name, value in changes.items():
                    setattr(way, name, value)

    def reset(self):
        for line in self.lines:
            line.reset()

    async def _meet(self, reader, writer):
        if self.refusing:
            return writer.transport.abort()
        line = Line(replace(self.up), replace(self.down), [writer])
        self.lines.append(line)
        with suppress(*BROKEN):
            try:
                await self._join(line, reader, writer)
            finally:
                self.lines.remove(line)
                line.reset()

    async def _join(self, line, reader, writer):
        ahead = socket.socket()
        ahead.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2 * AT_ONCE)
        ahead.setblocking(False)
        await asyncio.get_running_loop().sock_connect(ahead, self._behind)
        answers, asks = await asyncio.open_connection(sock=ahead, limit=AT_ONCE)
        line.ends.append(asks)
        ways = (line.carry(reader, asks, line.up), line.carry(answers, writer, line.down))
        await asyncio.gather(*ways)

"""A proxy between browsers and a house: it blocks websockets, or lets lines go still for ever."""

import asyncio
import re
import threading
from enum import Enum
from pathlib import Path

from tests.browser.house import Indoors, free_port
from tests.browser.room import Room

HEAD_ENDS = b"\r\n\r\n"
CHUNK = 65_536
LOOK = 0.05  # seconds between two looks at a line that stands still
MEANT = re.compile(r"console: WebSocket connection to|net::ERR_ABORTED: \S+/events\?")
"""What the browser itself says of each socket that is lost, and of a stream that is begun anew."""

FORBIDDEN = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class How(Enum):
    """What becomes of a websocket here."""

    REFUSED = "refused"
    SWALLOWED = "swallowed"
    CUT = "cut"


class Proxy:
    """Looks at the first request of each connection; browsers open one of its own for a socket."""

    def __init__(self, host: str, port: int, house_port: int, how: How | None) -> None:
        self.host, self.port, self.how = host, port, how
        self.blocked = 0
        self._still: set[asyncio.Task] = set()
        self._house_port = house_port
        self._open = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()))
        self._thread.start()
        self._open.wait()

    def freeze(self) -> None:
        """From now on nothing moves on the lines there are, and nobody is told; new ones work."""
        self._still = set(self._talks)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._leave.set)
        self._thread.join()

    async def _serve(self) -> None:
        self._loop, self._leave = asyncio.get_running_loop(), asyncio.Event()
        self._talks: set[asyncio.Task] = set()
        server = await asyncio.start_server(self._met, self.host, self.port)
        self._open.set()
        await self._leave.wait()
        server.close()
        for talk in self._talks:
            talk.cancel()
        await asyncio.gather(*self._talks, return_exceptions=True)

    async def _met(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._talks.add(talk := asyncio.current_task())
        try:
            await self._passes_on(talk, reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # one side has gone, or the proxy goes: the other is let go too
        finally:
            self._talks.discard(talk)
            writer.transport.abort()

    async def _passes_on(self, talk, reader, writer) -> None:
        head = await reader.readuntil(HEAD_ENDS)
        if self.how and b"upgrade: websocket" in head.lower():
            return await self._blocks(reader, writer)
        house_reader, house_writer = await asyncio.open_connection(self.host, self._house_port)
        house_writer.write(head)
        ways = [
            asyncio.ensure_future(self._pours(talk, reader, house_writer)),
            asyncio.ensure_future(self._pours(talk, house_reader, writer)),
        ]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            house_writer.transport.abort()

    async def _pours(self, talk, reader, writer) -> None:
        while chunk := await reader.read(CHUNK):
            while talk in self._still:
                await asyncio.sleep(LOOK)
            writer.write(chunk)
            await writer.drain()

    async def _blocks(self, reader, writer) -> None:
        self.blocked += 1
        if self.how is How.SWALLOWED:
            await reader.read()
        if self.how is How.REFUSED:
            writer.write(FORBIDDEN)
            await writer.drain()


class BlockedHouse(Indoors):
    """A house that one reaches only through such a proxy."""

    def __init__(self, data: Path, how: How | None) -> None:
        super().__init__(data)
        self.how, self._through = how, free_port(self.host)

    @property
    def address(self) -> str:
        return f"http://{self.host}:{self._through}"

    def start(self) -> None:
        super().start()
        self.sign_in = self.sign_in.replace(f":{self.port}/", f":{self._through}/")
        self.proxy = Proxy(self.host, self._through, self.port, self.how)

    def stop(self) -> None:
        super().stop()
        self.proxy.close()


class BlockedRoom(Room):
    """A room in which every page loses its first sockets."""

    def brings(self, *who, **more):
        person = super().brings(*who, **more)
        person.watched.meant = MEANT
        return person

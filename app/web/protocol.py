"""uvicorn's websocket protocol, hardened against peers that stop reading or flood with nothing.

uvicorn 0.54 waits for ever for a write buffer that nobody empties, queues what the kernel hides,
and takes any number of empty fragments and pings; REALTIME.md 3.9 has the measurements.
"""

import asyncio
import socket
from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from typing import Any, cast

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame

from app.live.parcel import Lane
from app.web.mailbox import Gate, Mailbox
from app.web.pipe import hide

SEND_BUFFER = 64 * 1024  # bytes that the kernel may hide
UNANSWERED = 30_000  # milliseconds until the kernel gives up on a silent peer
MOST_FRAGMENTS = 64
LAST_WORDS = 3.0  # seconds that a peer has to read the goodbye of a server that stops
PINGS_PER_WINDOW, WINDOW = 30, 10.0  # seconds
KEY = "charrette.transport"


@dataclass(slots=True)
class Wire:
    """What a connection may ask of its socket. Without a real one, it can always take more."""

    protocol: "HardenedProtocol | None" = None

    def writable(self) -> bool:
        return self.protocol is None or self.protocol.writable.is_set()

    @property
    def ready(self) -> Callable[[], bool]:
        """The same, to be asked for each tick."""
        return self.protocol.writable.is_set if self.protocol is not None else self.writable

    def abort(self) -> None:
        if self.protocol is not None:
            self.protocol.transport.abort()

    def lane(self, full: Callable[[], object]) -> Lane | None:
        """The quick way, which a line has that is a real socket.

        `full` is called as soon as something waits on it, before anything more can be sent.
        """
        return self.protocol.lane(full) if self.protocol is not None else None


def nobody() -> None:
    """Is told of a full line on which nobody sends."""


def text_frame(text: str) -> bytes:
    """A whole websocket message of this text, as servers send it (RFC 6455, 5.2)."""
    payload = text.encode()
    size = len(payload)
    if size < 126:
        return bytes((0x81, size)) + payload
    if size < 1 << 16:
        return b"\x81\x7e" + size.to_bytes(2, "big") + payload
    return b"\x81\x7f" + size.to_bytes(8, "big") + payload


def transport_of(scope: MutableMapping[str, Any]) -> Wire:
    return cast(Wire, scope.get(KEY) or Wire())


class HardenedProtocol(WebSocketsSansIOProtocol):
    """Aborts peers that do not read; bounds what a peer may send without saying anything.

    It is writable while nothing waits in our own buffer: the kernel's is enough for each.
    What asyncio's own queue and event keep for each socket is a tenth of all that it costs.
    """

    _pings = 0
    _window_ends = 0.0
    _full: Callable[[], object] = staticmethod(nobody)

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.queue, self.writable = Mailbox(), Gate()  # type: ignore[assignment]

    def start_keepalive(self) -> None:
        """The handshake is over, and with it what was said in it."""
        super().start_keepalive()
        del self.request, self.response

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self.transport.set_write_buffer_limits(high=0)
        hide(self.transport.get_extra_info("socket"), SEND_BUFFER)

    async def run_asgi(self) -> None:
        cast(MutableMapping[str, Any], self.scope)[KEY] = Wire(self)
        await super().run_asgi()

    def lane(self, full: Callable[[], object]) -> Lane:
        """asyncio wraps the socket so that nobody overtakes its buffer: here that one is empty."""
        self._full = full
        return Lane(text_frame, self.transport.get_extra_info("socket")._sock.send, self._write)

    def _write(self, data: bytes) -> None:
        if self.close_sent or self.transport.is_closing():
            raise ConnectionError("This websocket is closed")
        self.transport.write(data)

    def pause_writing(self) -> None:
        super().pause_writing()
        self._full()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._full = nobody

    def keepalive_timeout(self) -> None:
        super().keepalive_timeout()
        if self.transport.get_write_buffer_size():
            self.transport.abort()

    def shutdown(self) -> None:
        """The server stops: whoever does not read the goodbye must not keep it waiting."""
        super().shutdown()
        self.loop.call_later(LAST_WORDS, self.transport.abort)

    def handle_cont(self, event: Frame) -> None:
        if len(self.frames) >= MOST_FRAGMENTS:
            return self.transport.abort()
        super().handle_cont(event)

    def handle_ping(self) -> None:
        if self.loop.time() > self._window_ends:
            self._window_ends, self._pings = self.loop.time() + WINDOW, 0
        self._pings += 1
        if self._pings > PINGS_PER_WINDOW:
            return self.transport.abort()
        super().handle_ping()


def listening_socket(host: str, port: int) -> socket.socket:
    """Bound with small kernel buffers and a limit on silence; accepted sockets inherit both."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's delay off only where the protocol is named; it costs 40 ms a frame.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    hide(listener, SEND_BUFFER)
    if hasattr(socket, "TCP_USER_TIMEOUT"):
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, UNANSWERED)
    listener.bind((host, port))
    return listener

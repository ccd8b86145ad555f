"""uvicorn's HTTP protocol, letting go of peers that never finish what they began to ask.

uvicorn waits without end for a request's head, and for its body. A thousand half-said requests
cost a thousand sockets; a proxy in front has limits of its own, a laptop in a room has none.
"""

import asyncio

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEAD_WITHIN = 10.0  # seconds for a whole head, from the first byte or from the connection on
LOOK = 5.0  # seconds between two looks at a body
BODY_WITHIN = 20.0  # seconds that a body may take however small it is
SLOWEST = 4096  # bytes a second that a body must come with after that


class PunctualProtocol(HttpToolsProtocol):
    """Aborts, without an answer: whoever dawdles like this does not read one."""

    head_within, look, body_within = HEAD_WITHIN, LOOK, BODY_WITHIN
    _late: asyncio.TimerHandle | None = None
    _taken = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)  # type: ignore[arg-type]
        self._expect_head()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._late is None and (self.cycle is None or self.cycle.response_complete):
            self._expect_head()
        super().data_received(data)

    def handle_websocket_upgrade(self) -> None:
        self._stop()
        super().handle_websocket_upgrade()

    def on_headers_complete(self) -> None:
        self._stop()
        super().on_headers_complete()
        if not (self.parser.should_upgrade() and self._should_upgrade()):
            self._expect_body()

    def on_body(self, body: bytes) -> None:
        self._taken += len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        self._stop()
        super().on_message_complete()

    def _expect_head(self) -> None:
        self._late = self.loop.call_later(self.head_within, self.transport.abort)

    def _expect_body(self) -> None:
        self._taken = 0
        self._late = self.loop.call_later(self.look, self._look, self.loop.time())

    def _look(self, begun: float) -> None:
        """While the application does not read, the peer is not to blame."""
        due = begun + self.body_within + self._taken / SLOWEST
        if self.loop.time() > due and not self.flow.read_paused:
            return self.transport.abort()
        self._late = self.loop.call_later(self.look, self._look, begun)

    def _stop(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None

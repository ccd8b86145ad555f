"""A long answer of server-sent events, which proxies that block websockets let through."""

from collections.abc import Awaitable, Callable

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from app import messages
from app.live.connection import Goodbye

HEADERS = {
    "Cache-Control": "no-store, no-transform",
    "X-Accel-Buffering": "no",  # nginx would collect events until they fill a buffer
}


class EventStream(Response):
    """`life` says what is to be said; the answer ends when it returns, or when nobody listens.

    An event of the name `close` comes last: its code tells whether to come back.
    """

    def __init__(self, life: Callable[["EventStream"], Awaitable[None]]) -> None:
        self.status_code, self.background = 200, None
        self.media_type, self._life, self._over = "text/event-stream", life, False
        self.init_headers(HEADERS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._send, self._receive = send, receive
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        await self._write(":\n\n")  # there is something to read at once
        await self._life(self)
        if not self._over:
            await self._write("", more=False)

    async def say(self, frame: str) -> None:
        if not self._over:
            await self._write(f"data: {frame}\n\n")

    async def close(self, goodbye: Goodbye) -> None:
        if self._over:
            return
        self._over = True
        last = messages.encode({"code": goodbye.code, "reason": goodbye.reason})
        await self._write(f"event: close\ndata: {last}\n\n", more=False)

    async def until_over(self) -> None:
        """Wait until the other side has gone, or the answer has come to its end."""
        while not self._over and (await self._receive())["type"] != "http.disconnect":
            pass
        self._over = True

    async def _write(self, text: str, more: bool = True) -> None:
        body = {"type": "http.response.body", "body": text.encode(), "more_body": more}
        await self._send(body)

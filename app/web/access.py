"""One line in the log for each request: what was asked, not by which words or with which token."""

import logging
import secrets
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bind_contextvars, clear_contextvars

from app.store.audit import network_of

QUIET = ("/static", "/healthz", "/readyz", "/metrics")
"""Asked for so often that a line each would hide the others; only what fails is told."""

BROKE = 500

log = logging.getLogger(__name__)


class Access:
    """Outermost: what the guard refuses has its line too.

    Whatever is logged on the way carries the request's id; `visit` adds the room and the person.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            return await self._app(scope, receive, send)
        clear_contextvars()
        bind_contextvars(request=secrets.token_hex(4))
        told = _Told(scope, send)
        try:
            # Frames of a socket are not looked at: there are too many of them.
            say = told.send if scope["type"] == "http" else send
            await self._app(scope, receive, say)
        except Exception:
            told.status = told.status or BROKE
            raise
        finally:
            told.write()


class _Told:
    def __init__(self, scope: Scope, send: Send) -> None:
        self._scope, self._send = scope, send
        self._begun = time.monotonic()
        self.status = 0

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        await self._send(message)

    def write(self) -> None:
        route = template(self._scope)
        level = logging.DEBUG if route in QUIET and self.status < 400 else logging.INFO
        if log.isEnabledFor(level):
            method = self._scope.get("method", "SOCKET")
            log.log(level, "%s %s", method, route, extra=self._more())

    def _more(self) -> dict[str, object]:
        client = self._scope.get("client")
        took = round((time.monotonic() - self._begun) * 1000, 1)
        more = {"ms": took, "from": network_of(client[0] if client else "")}
        return {"status": self.status, **more} if self.status else more


def template(scope: Scope) -> str:
    """The address with names in place of what stood there: a token in it is nobody's business."""
    path: str = getattr(scope.get("route"), "path", "")
    return path or ("/static" if scope["path"].startswith("/static/") else "(no such page)")

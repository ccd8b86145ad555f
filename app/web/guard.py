"""What holds for every request: who may send it from where, and the headers of every answer."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST_BODY = 256 * 1024  # bytes
LARGEST_IMAGE = 8 * 1024 * 1024

IMAGES = re.compile(r"/rooms/[^/]+/images")
"""Where pictures are sent, and nothing else may be as large."""

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'{sockets}; form-action 'self'; base-uri 'none'; "
    "object-src 'none'; frame-ancestors 'none'; manifest-src 'self'"
)

# With "no-referrer" browsers send forms with `Origin: null`, which is nobody's origin.
HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}

OVER_HTTPS = {
    "Strict-Transport-Security": "max-age=31536000",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""On plain http browsers ignore these, and complain about the second one."""


PROBES = frozenset({"/healthz", "/readyz", "/metrics"})

HOST = re.compile(r"[\w.:\[\]-]+")
"""What may stand in a policy: nothing that would end one directive and begin another."""


def same_origin(headers: Headers, scheme: str) -> bool:
    """Whether the Origin header names exactly the host that the request was sent to."""
    origin = urlsplit(headers.get("origin", ""))
    return bool(origin.netloc) and (origin.scheme, origin.netloc) == (scheme, headers.get("host"))


def bare_host(host: str) -> str:
    """As browsers write it, without the port that goes without saying."""
    return host.lower().removesuffix(":443").removesuffix(":80")


class Guard:
    """Refuses what another site makes a browser send; adds the security headers.

    `public_url`: where one is set, no other name is answered to, since links are made with it.
    """

    def __init__(self, app: ASGIApp, *, secure: bool, public_url: str = "") -> None:
        self._app = app
        self._host = bare_host(urlsplit(public_url).netloc)
        self._scheme = "https" if secure else "http"
        self._secure = secure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            return await self._app(scope, receive, send)
        headers = Headers(scope=scope)
        elsewhere, strange = self._elsewhere(scope, headers), self._strange(scope, headers)
        if scope["type"] == "websocket":
            refused = elsewhere or strange
            return await (_hang_up(receive, send) if refused else self._app(scope, receive, send))

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                protect(MutableHeaders(scope=message), headers.get("host", ""), self._secure)
            await send(message)

        answer, most = self._app, _most(scope["path"])
        if elsewhere:
            answer = PlainTextResponse("Nothing is served under this name.", 421)
        elif strange:
            answer = PlainTextResponse("This came from another site, so nothing was done.", 403)
        elif _length(headers) > most:
            sentence = "This is more than fits in one message. Nothing was changed; shorten it."
            answer = PlainTextResponse(sentence, 413)
        return await answer(scope, _measured(receive, most), send_with_headers)

    def _elsewhere(self, scope: Scope, headers: Headers) -> bool:
        """Probes ask by address, whatever the house is called."""
        if not self._host or scope["path"] in PROBES:
            return False
        return bare_host(headers.get("host", "")) != self._host

    def _strange(self, scope: Scope, headers: Headers) -> bool:
        changes = scope["type"] == "websocket" or scope["method"] not in SAFE_METHODS
        return changes and not same_origin(headers, self._scheme)


def protect(headers: MutableHeaders, host: str, secure: bool) -> None:
    """What every answer carries; a header that the answer has already stays."""
    present = {name for name, _ in headers.raw}
    headers.raw.extend(pair for pair in _promised(host, secure) if pair[0] not in present)


@lru_cache(16)
def _promised(host: str, secure: bool) -> tuple[tuple[bytes, bytes], ...]:
    """As they go over the line. `host`: by whatever name we were asked."""
    sockets = f" {'wss' if secure else 'ws'}://{host}" if HOST.fullmatch(host) else ""
    more = HEADERS | OVER_HTTPS if secure else HEADERS
    headers = {"Content-Security-Policy": POLICY.format(sockets=sockets), **more}
    return tuple(
        (name.lower().encode(), value.encode("latin-1")) for name, value in headers.items()
    )


async def _hang_up(receive: Receive, send: Send) -> None:
    """Before the socket was accepted: the browser is told 403."""
    await receive()
    await send({"type": "websocket.close", "code": 1008})


def _most(path: str) -> int:
    return LARGEST_IMAGE if IMAGES.fullmatch(path) else LARGEST_BODY


def _length(headers: Headers) -> int:
    said = headers.get("content-length", "0")
    return int(said) if said.isdigit() else LARGEST_IMAGE + 1


def _measured(receive: Receive, most: int) -> Receive:
    """A body that goes on and on without having said how long it is ends the connection."""
    taken = 0

    async def measured() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        return message if taken <= most else {"type": "http.disconnect"}

    return measured

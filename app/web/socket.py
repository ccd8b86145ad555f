"""The room's websocket: carries a tab's conversation, both ways on one line."""

import asyncio
import re
from collections.abc import Awaitable
from contextlib import suppress

from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketDisconnected

from app import messages
from app.domain.refusal import Refused
from app.live.connection import BAD_PROTOCOL, SILENT, Connection, Goodbye
from app.web.conversation import Conversation, Frame, turned_away
from app.web.house import House, house_of
from app.web.lines import line
from app.web.protocol import transport_of
from app.web.seats import Visit, visit
from app.words import language_of

SUBPROTOCOL = "charrette.1"
HELLO_WITHIN = 5.0  # seconds

GONE = (WebSocketDisconnect, WebSocketDisconnected)
"""The line is cut, by the other side or by ours."""


ADDRESS = re.compile(r"/rooms/([^/]+)/socket")


class SocketDoor:
    """Leads websockets past the layers that are for pages: each would keep memory for every tab."""

    path = "/rooms/{code}/socket"

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        found = ADDRESS.fullmatch(scope["path"]) if scope["type"] == "websocket" else None
        if found is None:
            return self._app(scope, receive, send)
        scope["route"] = self
        return room_socket(WebSocket(scope, receive, send), found[1])


async def room_socket(websocket: WebSocket, code: str) -> None:
    house = house_of(websocket)
    place = websocket.query_params.get("as", "participant")
    try:
        visitor = await visit(house, code, place, websocket.cookies)
    except Refused as refused:
        return await _turn_away(websocket, refused)
    await websocket.accept(SUBPROTOCOL if SUBPROTOCOL in _offered(websocket) else None)
    await Tab(websocket, house, visitor).live()


async def _turn_away(websocket: WebSocket, refused: Refused) -> None:
    """Accept first: a browser cannot read why a handshake was refused."""
    await websocket.accept(SUBPROTOCOL if SUBPROTOCOL in _offered(websocket) else None)
    goodbye = turned_away(refused)
    await websocket.close(goodbye.code, goodbye.reason)


def _offered(websocket: WebSocket) -> list[str]:
    offered: list[str] = websocket.scope.get("subprotocols", [])
    return offered


class Tab:
    """One browser tab at the other end of a websocket."""

    def __init__(self, websocket: WebSocket, house: House, visitor: Visit) -> None:
        self._websocket, self._house, self._visitor = websocket, house, visitor
        transport, host = transport_of(websocket.scope), visitor.host
        connection = Connection(
            visitor.person, host.audiences(visitor.person) or (), websocket.send_text,
            self._close, writable=transport.ready, abort=transport.abort, hold=visitor.hold,
        )  # fmt: skip
        connection.lane = transport.lane(connection.step_out)
        language = language_of(websocket.headers.get("accept-language", ""))
        self._conversation = Conversation(host, connection, language, build=house.build)

    async def live(self) -> None:
        talk = self._conversation, self._websocket, "websocket"
        with line(self._house, self._visitor, *talk) as goodbye, suppress(*GONE):
            if goodbye:
                return await self._close(goodbye)
            first = await self._first()
            if isinstance(first, Goodbye):
                return await self._close(first)
            with self._conversation.attended():
                await self._conversation.hello(first.get("c", ""))
                await self._listen()

    async def _first(self) -> Frame | Goodbye:
        """The hello that every tab begins with, or why there is none."""
        try:
            async with asyncio.timeout(HELLO_WITHIN):
                first = messages.decode(await self._next())
        except TimeoutError:
            return SILENT
        except Refused:
            return BAD_PROTOCOL
        return first if first.get("t") == "hi" else BAD_PROTOCOL

    async def _listen(self) -> None:
        while not (goodbye := await self._conversation.hears(await self._next())):
            pass
        await self._close(goodbye)

    async def _next(self) -> str | bytes:
        """The text of one frame; bytes are no frame."""
        message = await self._websocket.receive()
        if message["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(message["code"])
        return message.get("text") or b""

    async def _close(self, goodbye: Goodbye) -> None:
        with suppress(*GONE):
            await self._websocket.close(goodbye.code, goodbye.reason)

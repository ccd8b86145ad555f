"""The room's websocket: frames in become commands, the room's host says the rest."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial

from fastapi import APIRouter, WebSocket, WebSocketDisconnect
from starlette.websockets import WebSocketDisconnected

from app import messages
from app.domain.commands import FROM_THE_ROOM, Stamped
from app.domain.refusal import RETRYABLE, Refused
from app.live.connection import (
    BAD_PROTOCOL,
    ROOM_GONE,
    SEAT_GONE,
    SILENT,
    TOO_FAST,
    TOO_MANY,
    Connection,
    Goodbye,
)
from app.live.host import RoomHost
from app.web.bucket import Bucket
from app.web.house import House, house_of
from app.web.protocol import transport_of
from app.web.rendering import sentence
from app.web.seats import Visit, visit
from app.words import language_of

router = APIRouter()

SUBPROTOCOL = "charrette.1"
HELLO_WITHIN = 5.0  # seconds
COMMANDS_PER_SECOND, BURST = 10, 40
FRAMES_PER_SECOND, FRAME_BURST = 40, 1000  # of all kinds; an outbox may have been offline for long
TABS_PER_PERSON = 8
SHORTEST_ID, LONGEST_ID = 8, 40
RETRY_MS = 700
LIMITS = {"per_second": COMMANDS_PER_SECOND, "burst": BURST, "bytes": 32_768}

GONE = (WebSocketDisconnect, WebSocketDisconnected)
"""The line is cut, by the other side or by ours."""

Frame = Mapping[str, object]


@router.websocket("/rooms/{code}/socket")
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
    goodbye = ROOM_GONE if refused.code == "not_found" else SEAT_GONE
    await websocket.close(goodbye.code, goodbye.reason)


def _offered(websocket: WebSocket) -> list[str]:
    offered: list[str] = websocket.scope.get("subprotocols", [])
    return offered


class Tab:
    """One browser tab: reads its frames, hands commands on, answers pings."""

    def __init__(self, websocket: WebSocket, house: House, visitor: Visit) -> None:
        self._websocket, self._house = websocket, house
        self._host: RoomHost = visitor.host
        self._language = language_of(websocket.headers.get("accept-language", ""))
        self._commands = Bucket(COMMANDS_PER_SECOND, BURST)
        self._frames = Bucket(FRAMES_PER_SECOND, FRAME_BURST)
        transport = transport_of(websocket.scope)
        self.connection = Connection(
            visitor.person, self._host.audiences(visitor.person) or (), websocket.send_text,
            self._close, writable=transport.writable, abort=transport.abort,
        )  # fmt: skip

    async def live(self) -> None:
        if self._crowded():
            return await self._close(TOO_MANY)
        with suppress(*GONE):
            first = await self._first()
            if isinstance(first, Goodbye):
                return await self._close(first)
            self._host.enter(self.connection)
            try:
                await self._hello(first)
                while True:
                    await self._listen()
            finally:
                self._host.leave(self.connection)

    async def _first(self) -> Frame | Goodbye:
        """The hello that every tab begins with, or why there is none."""
        try:
            async with asyncio.timeout(HELLO_WITHIN):
                first = await self._next()
        except TimeoutError:
            return SILENT
        except Refused:
            return BAD_PROTOCOL
        return first if first.get("t") == "hi" else BAD_PROTOCOL

    async def _next(self) -> Frame:
        """Raises Refused for what is no JSON object, and for bytes instead of text."""
        message = await self._websocket.receive()
        if message["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(message["code"])
        return messages.decode(message.get("text") or b"")

    def _crowded(self) -> bool:
        tabs = self._host.presence.tabs.get(self.connection.person or "", 0)
        return tabs >= TABS_PER_PERSON

    async def _listen(self) -> None:
        """One frame. Whoever sends more than anybody can type is cut off, and may come again."""
        try:
            frame = await self._next()
            if not self._frames.take():
                await self._close(TOO_FAST)
                raise WebSocketDisconnect(TOO_FAST.code)
            await self._heard(frame)
        except Refused as refused:
            said = sentence(refused, self._language)
            self.connection.after.append(messages.no_frame(None, refused.code, said))
            self._host.wake()

    async def _heard(self, frame: Frame) -> None:
        hearing: Mapping[str, Callable[[Frame], object]] = {
            "do": self._do, "now": self._weather, "ping": self._ping,
        }  # fmt: skip
        kind = str(frame.get("t"))
        if kind == "hi":
            await self._hello(frame)
        elif kind in hearing:
            hearing[kind](frame)
            self._host.wake()
        else:
            raise Refused("This message could not be read.", code="bad_request")

    async def _hello(self, frame: Frame) -> None:
        """Welcome, then go on from the cursor, or ask for a fresh start."""
        audiences = self._host.audiences(self.connection.person)
        if audiences is None:
            return await self._close(self._host.goodbye_to(self.connection.person))
        self.connection.audiences = audiences
        now = self._host.clock.now()
        build = self._house.build
        await self._websocket.send_text(
            messages.welcome_frame(self._host.cursor(self.connection), build, now, LIMITS)
        )
        if why := self._host.resume(self.connection, str(frame.get("c", ""))):
            await self._websocket.send_text(messages.reset_frame(why))

    def _do(self, frame: Frame) -> None:
        id = frame.get("i")
        if not isinstance(id, str) or not SHORTEST_ID <= len(id) <= LONGEST_ID:
            raise Refused("This message could not be read.", code="bad_request")
        answer = partial(self._answer, id)
        if not self._commands.take():
            return answer(Refused("That was very fast. It is sent again by itself.",
                                  code="rate_limited"))  # fmt: skip
        try:
            command = messages.command_from(frame.get("k"), frame.get("d"))
        except Refused as refused:
            return answer(refused)
        if isinstance(command, FROM_THE_ROOM) or self.connection.person is None:
            return answer(Refused("Only the room itself does that.", code="forbidden"))
        stamped = Stamped(id, self.connection.person, command, self._host.clock.now())
        self._host.post(stamped, answer)

    def _answer(self, id: str, refused: Refused | None) -> None:
        if refused is None:
            cursor = self._host.cursor(self.connection)
            self.connection.after.append(messages.ok_frame(id, cursor))
            return
        retry = RETRY_MS if refused.code in RETRYABLE else None
        said = sentence(refused, self._language)
        self.connection.after.append(messages.no_frame(id, refused.code, said, retry))

    def _weather(self, frame: Frame) -> None:
        data = frame.get("d")
        if frame.get("k") == "typing" and isinstance(data, dict):
            self._host.writes(self.connection, str(data.get("card", "")), str(data.get("type", "")))

    def _ping(self, frame: Frame) -> None:
        at = frame.get("at")
        number = at if isinstance(at, int | float) else 0
        self.connection.after.append(messages.pong_frame(number, self._host.clock.now()))

    async def _close(self, goodbye: Goodbye) -> None:
        with suppress(*GONE):
            await self._websocket.close(goodbye.code, goodbye.reason)

"""What a venue's network lets through: a page that tries it, and the lines that it tries.

No room, no person, nothing kept. Each line ends by itself after a minute, and carries little.
"""

import asyncio
from contextlib import suppress

from fastapi import APIRouter, Request, WebSocket
from fastapi.responses import JSONResponse, Response

from app import messages
from app.domain.refusal import Refused
from app.live.connection import BAD_PROTOCOL, CROWDED, TOO_FAST, Goodbye
from app.web.event_stream import EventStream
from app.web.house import house_of
from app.web.rendering import page, refusal_json
from app.web.socket import GONE, SUBPROTOCOL
from app.web.whence import whence

router = APIRouter()

COOKIE = "charrette_preflight"
A_MINUTE = 60.0  # seconds that a line stays open at most
MOST_ECHOES = 100
TICKS, EVERY = 10, 0.4  # seconds between two of them
ENOUGH = Goodbye(1000, "that is all")
OFTEN = "That was tried very often from your address. Wait a minute, then try again."

PATHS = {"socket": "/preflight/socket", "ticks": "/preflight/ticks", "echo": "/preflight/echo"}


@router.get("/preflight")
async def preflight(request: Request) -> Response:
    """The page; the cookie shows whether cookies come back."""
    boot = {"paths": PATHS, "protocol": SUBPROTOCOL}
    answer = page(request, "preflight.html", {"boot": boot})
    secure = house_of(request).settings.secure
    answer.set_cookie(COOKIE, "here", max_age=600, path="/preflight", secure=secure,
                      httponly=True, samesite="lax")  # fmt: skip
    return answer


@router.post("/preflight/echo")
async def echo(request: Request) -> Response:
    """How much arrived, when, and whether the cookie came along."""
    house, body = house_of(request), await request.body()
    if not house.checking.allows(whence(request)):
        return refusal_json(request, Refused(OFTEN, code="rate_limited"))
    now = round(house.clock.now().timestamp() * 1000)
    return JSONResponse({"now": now, "bytes": len(body), "cookie": COOKIE in request.cookies})


@router.get("/preflight/ticks")
async def ticks(request: Request) -> Response:
    """Ten events, one after the other."""
    house, address = house_of(request), whence(request)

    async def tells(stream: EventStream) -> None:
        with house.checking.line(address) as free:
            if not free:
                return await stream.close(CROWDED)
            for number in range(TICKS):
                at = round(house.clock.now().timestamp() * 1000)
                await stream.say(messages.encode({"tick": number, "at": at}))
                await asyncio.sleep(EVERY)
            await stream.close(ENOUGH)

    return EventStream(tells)


@router.websocket("/preflight/socket")
async def socket(websocket: WebSocket) -> None:
    """Says back what it hears."""
    house = house_of(websocket)
    offered = SUBPROTOCOL in websocket.scope.get("subprotocols", [])
    await websocket.accept(SUBPROTOCOL if offered else None)
    with house.checking.line(whence(websocket)) as free, suppress(*GONE):
        goodbye = await _echoes(websocket) if free else CROWDED
        await websocket.close(goodbye.code, goodbye.reason)


async def _echoes(websocket: WebSocket) -> Goodbye:
    try:
        async with asyncio.timeout(A_MINUTE):
            for _ in range(MOST_ECHOES):
                message = await websocket.receive()
                if message.get("text") is None:
                    return BAD_PROTOCOL
                await websocket.send_text(message["text"])
    except TimeoutError:
        return ENOUGH
    return TOO_FAST

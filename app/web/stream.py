"""The room without websockets: a stream of events down, posts up, the same frames on both.

A post finds its tab's own stream if this process holds it, and is answered there: after the effect,
as on a socket. Any other process takes it as well, and answers in the post's own answer.
"""

import asyncio

from fastapi import APIRouter, Request
from fastapi.responses import Response

from app.domain.refusal import Refused
from app.live.connection import Connection, Goodbye
from app.web.conversation import LARGEST_FRAME, LONGEST_ID, Conversation, turned_away
from app.web.event_stream import EventStream
from app.web.house import House, house_of
from app.web.lines import line
from app.web.pipe import pipe_of
from app.web.protocol import SEND_BUFFER
from app.web.rendering import refusal_json
from app.web.seats import Visit, visit
from app.web.streams import Key, Listener
from app.words import language_of

router = APIRouter()

MOST_FRAMES = 200  # in one post
ANSWERED_WITHIN = 8.0  # seconds; then the tab is told to send it again


@router.get("/rooms/{code}/events")
async def events(request: Request, code: str) -> Response:
    """Everything that a socket would say, from the cursor `c` on."""
    house = house_of(request)
    try:
        visitor = await _visitor(request, house, code)
    except Refused as refused:
        return _closed(turned_away(refused))
    cursor = request.query_params.get("c", "")

    async def listens(stream: EventStream) -> None:
        key = _key(request, visitor)
        await house.streams.replace(key)
        conversation = _conversation(request, house, visitor, stream)
        with line(house, visitor, conversation, request, "events") as goodbye:
            if goodbye:
                return await stream.close(goodbye)
            with house.streams.holding(key, conversation), conversation.attended():
                await conversation.hello(cursor)
                await stream.until_over()

    return EventStream(listens)


@router.post("/rooms/{code}/do")
async def do(request: Request, code: str) -> Response:
    """Frames, one on each line, as a tab would send them on a socket."""
    house = house_of(request)
    try:
        visitor = await _visitor(request, house, code)
        lines = _lines(await request.body())
        listener = house.streams.of(_key(request, visitor))
        if listener:
            await _hear(listener, lines)
            return Response(status_code=204)
        return await _alone(request, house, visitor, lines)
    except Refused as refused:
        return refusal_json(request, refused)


async def _visitor(request: Request, house: House, code: str) -> Visit:
    return await visit(house, code, request.query_params.get("as", "participant"), request.cookies)


def _key(request: Request, visitor: Visit) -> Key:
    tab = request.query_params.get("tab", "")[:LONGEST_ID]
    return visitor.entry.id, visitor.person, f"{visitor.place} {tab}"


def _closed(goodbye: Goodbye) -> EventStream:
    """A stream all the same: a browser cannot read why one was refused."""
    return EventStream(lambda stream: stream.close(goodbye))


def _conversation(
    request: Request, house: House, visitor: Visit, stream: EventStream
) -> Conversation:
    pipe, host = pipe_of(request.scope), visitor.host
    pipe.hide(SEND_BUFFER)
    connection = Connection(
        visitor.person, host.audiences(visitor.person) or (), stream.say, stream.close,
        writable=pipe.writable, abort=pipe.abort, hold=visitor.hold,
    )  # fmt: skip
    return Conversation(host, connection, _language(request), build=house.build)


def _language(request: Request) -> str:
    return language_of(request.headers.get("accept-language", ""))


def _lines(body: bytes) -> list[bytes]:
    lines = body.splitlines()
    if len(lines) > MOST_FRAMES or any(len(line) > LARGEST_FRAME for line in lines):
        sentence = "This is more than fits in one message. Nothing was changed; shorten it."
        raise Refused(sentence, code="bad_request")
    return lines


async def _hear(listener: Listener, lines: list[bytes]) -> None:
    """Raises Refused, and closes the stream, if that is more than anybody can type."""
    for text in lines:
        if goodbye := await listener.hears(text):
            await listener.connection.close(goodbye)
            raise Refused("That was very fast. It is sent again by itself.", code="rate_limited")


async def _alone(request: Request, house: House, visitor: Visit, lines: list[bytes]) -> Response:
    """Somebody whose stream is not here: what they ask for is done, and answered at once."""
    host, person = visitor.host, visitor.person
    connection = Connection(person, host.audiences(person) or (), _unheard, _unheard)
    allowance = house.streams.allowance(visitor.entry.id, person)
    conversation = Conversation(host, connection, _language(request), allowance=allowance)
    await _hear(conversation, lines)
    try:
        async with asyncio.timeout(ANSWERED_WITHIN):
            await conversation.settled()
    except TimeoutError as error:
        sentence = "The room is very busy. Yours is kept and sent again."
        raise Refused(sentence, code="busy") from error
    return Response("\n".join(connection.after), media_type="application/x-ndjson")


async def _unheard(_: object) -> None:
    """Whatever is said without having been asked for comes by the stream."""

"""Peers that never finish what they began to ask are let go; slow ones that go on are not."""

import asyncio

import pytest
import uvicorn
from starlette.requests import Request
from starlette.responses import PlainTextResponse

from app.web.protocol import HardenedProtocol, listening_socket
from app.web.punctual import PunctualProtocol
from tests.loop import in_a_loop, until

HEAD = b"GET / HTTP/1.1\r\nHost: room.example\r\n"
POST = b"POST / HTTP/1.1\r\nHost: room.example\r\nContent-Length: 1000\r\n\r\n"


class Hasty(PunctualProtocol):
    """The same in a hurry: what takes seconds in a house takes a moment here."""

    head_within, look, body_within = 0.3, 0.05, 0.6


async def length(scope, receive, send):
    body = await Request(scope, receive).body()
    await PlainTextResponse(str(len(body)))(scope, receive, send)


class Peers:
    async def __aenter__(self):
        listener = listening_socket("127.0.0.1", 0)
        config = uvicorn.Config(length, http=Hasty, ws=HardenedProtocol, lifespan="off",
                                log_config=None)  # fmt: skip
        self._server = uvicorn.Server(config)
        self._task = asyncio.create_task(self._server.serve(sockets=[listener]))
        await until(lambda: self._server.started)
        self._address = listener.getsockname()
        self._writers = []
        return self

    async def __aexit__(self, *_):
        for writer in self._writers:
            writer.close()
        self._server.should_exit = True
        await self._task

    async def comes(self, said=b""):
        """The reader of a new peer that has said this."""
        reader, writer = await asyncio.open_connection(*self._address)
        writer.write(said)
        self._writers.append(writer)
        return reader, writer


async def cut(reader):
    """What the peer still read before the line was cut."""
    try:
        return await reader.read()
    except ConnectionError:
        return b""


@pytest.mark.parametrize("said", [b"", b"\r\n", HEAD, POST, POST + b"x" * 10])
def test_whoever_does_not_go_on_is_cut_off(said):
    @in_a_loop
    async def story():
        async with Peers() as peers:
            reader, _ = await peers.comes(said)
            assert await cut(reader) == b""

    story()


@in_a_loop
async def test_whoever_says_a_little_now_and_then_is_cut_off_too():
    async with Peers() as peers:
        reader, writer = await peers.comes(HEAD)
        while not (reader.at_eof() or reader.exception() or writer.is_closing()):
            writer.write(b"X: y\r\n")
            await asyncio.sleep(0.02)
        assert await cut(reader) == b""


@in_a_loop
async def test_whoever_asks_on_one_line_again_and_again_is_answered():
    async with Peers() as peers:
        reader, writer = await peers.comes()
        for _ in range(3):
            writer.write(HEAD + b"\r\n")
            assert b"200" in await reader.readuntil(b"\r\n\r\n")
            await reader.readexactly(1)
            await asyncio.sleep(0.1)


@in_a_loop
async def test_a_second_request_that_is_not_finished_is_cut_off():
    async with Peers() as peers:
        reader, writer = await peers.comes(HEAD + b"\r\n")
        assert b"200" in await reader.readuntil(b"\r\n\r\n")
        await reader.readexactly(1)
        writer.write(HEAD)
        assert await cut(reader) == b""


@in_a_loop
async def test_a_body_that_comes_fast_enough_is_taken_however_long_it_takes():
    async with Peers() as peers:
        reader, writer = await peers.comes(
            b"POST / HTTP/1.1\r\nHost: room.example\r\nContent-Length: 8000\r\n\r\n"
        )
        for _ in range(8):
            writer.write(b"x" * 1000)
            await asyncio.sleep(0.1)
        assert b"200" in await reader.readuntil(b"\r\n\r\n")
        assert await reader.readexactly(4) == b"8000"

"""The bad network is bad in the ways it says, and otherwise carries every byte."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from tests.faults.proxy import Proxy
from tests.loop import in_a_loop, until

EVERY_BYTE = bytes(range(256)) * 64


class Echo:
    """A server that says back what it hears, and notes it."""

    def __init__(self):
        self.heard, self.ended, self.lost = b"", 0, 0

    async def meet(self, reader, writer):
        try:
            while data := await reader.read(1024):
                self.heard += data
                writer.write(data)
                await writer.drain()
            self.ended += 1
            writer.write(b"goodbye")
        except ConnectionError:
            self.lost += 1
        finally:
            writer.close()


@asynccontextmanager
async def through():
    """(echo, proxy, reader, writer) of one client behind the proxy."""
    echo = Echo()
    server = await asyncio.start_server(echo.meet, "127.0.0.1", 0)
    async with server, Proxy(f"127.0.0.1:{server.sockets[0].getsockname()[1]}") as proxy:
        host, _, port = proxy.address.removeprefix("http://").partition(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        try:
            await until(lambda: proxy.lines and len(proxy.lines[0].ends) == 2)
            yield echo, proxy, reader, writer
        finally:
            writer.transport.abort()


@in_a_loop
async def test_a_good_line_carries_every_byte_and_the_end():
    async with through() as (_, _, reader, writer):
        writer.write(EVERY_BYTE)
        writer.write_eof()
        assert await reader.read() == EVERY_BYTE + b"goodbye"


@in_a_loop
async def test_a_slow_line_carries_every_byte_bit_by_bit():
    async with through() as (_, proxy, reader, writer):
        proxy.everywhere(up={"rate": 100_000}, down={"delay": 0.001})
        writer.write(EVERY_BYTE)
        assert await reader.readexactly(len(EVERY_BYTE)) == EVERY_BYTE
        assert proxy.lines[0].up.carried == proxy.lines[0].down.carried == len(EVERY_BYTE)


@in_a_loop
async def test_what_is_swallowed_on_the_way_up_was_never_heard():
    async with through() as (echo, proxy, reader, writer):
        proxy.everywhere(up={"swallow": True})
        writer.write(b"lost")
        await asyncio.sleep(0.02)
        proxy.everywhere(up={"swallow": False})
        writer.write(b"found")
        assert await reader.readexactly(5) == b"found"
        assert echo.heard == b"found"


@in_a_loop
async def test_what_is_swallowed_on_the_way_down_was_heard():
    async with through() as (echo, proxy, reader, writer):
        proxy.everywhere(down={"swallow": True})
        writer.write(b"heard")
        await until(lambda: echo.heard == b"heard")
        await asyncio.sleep(0.02)
        proxy.everywhere(down={"swallow": False})
        writer.write(b" again")
        assert await reader.readexactly(6) == b" again"


@in_a_loop
async def test_a_frozen_line_loses_nothing():
    async with through() as (echo, proxy, reader, writer):
        proxy.everywhere(up={"frozen": True})
        writer.write(b"later")
        await asyncio.sleep(0.02)
        assert echo.heard == b""
        proxy.everywhere(up={"frozen": False})
        assert await reader.readexactly(5) == b"later"


@in_a_loop
async def test_a_line_is_cut_in_the_middle_of_what_is_said():
    async with through() as (echo, proxy, reader, writer):
        proxy.everywhere(up={"cut_after": 3})
        writer.write(b"sentence")
        with pytest.raises(ConnectionError):
            await reader.readexactly(8)
        await until(lambda: echo.lost)
        assert echo.heard in (b"sen", b"")  # a reset may overtake what was still on its way


@in_a_loop
async def test_a_reset_reaches_both_sides():
    async with through() as (echo, proxy, reader, _):
        proxy.reset()
        with pytest.raises(ConnectionError):
            await reader.readexactly(1)
        await until(lambda: echo.lost)


@in_a_loop
async def test_who_has_said_the_last_word_still_listens():
    async with through() as (echo, proxy, reader, _):
        proxy.lines[0].half_close()
        assert await reader.readexactly(7) == b"goodbye"
        assert echo.ended == 1


@in_a_loop
async def test_a_refusing_proxy_lets_nobody_through():
    async with through() as (_, proxy, _, _):
        proxy.refusing = True
        host, _, port = proxy.address.removeprefix("http://").partition(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        assert await reader.read() == b""
        writer.close()
        assert len(proxy.lines) == 1

"""A reader that does not read is noticed before anything waits for it, and can be let go."""

import asyncio
import socket

from app.web.event_stream import EventStream
from app.web.pipe import AnsweringProtocol, Pipe, pipe_of
from tests.loop import in_a_loop, until
from tests.web.test_protocol import running

CHUNK = "x" * 20_000
ASKED = "GET / HTTP/1.1\r\nHost: {0}:{1}\r\n\r\n"
MOST_HELD = 2_000_000  # bytes, with everything that two kernels hide


class Talkative:
    """An application that says all that its reader can take, and notes how that ends."""

    def __init__(self):
        self.said, self.pipe, self.over, self.quiet = 0, None, False, False

    async def __call__(self, scope, receive, send):
        self.pipe = pipe_of(scope)
        await EventStream(self._talks)(scope, receive, send)

    async def _talks(self, stream):
        talking = asyncio.create_task(self._goes_on(stream))
        await stream.until_over()
        self.over = True
        talking.cancel()

    async def _goes_on(self, stream):
        while not self.quiet:
            if self.pipe.writable():
                await stream.say(CHUNK)
                self.said += len(CHUNK)
            await asyncio.sleep(0)


@in_a_loop
async def test_a_reader_that_does_not_read_holds_little_and_is_cut_off():
    app = Talkative()
    async with running(app, http=AnsweringProtocol) as address:
        _, writer = await asyncio.open_connection(*address, limit=1024)
        writer.transport.pause_reading()
        writer.write(ASKED.format(*address).encode())
        await until(lambda: app.pipe and not app.pipe.writable())
        app.quiet = True
        assert app.said < MOST_HELD
        app.pipe.abort()
        await until(lambda: app.over)
        writer.transport.abort()


@in_a_loop
async def test_whoever_goes_is_noticed_at_once():
    app = Talkative()
    async with running(app, http=AnsweringProtocol) as address:
        reader, writer = await asyncio.open_connection(*address)
        writer.write(ASKED.format(*address).encode())
        assert b"200" in await reader.readline()
        writer.close()
        await until(lambda: app.over)


@in_a_loop
async def test_the_kernel_takes_as_much_as_it_is_told():
    """It keeps books besides, and so takes twice of what it is asked for (socket(7))."""
    app = Talkative()
    async with running(app, http=AnsweringProtocol) as address:
        _, writer = await asyncio.open_connection(*address)
        writer.write(ASKED.format(*address).encode())
        await until(lambda: app.pipe)
        line = app.pipe.protocol.transport.get_extra_info("socket")
        sizes = []
        for most in (32_768, 131_072):
            app.pipe.hide(most)
            sizes.append(line.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF))
        assert sizes[0] < sizes[1] <= 2 * 131_072
        writer.transport.abort()
        await until(lambda: app.over)


def test_without_a_socket_there_is_always_room():
    pipe = pipe_of({})
    assert pipe == Pipe()
    assert pipe.writable()
    pipe.abort()
    pipe.hide(32_768)

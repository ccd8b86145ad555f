"""Peers that do not read, or flood with nothing, are let go; a server that stops does stop."""

import asyncio
import signal
import socket
from contextlib import asynccontextmanager

import httpx
import pytest
import uvicorn
from starlette.websockets import WebSocket, WebSocketDisconnect
from websockets.asyncio.client import connect
from websockets.frames import Frame, Opcode

from app.live.parcel import Parcel
from app.web.protocol import (
    MOST_FRAGMENTS,
    PINGS_PER_WINDOW,
    HardenedProtocol,
    listening_socket,
    transport_of,
)
from tests.loop import in_a_loop, until
from tests.web.program import Program
from tests.web.served import opened

HANDSHAKE = (
    "GET {path} HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
    "Origin: http://{host}\r\nCookie: {cookies}\r\n\r\n"
)


class Talkative:
    """An application that tells every tab more than it reads, and notes how it ended."""

    def __init__(self, chunk="x" * 20_000):
        self.chunk, self.wires, self.heard, self.ended = chunk, [], [], 0

    async def __call__(self, scope, receive, send):
        websocket = WebSocket(scope, receive, send)
        self.wires.append(transport_of(scope))
        await websocket.accept()
        try:
            while True:
                if self.chunk and self.wires[-1].writable():
                    await websocket.send_text(self.chunk)
                    await asyncio.sleep(0)
                elif self.chunk:
                    await asyncio.sleep(0.01)
                else:
                    self.heard.append(await websocket.receive_text())
        except (WebSocketDisconnect, RuntimeError):
            self.ended += 1


@asynccontextmanager
async def running(app, **options):
    listener = listening_socket("127.0.0.1", 0)
    config = uvicorn.Config(app, ws=HardenedProtocol, lifespan="off", log_level="critical",
                            timeout_graceful_shutdown=5, **options)  # fmt: skip
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve(sockets=[listener]))
    await until(lambda: server.started)
    try:
        yield listener.getsockname()
    finally:
        server.should_exit = True
        await task


async def deaf(address, path="/", cookies=""):
    """A raw peer with small buffers that shakes hands and then never reads again."""
    peer = socket.socket()
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8192)
    peer.setblocking(False)
    loop = asyncio.get_running_loop()
    await loop.sock_connect(peer, address)
    host = f"{address[0]}:{address[1]}"
    await loop.sock_sendall(peer, HANDSHAKE.format(path=path, host=host, cookies=cookies).encode())
    answer = b""
    while b"\r\n\r\n" not in answer:
        answer += await loop.sock_recv(peer, 64)
    assert b"101" in answer
    return peer


@in_a_loop
async def test_a_peer_that_never_reads_is_not_writable_and_then_let_go():
    app = Talkative()
    async with running(app, ws_ping_interval=0.5, ws_ping_timeout=0.5) as address:
        peer = await deaf(address)
        await until(lambda: app.wires and not app.wires[0].writable())
        await until(lambda: app.wires[0].writable())  # nothing is held for a line that is cut
        app.chunk = ""
        await until(lambda: app.ended)
        peer.close()


@in_a_loop
async def test_a_peer_that_never_reads_can_be_cut_off_at_once():
    app = Talkative()
    async with running(app, ws_ping_interval=None) as address:
        peer = await deaf(address)
        await until(lambda: app.wires and not app.wires[0].writable())
        app.chunk = ""
        app.wires[0].abort()
        await until(lambda: app.ended)
        peer.close()


@in_a_loop
async def test_a_server_stops_though_a_peer_never_reads():
    app = Talkative()
    async with running(app, ws_ping_interval=None) as address:
        peer = await deaf(address)
        await until(lambda: app.wires and not app.wires[0].writable())
    assert app.ended
    peer.close()


async def raw(address):
    """A peer whose frames are written by hand."""
    return await connect(f"ws://{address[0]}:{address[1]}/", proxy=None, compression=None)


def frames(opcode, payload=b"", fin=True):
    return Frame(opcode, payload, fin=fin).serialize(mask=True)


@in_a_loop
async def test_a_message_in_a_few_pieces_is_one_message():
    app = Talkative(chunk="")
    async with running(app) as address:
        peer = await raw(address)
        await peer.send(["he", "l", "lo"])
        await until(lambda: app.heard)
        assert app.heard == ["hello"]
        await peer.close()


@in_a_loop
async def test_a_flood_of_empty_pieces_is_cut_off():
    app = Talkative(chunk="")
    async with running(app) as address:
        peer = await raw(address)
        pieces = frames(Opcode.TEXT, b"x", fin=False) + frames(Opcode.CONT, fin=False) * 4096
        peer.transport.write(pieces)
        await peer.wait_closed()
        await until(lambda: app.ended)
        assert app.heard == []


@in_a_loop
async def test_as_many_pieces_as_anybody_needs_are_taken():
    app = Talkative(chunk="")
    async with running(app) as address:
        peer = await raw(address)
        await peer.send(["x"] * (MOST_FRAGMENTS - 1))
        await until(lambda: app.heard)
        await peer.close()


@in_a_loop
async def test_a_flood_of_pings_is_cut_off():
    app = Talkative(chunk="")
    async with running(app) as address:
        peer = await raw(address)
        peer.transport.write(frames(Opcode.PING) * (PINGS_PER_WINDOW + 1))
        await peer.wait_closed()
        await until(lambda: app.ended)


@in_a_loop
async def test_pings_now_and_then_are_answered():
    app = Talkative(chunk="")
    async with running(app) as address:
        peer = await raw(address)
        for _ in range(3):
            await (await peer.ping())
        await peer.close()


@in_a_loop
async def test_a_line_that_is_cut_says_so_to_whoever_puts_something_on_it():
    app = Talkative(chunk="")
    async with running(app) as address:
        peer = await raw(address)
        await until(lambda: app.wires)
        wire = app.wires[-1]
        lane = wire.lane(list)
        lane.write(lane.wrapped([Parcel("still "), Parcel("there")]))
        assert [await peer.recv(), await peer.recv()] == ["still ", "there"]
        wire.abort()
        with pytest.raises(ConnectionError):
            lane.write(b"gone")
        await peer.wait_closed()
        await until(lambda: app.ended)
        with pytest.raises(OSError, match="Bad file descriptor"):
            lane.send(b"gone")


@in_a_loop
async def test_whoever_sends_past_the_buffer_is_told_before_anything_waits_in_it():
    app = Talkative(chunk="")
    async with running(app, ws_ping_interval=None) as address:
        peer = await deaf(address)
        await until(lambda: app.wires)
        wire, full, told = app.wires[-1], [], 1
        lane = wire.lane(lambda: full.append(wire.writable()))
        frame = lane.wrapped([Parcel("x" * 20_000)])
        while (taken := lane.send(frame)) == len(frame):
            assert full == []
            told += 1
        lane.write(frame[taken:])
        assert full == [False]
        with pytest.raises(BlockingIOError):
            lane.send(frame)
        assert await heard(peer, told * len(frame)) == frame * told
        await until(wire.writable)
        assert lane.send(frame) == len(frame)
        peer.close()


async def heard(peer, size):
    """All of what comes, up to so many bytes."""
    loop, whole = asyncio.get_running_loop(), b""
    while len(whole) < size:
        whole += await loop.sock_recv(peer, size - len(whole))
    return whole


def test_without_a_real_line_there_is_nothing_to_wait_for():
    wire = transport_of({})
    assert wire.writable()
    wire.abort()


def test_the_kernel_hides_little_of_what_a_peer_does_not_read():
    with listening_socket("127.0.0.1", 0) as listener:
        assert listener.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF) <= 256 * 1024


def test_the_program_stops_when_told_to_though_a_tab_never_reads(tmp_path):
    with Program(tmp_path) as program:
        assert stopped_with_a_deaf_tab(program) in (0, -signal.SIGTERM)
    with (tmp_path / "charrette.db").open("rb") as database:
        assert database.read(6) == b"SQLite"


def stopped_with_a_deaf_tab(program):
    """The exit code of a program that is told to stop while somebody does not read."""
    with httpx.Client(base_url=program.address, headers={"Origin": program.address},
                      trust_env=False) as run:  # fmt: skip
        run.get(program.sign_in)
        code = opened(run)
        cookies = "; ".join(f"{name}={value}" for name, value in run.cookies.items())
    url = httpx.URL(program.address)

    async def never_read():
        path = f"/rooms/{code}/socket?as=facilitator"
        return await deaf((url.host, url.port), path, cookies)

    peer = asyncio.run(never_read())
    ended = program.stop()
    peer.close()
    return ended

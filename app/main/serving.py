"""Serving the house: the listening socket, the server, what is said at its start."""

import asyncio
import resource
import socket
import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

import uvicorn
from fastapi import FastAPI

from app.main.house import IN_ITS_OWN_PROCESS, RESTARTING, create_app
from app.main.memory import settle
from app.settings import Settings
from app.store import accounts, links, register
from app.store.database import LockFile, Unreachable, open_writer, refuse_unreachable, sqlite_file
from app.store.failpoints import failpoint
from app.store.generation import Replaced, refuse_replaced
from app.web.addresses import EVERYWHERE, own_address
from app.web.house import House
from app.web.packing import Making
from app.web.pipe import AnsweringProtocol
from app.web.protocol import HardenedProtocol, listening_socket

LARGEST_FRAME = 32_768  # bytes
A_DAY = timedelta(days=1)


class NotStarted(Exception):
    """The house did not open."""


class Server(uvicorn.Server):
    """Bound by ourselves, because the listening socket's options are what accepted ones inherit."""

    def __init__(self, app: FastAPI, listener: socket.socket, proxies: Sequence[str] = ()) -> None:
        super().__init__(
            uvicorn.Config(
                app, http=AnsweringProtocol,
                ws=HardenedProtocol, ws_max_size=LARGEST_FRAME, ws_per_message_deflate=False,
                ws_ping_interval=20, ws_ping_timeout=20, access_log=False, log_level="warning",
                log_config=None, proxy_headers=bool(proxies), forwarded_allow_ips=list(proxies),
                lifespan="on", timeout_graceful_shutdown=10, server_header=False, date_header=True,
            )
        )  # fmt: skip
        self._house_app, self._listener = app, listener

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Say goodbye while the sockets are still open; uvicorn then closes them with 1012."""
        house: House = self._house_app.state.house
        await house.lobby.farewell()
        await house.streams.close(RESTARTING)
        await super().shutdown(sockets)

    async def serve_here(self) -> None:
        await self.serve(sockets=[self._listener])


@dataclass(frozen=True, slots=True)
class Started:
    """What to tell whoever started the server: where to sign in, and where people join."""

    sign_in: str
    front_door: str


def serve(settings: Settings, tell: Callable[[Started], None]) -> None:
    """Serve until told to stop; `tell` is called once the house is open."""
    _allow_many_sockets()
    asyncio.run(_serve(settings, tell))


def _allow_many_sockets() -> None:
    """As many as the system lets this process have: each tab is an open file."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


async def _serve(settings: Settings, tell: Callable[[Started], None]) -> None:
    async with serving(settings) as (started, server):
        settle()
        tell(started)
        await server


@asynccontextmanager
async def serving(
    settings: Settings, making: Making = IN_ITS_OWN_PROCESS
) -> AsyncIterator[tuple[Started, asyncio.Task[None]]]:
    """A server that runs in this event loop; it stops when the block is left.

    `making`: how packs are made.
    """
    _refuse_what_cannot_open(settings)
    with closing(listening_socket(settings.host, settings.port)) as listener:
        app = create_app(settings, making=making)
        server = Server(app, listener, settings.proxies)
        task = await _begun(server)
        try:
            yield await _started(app.state.house, settings, listener.getsockname()[1]), task
        finally:
            server.should_exit = True
            await task


async def _begun(server: Server) -> asyncio.Task[None]:
    """The running server, once it listens. Raises NotStarted."""
    task = asyncio.create_task(server.serve_here())
    while not server.started and not task.done():
        await asyncio.sleep(0.01)
    if task.done():
        task.result()
        raise NotStarted("The server could not start; its reason stands above.")
    return task


def _refuse_what_cannot_open(settings: Settings) -> None:
    """The application takes the lock itself; here it can still be said in one line."""
    try:
        failpoint(settings.fail)
    except ValueError as error:
        raise NotStarted(str(error)) from error
    settings.data.mkdir(parents=True, exist_ok=True)
    try:
        refuse_unreachable(settings.database_url)
    except Unreachable as error:
        raise NotStarted(str(error)) from error
    if file := sqlite_file(settings.database_url):
        lock = LockFile(file)
        lock.take()
        lock.release()
        _refuse_unreadable(file)
        _refuse_replaced(settings.database_url, file)


def _refuse_unreadable(file: Path) -> None:
    try:
        with closing(sqlite3.connect(file)) as database:
            database.execute("PRAGMA schema_version")
    except sqlite3.DatabaseError as error:
        raise NotStarted(
            f"{file} cannot be read as a database ({error}). Nothing was changed. "
            "Put back a copy of it, or start with another --data folder."
        ) from error


def _refuse_replaced(url: str, file: Path) -> None:
    writer = open_writer(url)
    try:
        refuse_replaced(writer, file)
    except Replaced as error:
        raise NotStarted(str(error)) from error
    finally:
        writer.dispose()


async def _started(house: House, settings: Settings, port: int) -> Started:
    token = await house.write(partial(_fresh_sign_in, house))
    here = settings.public_url or f"http://{_reachable(settings.host)}:{port}"
    out = settings.public_url or f"http://{_on_network(settings.host)}:{port}"
    return Started(f"{here}/sign-in/{token}", f"{out}/")


def _fresh_sign_in(house: House, db: register.Database) -> str:
    """A new token for the desk; earlier ones stop working, those of other servers after a day."""
    at = house.clock.now()
    accounts.ensure_owner(db, at)
    links.revoke_links(db, "desk", None, before=at - A_DAY if house.company else None)
    return links.add_link(db, "desk", None, at)


def _reachable(host: str) -> str:
    return "127.0.0.1" if host in EVERYWHERE else host


def _on_network(host: str) -> str:
    return own_address() if host in EVERYWHERE else host

"""What every page and socket finds on the application: the parts wired together in `main`."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from fastapi import Request, WebSocket
from jinja2 import Environment

from app.domain.refusal import Refused
from app.live.clock import Clock
from app.live.lobby import Lobby
from app.live.pulse import Pulse
from app.live.usher import Usher
from app.settings import Settings
from app.store.company import Company
from app.store.journal import Journal, NotWritten
from app.store.register import Database, Register
from app.store.sharing import Sharing
from app.web.background import Background
from app.web.cookies import Cookies
from app.web.library import Library
from app.web.looks import Looks
from app.web.packing import Packing
from app.web.porter import Porter
from app.web.sockets import Sockets
from app.web.streams import Streams
from app.web.tries import Tries

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class House:
    settings: Settings
    clock: Clock
    journal: Journal
    register: Register
    sharing: Sharing
    lobby: Lobby
    cookies: Cookies
    library: Library
    tries: Tries
    pages: Environment
    static: str
    build: str
    background: Background
    porter: Porter
    usher: Usher
    looks: Looks = field(default_factory=Looks)
    packing: Packing = field(default_factory=Packing)
    streams: Streams = field(default_factory=Streams)
    pulse: Pulse = field(default_factory=Pulse)
    sockets: Sockets = field(default_factory=Sockets)
    limited: Counter[str] = field(default_factory=Counter)
    company: Company | None = None
    """Who is at other servers; None where one server has the database for itself."""

    async def write(self, errand: Callable[[Database], T]) -> T:
        """Write something beside the journal's events. Raises Refused if the disk will not."""
        loop = asyncio.get_running_loop()
        done: asyncio.Future[object] = loop.create_future()
        self.journal.errand(errand, lambda value: loop.call_soon_threadsafe(done.set_result, value))
        value = await done
        if isinstance(value, NotWritten):
            raise Refused("This could not be saved just now. Please try again.", code="storage")
        return value  # type: ignore[return-value]


def house_of(request: Request | WebSocket) -> House:
    house: House = request.app.state.house
    return house

"""What every page and socket finds on the application: the parts wired together in `main`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from fastapi import Request, WebSocket
from jinja2 import Environment

from app.live.caretaker import Caretaker
from app.live.clock import Clock
from app.live.errands import written
from app.live.lobby import Lobby
from app.live.pulse import Pulse
from app.live.usher import Usher
from app.settings import Settings
from app.store.company import Company
from app.store.images import Images
from app.store.journal import Journal
from app.store.register import Database, Register
from app.store.sharing import Sharing
from app.web.background import Background
from app.web.checking import Checking
from app.web.cookies import Cookies
from app.web.darkroom import Darkroom
from app.web.library import Library
from app.web.limits import Limits
from app.web.looks import Looks
from app.web.packing import Packing
from app.web.porter import Porter
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
    images: Images
    lobby: Lobby
    cookies: Cookies
    library: Library
    limits: Limits
    pages: Environment
    static: str
    build: str
    background: Background
    porter: Porter
    usher: Usher
    caretaker: Caretaker
    looks: Looks = field(default_factory=Looks)
    packing: Packing = field(default_factory=Packing)
    darkroom: Darkroom = field(default_factory=Darkroom)
    streams: Streams = field(default_factory=Streams)
    checking: Checking = field(default_factory=Checking)
    pulse: Pulse = field(default_factory=Pulse)
    company: Company | None = None
    """Who is at other servers; None where one server has the database for itself."""

    @property
    def tries(self) -> Tries:
        return self.limits.tries

    async def write(self, errand: Callable[[Database], T]) -> T:
        """Write something beside the journal's events. Raises Refused if the disk will not."""
        return await written(self.journal, errand)


def house_of(request: Request | WebSocket) -> House:
    house: House = request.app.state.house
    return house

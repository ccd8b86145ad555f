"""Other servers of the same database: what they say is passed on to the rooms that are open here.

They are heard through `LISTEN`, and asked where that fails: what they say is never needed for what
is right, only for how soon it is seen.
"""

import asyncio
import logging
import secrets
from collections.abc import Coroutine, Iterable
from functools import partial

from app import messages
from app.live.again import again_and_again
from app.live.host import RoomHost
from app.live.lobby import Lobby
from app.live.presence import Presence
from app.store import company
from app.store.company import Company
from app.store.journal import Journal, NotWritten
from app.store.wakes import APART

CALM = 0.5
"""Seconds between two looks at who came and who went: others are told at most so often."""

AGAIN = APART / 2
"""Seconds from a wake-up to another look: the next wake-up is not before twice as long."""

EVERY = 2.0
"""Seconds between two signs of life, and after which others are asked what they did not say."""

log = logging.getLogger(__name__)


class Neighbours:
    """`heard` may be called from any thread; everything else stands on the loop's."""

    def __init__(self, lobby: Lobby, journal: Journal, told: Company) -> None:
        self.name = secrets.token_hex(4)
        self._lobby, self._journal, self._told = lobby, journal, told
        self._said: dict[str, str] = {}
        self._asked: set[str] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._give_sign()
        self._begin(again_and_again(CALM, self.say, _trouble))
        self._begin(again_and_again(EVERY, self.ask, _trouble))

    async def stop(self) -> None:
        """What was said is taken back: nobody is here any more."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._journal.errand(partial(company.leave, server=self.name), lambda _: None)

    def heard(self, payload: str) -> None:
        """A room and how far it is now; or, without a number, that somebody came or went there."""
        self._loop.call_soon_threadsafe(self._heard, payload)

    def _heard(self, payload: str) -> None:
        room, _, head = payload.partition(" ")
        host = self._lobby.hosted(room)
        if host is None:
            return
        if head:
            self._begin(self._follow(host, int(head)))
        else:
            self._asked.add(room)

    async def _follow(self, host: RoomHost, head: int) -> None:
        """Where the room is, and where it is by the time that more may have been held back."""
        await host.level_with(head)
        await asyncio.sleep(AGAIN)
        if self._lobby.hosted(host.id) is host:
            await host.level_with(host.head + 1)

    async def say(self) -> None:
        """Tell the others who is here now, where that has changed; ask them where they said so."""
        here = {room: _words(host) for room, host in self._lobby.hosts.items()}
        for room in {**here, **self._said}:
            if (said := here.get(room, "")) != self._said.get(room, ""):
                self._said[room] = said
                tell = partial(company.tell, server=self.name, room=room, body=said)
                self._journal.errand(tell, partial(self._told_them, room))
        asked, self._asked = self._asked, set()
        await self._ask_about(asked)

    def _told_them(self, room: str, value: object) -> None:
        """Called in the writer. What could not be written is said again."""
        if isinstance(value, NotWritten):
            self._loop.call_soon_threadsafe(self._said.pop, room, "")

    async def ask(self) -> None:
        """Give a sign of life, and ask about every room that is open here."""
        self._give_sign()
        await self._ask_about(self._lobby.hosts)

    def _give_sign(self) -> None:
        self._journal.errand(partial(company.beat, server=self.name), lambda _: None)

    async def _ask_about(self, rooms: Iterable[str]) -> None:
        if not (rooms := list(rooms)):
            return
        told = await asyncio.to_thread(self._told.elsewhere, self.name, rooms)
        for room in rooms:
            if host := self._lobby.hosted(room):
                host.hears_of(_together(told.get(room, ())))

    def _begin(self, work: Coroutine[object, object, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _words(host: RoomHost) -> str:
    """Who is here; who writes only where somebody elsewhere can see it. Empty: nobody is here."""
    here = host.presence
    typing = here.typing if host.elsewhere.tabs else {}
    return messages.encode({"here": here.here, "typing": typing}) if here.tabs else ""


def _together(said: Iterable[str]) -> Presence:
    elsewhere = Presence()
    for words in said:
        match messages.decode(words):
            case {"here": list(here), "typing": dict(typing)}:
                elsewhere = elsewhere.beside(Presence(dict.fromkeys(here, 1), typing))
    return elsewhere


def _trouble() -> None:
    log.warning("Other servers could not be asked who is with them", exc_info=True)

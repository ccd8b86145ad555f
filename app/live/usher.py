"""The usher shows out whoever's sign-in, seat or link was taken back, here or on another server."""

import asyncio
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from app.live.again import again_and_again
from app.live.clock import Clock
from app.live.connection import SEAT_GONE, Connection
from app.live.host import RoomHost
from app.live.lobby import Lobby
from app.store.journal import Journal
from app.store.links import Links
from app.store.register import Database, Register, touch_seats
from app.store.sign_ins import SignIns
from app.store.sign_ins import touch as touch_sign_ins

EVERY = 3.0
"""Seconds between two looks: whoever was shown the door is out within five."""

IDLE = timedelta(hours=12)
"""A tab in which nobody did anything for so long is closed; a sign-in has its own, shorter time."""

OFTEN_ENOUGH = timedelta(minutes=5)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Tab:
    """One connection, and where it is."""

    host: RoomHost
    connection: Connection

    @property
    def seat(self) -> tuple[str, str]:
        return self.host.id, self.connection.person or ""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is still good of all that open tabs hang on, and seats whose cookies were revoked."""

    sign_ins: frozenset[str]
    links: frozenset[str]
    revs: dict[tuple[str, str], int]

    def bears(self, tab: Tab) -> bool:
        hold = tab.connection.hold
        return (
            (not hold.sign_in or hold.sign_in in self.sign_ins)
            and (not hold.link or hold.link in self.links)
            and self.revs.get(tab.seat, hold.rev) <= hold.rev
        )


class Usher:
    """Asks the database at each look: a few questions for all tabs together, in a thread."""

    def __init__(
        self, lobby: Lobby, register: Register, sign_ins: SignIns, links: Links, journal: Journal,
        clock: Clock, every: float = EVERY,
    ) -> None:  # fmt: skip
        self._lobby, self._register, self._sign_ins = lobby, register, sign_ins
        self._links, self._journal, self._clock = links, journal, clock
        self._touched, self._every = clock.now(), every
        self._walking: asyncio.Task[None] | None = None

    def start(self) -> None:
        trouble = partial(log.exception, "Nobody could look whose sign-in was taken back")
        self._walking = asyncio.create_task(again_and_again(self._every, self.look, trouble))

    def stop(self) -> None:
        if self._walking:
            self._walking.cancel()

    async def look(self) -> None:
        """Show out at once whoever may not stay."""
        now, tabs = self._clock.now(), list(self._tabs())
        if not tabs:
            return
        standing = await asyncio.to_thread(self._standing, tabs, now)
        for tab in tabs:
            if not standing.bears(tab) or _idle(tab.connection, now):
                tab.host.show_out(tab.connection, SEAT_GONE)
        if now - self._touched > OFTEN_ENOUGH:
            self._note_use(tabs, now)

    def _tabs(self) -> Iterator[Tab]:
        for host in self._lobby.hosts.values():
            yield from (Tab(host, connection) for connection in host.connections)

    def _standing(self, tabs: list[Tab], now: datetime) -> Standing:
        holds = [tab.connection.hold for tab in tabs]
        return Standing(
            frozenset(self._sign_ins.good({hold.sign_in for hold in holds} - {""}, now)),
            frozenset(self._links.good({hold.link for hold in holds} - {""}, now)),
            self._register.revised({tab.host.id for tab in tabs}),
        )

    def _note_use(self, tabs: list[Tab], now: datetime) -> None:
        """Of those who did something since the last note, in one errand."""
        used = [tab for tab in tabs if tab.connection.quiet_since is None]
        for tab in used:
            tab.connection.quiet_since = now
        self._touched = now
        if used:
            self._journal.errand(partial(_touch, tabs=used, at=now), lambda _: None)


def _idle(connection: Connection, now: datetime) -> bool:
    quiet = connection.quiet_since
    return bool(connection.person and quiet and now - quiet > IDLE)


def _touch(db: Database, tabs: list[Tab], at: datetime) -> None:
    touch_sign_ins(db, {tab.connection.hold.sign_in for tab in tabs} - {""}, at)
    for room in {tab.host.id for tab in tabs}:
        people = {tab.connection.person for tab in tabs if tab.host.id == room}
        touch_seats(db, room, {person for person in people if person}, at)

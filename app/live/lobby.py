"""From a room's id to its host, opened on demand and shared by all who ask."""

import asyncio
import logging
from collections.abc import Coroutine, Mapping
from contextlib import suppress
from contextvars import Context
from datetime import datetime, timedelta
from functools import partial

from structlog.contextvars import bind_contextvars

from app.domain.clockwork import due
from app.domain.commands import OpenRoom
from app.domain.refusal import Refused
from app.live.again import again_and_again
from app.live.clock import Clock
from app.live.connection import NOBODY_THERE, ROOM_GONE, START_AGAIN, TOO_NEW_HERE, Goodbye
from app.live.host import RoomHost
from app.live.meter import Meter
from app.store.journal import Journal, NotWritten, Unreadable, fold
from app.store.register import Register, RoomEntry

SWEEP = 1.0
"""Seconds between two looks for rooms whose bell nobody watches."""

QUIET = timedelta(minutes=10)
"""A room in which nobody was for so long is put away; whoever comes finds it on disk."""

GRACE = timedelta(seconds=3)
SOON = timedelta(minutes=1)

TOO_NEW = ("This room was last used with a newer Charrette, and this one cannot read it. Nothing "
           "is lost: ask whoever runs the server to bring it up to date.")  # fmt: skip

log = logging.getLogger(__name__)


class Lobby:
    """`shared`: other servers may host the same rooms."""

    def __init__(
        self, journal: Journal, register: Register, clock: Clock, *, shared: bool = False
    ) -> None:
        self._journal, self._register, self._clock = journal, register, clock
        self._shared = shared
        self._hosts: dict[str, asyncio.Task[RoomHost]] = {}
        self._clocks: dict[str, Clock] = {}
        self._entries: dict[str, RoomEntry] = {}
        self._asked: dict[str, datetime] = {}
        self._leaving: set[asyncio.Task[None]] = set()
        self._sweeping: asyncio.Task[None] | None = None
        self.meter = Meter()
        self.leaving = False

    @property
    def hosts(self) -> Mapping[str, RoomHost]:
        """The rooms that are open now."""
        return {id: task.result() for id, task in self._hosts.items() if _is_open(task)}

    @property
    def _grace(self) -> timedelta:
        """Who has the room open rings its bell; where others may, it is opened if nobody did."""
        return GRACE if self._shared else timedelta()

    def start(self) -> None:
        trouble = partial(log.exception, "A room whose bell was due could not be opened")
        self._sweeping = asyncio.create_task(again_and_again(SWEEP, self._sweep, trouble))

    def set_clock(self, room_id: str, clock: Clock) -> None:
        """Let one room live by another clock: a rehearsal's."""
        self._clocks[room_id] = clock

    def rehearses(self, room_id: str) -> bool:
        """Whether this room was given a clock of its own since the server started."""
        return room_id in self._clocks

    def known(self, code: str) -> RoomEntry | None:
        """The room with this join code if it is open now: no need to ask the disk for its id.

        Where others host it too, only the disk knows how far it is.
        """
        return None if self._shared else self._entries.get(code)

    async def host(self, entry: RoomEntry) -> RoomHost:
        """The room's host, at least as far as `entry`; who asks meanwhile waits for the same one.

        Raises Refused.
        """
        self._asked[entry.id] = self._clock.now()
        opening = self._hosts.get(entry.id)
        if opening is None or (opening.done() and not _is_open(opening)):
            opening = self._hosts[entry.id] = _apart(self._open(entry.id))
        try:
            host = await asyncio.shield(opening)
            await host.level_with(entry.head)
        except Unreadable as error:
            log.error("A room cannot be served: %s", error)
            raise Refused(TOO_NEW, code="storage") from error
        was_put_away_meanwhile = self._hosts.get(entry.id) is not opening
        return await self.host(entry) if was_put_away_meanwhile else host

    def hosted(self, room: str) -> RoomHost | None:
        """The host of a room that is open here."""
        opening = self._hosts.get(room)
        return opening.result() if opening and _is_open(opening) else None

    async def open(self, entry: RoomEntry, command: OpenRoom) -> RoomHost:
        """Open a new room. Raises Refused; then nobody hosts it."""
        host = await self.host(entry)
        try:
            await host.do("open-room", None, command)
        except Refused:
            await self.put_away(entry.id, ROOM_GONE)
            raise
        return host

    async def put_away(self, room: str, goodbye: Goodbye) -> None:
        """Close the room here. Whoever comes again opens it as the journal has it then."""
        opening = self._hosts.pop(room, None)
        self._entries = {code: entry for code, entry in self._entries.items() if entry.id != room}
        if goodbye == ROOM_GONE:
            self._clocks.pop(room, None)
        if opening is None:
            return
        with suppress(Exception):  # it could not even be opened: then nobody is in it
            host = await opening
            await host.close(goodbye)

    def _ended(self, room: str, why: NotWritten) -> None:
        goodbye = TOO_NEW_HERE if isinstance(why, Unreadable) else START_AGAIN
        leaving = asyncio.get_running_loop().create_task(self.put_away(room, goodbye))
        self._leaving.add(leaving)
        leaving.add_done_callback(self._leaving.discard)

    async def _open(self, room_id: str) -> RoomHost:
        """Its epoch is read before its events: if they change in between, `tidy` finds out."""
        bind_contextvars(room=room_id)
        entry = await asyncio.to_thread(self._register.by_id, room_id)
        if entry is None:
            raise Refused("This room has been deleted.", code="not_found")
        events = await asyncio.to_thread(self._journal.read, entry.id)
        room = await asyncio.to_thread(fold, events)
        host = RoomHost(
            entry.id, entry.epoch, room, len(events), journal=self._journal,
            clock=self._clocks.get(entry.id, self._clock), names=lambda: self._names(entry.id),
            meter=self.meter, ended=partial(self._ended, entry.id),
            shared=self._shared,
        )  # fmt: skip
        self._entries[entry.code] = entry
        return host

    def _names(self, room: str) -> dict[str, str]:
        return {person: seat.name for person, seat in self._register.seats(room).items()}

    async def _sweep(self) -> None:
        due = self._clock.now() - self._grace
        for entry in await asyncio.to_thread(self._register.overdue, due):
            if entry.id not in self._hosts:
                await self.host(entry)
        await self.tidy()

    async def tidy(self) -> None:
        """Put away rooms in which nobody is, and those whose history was rewritten elsewhere.

        What other servers wrote is found here if nobody told of it.
        """
        hosts, now = self.hosts, self._clock.now()
        known = await asyncio.to_thread(self._register.heads, hosts.keys()) if hosts else {}
        for room, host in hosts.items():
            epoch, head = known.get(room, ("", 0))
            if room not in known:
                await self.put_away(room, ROOM_GONE)
            elif epoch != host.epoch:
                await self.put_away(room, START_AGAIN)
            elif self._is_quiet(host, now):
                await self.put_away(room, NOBODY_THERE)
            else:
                await host.level_with(head)

    def _is_quiet(self, host: RoomHost, now: datetime) -> bool:
        """For ten minutes nobody came, and the bell will not ring within one."""
        soon = any(at - now < SOON for at, _ in due(host.room))
        if not host.idle or soon or host.id in self._clocks:
            self._asked[host.id] = now
        return now - self._asked.setdefault(host.id, now) > QUIET

    async def farewell(self) -> None:
        """The server is about to stop: from now on it says of itself that it is not ready."""
        self.leaving = True
        for host in self.hosts.values():
            await host.farewell()

    async def close(self, goodbye: Goodbye) -> None:
        if self._sweeping:
            self._sweeping.cancel()
        for host in self.hosts.values():
            await host.close(goodbye)


def _apart(opening: Coroutine[object, object, RoomHost]) -> asyncio.Task[RoomHost]:
    """A room outlives whoever asked for it first: what it logs is not about them."""
    return asyncio.get_running_loop().create_task(opening, context=Context())


def _is_open(opening: asyncio.Task[RoomHost]) -> bool:
    return opening.done() and not opening.cancelled() and opening.exception() is None

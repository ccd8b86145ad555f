"""From a room's id to its host, opened on demand and shared by all who ask."""

import asyncio
import logging
from collections.abc import Coroutine, Mapping
from contextvars import Context

from structlog.contextvars import bind_contextvars

from app.domain.commands import OpenRoom
from app.domain.refusal import Refused
from app.live.clock import Clock
from app.live.connection import ROOM_GONE, Goodbye
from app.live.host import RoomHost
from app.live.meter import Meter
from app.store.journal import Journal, fold
from app.store.register import Register, RoomEntry

SWEEP = 1.0
"""Seconds between two looks for rooms whose bell nobody watches."""

log = logging.getLogger(__name__)


class Lobby:
    def __init__(self, journal: Journal, register: Register, clock: Clock) -> None:
        self._journal, self._register, self._clock = journal, register, clock
        self._hosts: dict[str, asyncio.Task[RoomHost]] = {}
        self._clocks: dict[str, Clock] = {}
        self._entries: dict[str, RoomEntry] = {}
        self._sweeping: asyncio.Task[None] | None = None
        self.meter = Meter()
        self.leaving = False

    @property
    def hosts(self) -> Mapping[str, RoomHost]:
        """The rooms that are open now."""
        return {id: task.result() for id, task in self._hosts.items() if _is_open(task)}

    def start(self) -> None:
        self._sweeping = asyncio.create_task(self._sweep())

    def set_clock(self, room_id: str, clock: Clock) -> None:
        """Let one room live by another clock: a rehearsal's."""
        self._clocks[room_id] = clock

    def rehearses(self, room_id: str) -> bool:
        """Whether this room was given a clock of its own since the server started."""
        return room_id in self._clocks

    def known(self, code: str) -> RoomEntry | None:
        """The room with this join code if it is open now: no need to ask the disk for its id."""
        return self._entries.get(code)

    async def host(self, entry: RoomEntry) -> RoomHost:
        """The room's host; everybody who asks meanwhile waits for the same one."""
        opening = self._hosts.get(entry.id)
        if opening is None or (opening.done() and not _is_open(opening)):
            opening = self._hosts[entry.id] = _apart(self._open(entry))
        return await asyncio.shield(opening)

    async def open(self, entry: RoomEntry, command: OpenRoom) -> RoomHost:
        """Open a new room. Raises Refused; then nobody hosts it."""
        host = await self.host(entry)
        try:
            await host.do("open-room", None, command)
        except Refused:
            await self._put_away(entry, host)
            raise
        return host

    async def _put_away(self, entry: RoomEntry, host: RoomHost) -> None:
        for known in (self._hosts, self._clocks):
            known.pop(entry.id, None)
        self._entries.pop(entry.code, None)
        await host.close(ROOM_GONE)

    async def _open(self, entry: RoomEntry) -> RoomHost:
        bind_contextvars(room=entry.id)
        events = await asyncio.to_thread(self._journal.read, entry.id)
        room = await asyncio.to_thread(fold, events)
        host = RoomHost(
            entry.id, entry.epoch, room, len(events), journal=self._journal,
            clock=self._clocks.get(entry.id, self._clock), names=lambda: self._names(entry.id),
            meter=self.meter,
        )  # fmt: skip
        self._entries[entry.code] = entry
        return host

    def _names(self, room: str) -> dict[str, str]:
        return {person: seat.name for person, seat in self._register.seats(room).items()}

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(SWEEP)
            try:
                for entry in self._register.overdue(self._clock.now()):
                    if entry.id not in self._hosts:
                        await self.host(entry)
            except Exception:
                log.exception("A room whose bell was due could not be opened")

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

"""The caretaker deletes rooms whose time is over, and forgets people who ask for it."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from app.live.again import again_and_again
from app.live.clock import Clock
from app.live.connection import ROOM_GONE, START_AGAIN
from app.live.errands import written
from app.live.lobby import Lobby
from app.store import audit, deleting, erasing, keeping
from app.store.audit import Audit
from app.store.erasing import Erased
from app.store.journal import Journal
from app.store.keeping import Keeping
from app.store.register import Database

ROUNDS = 3600.0
"""Seconds between two rounds; the first begins with the server."""

NOTES_KEPT = timedelta(days=400)
"""How long it is known who did what: a year, and some days to look at it."""

log = logging.getLogger(__name__)


class Caretaker:
    """`days`: how long a room is kept where nobody chose; FOR_EVER keeps it."""

    def __init__(
        self, lobby: Lobby, journal: Journal, keeping: Keeping, audit: Audit, clock: Clock,
        days: int,
    ) -> None:  # fmt: skip
        self._lobby, self._journal, self._clock, self.days = lobby, journal, clock, days
        self.keeping, self.audit = keeping, audit
        self._walking: asyncio.Task[None] | None = None

    def start(self) -> None:
        trouble = partial(log.exception, "The caretaker could not finish a round")
        walk = again_and_again(ROUNDS, self.go_round, trouble, at_once=True)
        self._walking = asyncio.create_task(walk)

    def stop(self) -> None:
        if self._walking:
            self._walking.cancel()

    async def go_round(self) -> None:
        """Delete each room whose time is over, one transaction each, and old notes."""
        now = self._clock.now()
        for room in await asyncio.to_thread(self.keeping.expired, now, self.days):
            await self._go(partial(_expire, room=room, at=now, days=self.days), room)
        await written(self._journal, partial(audit.forget_notes, before=now - NOTES_KEPT))

    async def delete(self, room: str, who: str, where: str = "") -> None:
        """At once, because somebody says so. Everybody in it is told that it is gone."""
        at = self._clock.now()
        await self._go(partial(_delete, room=room, at=at, who=who, where=where), room)

    async def _go(self, errand: Callable[[Database], bool], room: str) -> None:
        if await written(self._journal, errand, traces=True):
            await self._lobby.put_away(room, ROOM_GONE)

    async def forget(
        self, room: str, person: str, who: str, where: str = "", instead: str = erasing.NOBODY
    ) -> Erased | None:
        """Everybody in the room starts again with its new history; None: there is no such seat."""
        forget = partial(erasing.forget_person, room=room, person=person, at=self._clock.now(),
                         who=who, instead=instead, where=where)  # fmt: skip
        erased = await written(self._journal, forget, traces=True)
        if erased is not None:
            for each in (room, *erased.later):
                await self._lobby.put_away(each, START_AGAIN)
        return erased

    async def keep(self, room: str, days: int | None, who: str, where: str = "") -> None:
        """From its last use; None: as long as is usual here."""
        at = self._clock.now()
        errand = partial(_keep, room=room, days=days, at=at, who=who, where=where)
        await written(self._journal, errand)


def _expire(db: Database, room: str, at: datetime, days: int) -> bool:
    """Unless somebody came back since it was looked for."""
    gone = keeping.has_expired(db, room, at, days) and deleting.delete_room(db, room)
    if gone:
        audit.note(db, at, "", "deleted a room whose time was over", room)
    return gone


def _delete(db: Database, room: str, at: datetime, who: str, where: str) -> bool:
    gone = deleting.delete_room(db, room)
    if gone:
        audit.note(db, at, who, "deleted a room", room, where)
    return gone


def _keep(db: Database, room: str, days: int | None, at: datetime, who: str, where: str) -> None:
    keeping.keep(db, room, days)
    audit.note(db, at, who, "changed how long a room is kept", room, where)

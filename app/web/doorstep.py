"""What strangers with a code are told: whatever is wrong with it, the same, and not at once."""

import asyncio

from fastapi import Request

from app.domain.refusal import Refused
from app.domain.room import Room
from app.live.host import RoomHost
from app.store.register import RoomEntry
from app.web.house import House, house_of
from app.web.noting import note_limit
from app.web.seats import not_open, room_named
from app.web.whence import is_local, whence

THOUGHT = 0.3
"""Seconds that a wrong code takes at least, so that no time tells why it was wrong."""


async def room_behind(request: Request, code: str) -> tuple[RoomEntry, RoomHost]:
    """The room with this join code, whether it is open or not. Raises Refused."""
    house, where = house_of(request), whence(request)
    if house.tries.exhausted(where):
        house.limits.refused["codes"] += 1
        raise Refused("Too many tries from here. Wait a minute, then try again.",
                      code="rate_limited")  # fmt: skip
    if house.tries.besieged(where):
        house.limits.refused["codes"] += 1
        await house.limits.lane.through()
    return await room_named(house, code)


def refuse_shut(room: Room) -> None:
    """To whoever has no seat, a room that takes nobody in is not there."""
    if room.door.locked or room.stage not in ("lobby", "running"):
        raise not_open()


async def answer_slowly(house: House, where: str, begun: float) -> None:
    """A wrong code is counted and thought about, `begun` by the loop's clock."""
    was_exhausted = house.tries.exhausted(where)
    house.tries.note(where)
    note_limit(house, where, was_exhausted)
    await asyncio.sleep(max(0.0, begun + THOUGHT - asyncio.get_running_loop().time()))


def refuse_flood(house: House, where: str) -> None:
    """So many new people from one address are no workshop. Raises Refused."""
    if not is_local(where) and house.limits.arrivals.full(where):
        house.limits.refused["joins"] += 1
        raise Refused("Very many people came in from here just now. Wait a few minutes, then try "
                      "again.", code="rate_limited")  # fmt: skip

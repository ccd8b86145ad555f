"""While wrong codes come from everywhere, strangers come to the door a few at a time."""

import asyncio

import pytest

from app.domain.refusal import Refused
from app.live.clock import SetClock
from app.web.lane import ABREAST, WAIT, Lane
from tests.cast import NOON
from tests.loop import in_a_loop


@in_a_loop
async def test_whoever_waits_gets_through_when_the_time_is_over():
    clock = SetClock(NOON)
    waits = asyncio.create_task(Lane(clock).through())
    await asyncio.sleep(0)
    assert not waits.done()
    clock.set(NOON + WAIT)
    await waits


@in_a_loop
async def test_so_many_wait_at_once_and_no_more():
    clock = SetClock(NOON)
    lane = Lane(clock)
    waiting = [asyncio.create_task(lane.through()) for _ in range(ABREAST)]
    await asyncio.sleep(0)
    with pytest.raises(Refused, match="Very many people"):
        await lane.through()
    clock.set(NOON + WAIT)
    await asyncio.gather(*waiting)
    again = asyncio.create_task(lane.through())
    await asyncio.sleep(0)
    again.cancel()

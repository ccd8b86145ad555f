"""The bell rings what is due, once, and again only where the room could not take it."""

import asyncio

from app.domain.commands import CloseRound, ExtendRound, NextRound
from app.domain.refusal import Refused
from app.live.bell import Bell
from app.live.clock import SetClock
from tests.cast import FAY, NOON, Play, minutes, seconds
from tests.loop import in_a_loop, until

RINGS = NOON + minutes(5) + seconds(30)  # the first round ends after five minutes; then grace


class Tower:
    """A bell over a room that is being played. `refusal` is what the room answers, once."""

    def __init__(self, refusal=None):
        self.play = Play().steps((FAY, NextRound()))
        self.clock, self.rung, self.refusal = SetClock(NOON), [], refusal
        self.bell = Bell(self.clock, lambda: self.play.room, self.ring)

    async def ring(self, command):
        self.rung.append(command)
        if self.refusal:
            refusal, self.refusal = self.refusal, None
            raise refusal

    async def __aenter__(self):
        self.running = asyncio.create_task(self.bell.run())
        return self

    async def __aexit__(self, *_):
        self.running.cancel()

    async def heard(self, times):
        await until(lambda: len(self.rung) == times)
        await breathe()
        return self.rung


async def breathe():
    for _ in range(10):
        await asyncio.sleep(0)


@in_a_loop
async def test_the_bell_is_silent_until_the_grace_is_over():
    async with Tower() as tower:
        tower.clock.set(RINGS - seconds(1))
        await breathe()
        assert tower.rung == []
        tower.clock.set(RINGS)
        assert await tower.heard(1) == [CloseRound("alone", 1)]


@in_a_loop
async def test_the_bell_rings_once_however_often_the_room_changes():
    async with Tower() as tower:
        tower.clock.set(RINGS)
        for _ in range(3):
            tower.bell.look_again()
            await tower.heard(1)


@in_a_loop
async def test_an_extension_moves_the_bell():
    async with Tower() as tower:
        await breathe()
        tower.play.does(FAY, ExtendRound(3))
        tower.bell.look_again()
        tower.clock.set(RINGS)
        await breathe()
        assert tower.rung == []
        tower.clock.set(RINGS + minutes(3))
        assert await tower.heard(1) == [CloseRound("alone", 2)]


@in_a_loop
async def test_a_bell_that_could_not_be_written_down_rings_again():
    async with Tower(Refused("Full.", code="storage")) as tower:
        tower.clock.set(RINGS)
        await tower.heard(2)


@in_a_loop
async def test_a_bell_that_the_rules_refused_rings_no_more():
    async with Tower(Refused("No.", code="closed")) as tower:
        tower.clock.set(RINGS)
        await tower.heard(1)
        tower.bell.look_again()
        await tower.heard(1)

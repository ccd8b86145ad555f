"""Clocks: the world's, a faster one, and one that stands until it is set."""

import asyncio
from datetime import UTC, timedelta

import pytest

from app.live.clock import FastClock, SetClock, WorldClock
from tests.cast import NOON, minutes
from tests.loop import in_a_loop, until


def test_the_world_has_one_time():
    assert WorldClock().now().tzinfo is UTC
    assert WorldClock().now() <= WorldClock().now()


class Machine:
    """Its two clocks: the one that people set, and the one that nobody can."""

    def __init__(self):
        self.wall, self.steady = NOON.timestamp(), 1000.0
        self.clock = WorldClock(lambda: self.wall, lambda: self.steady)

    def goes_on(self, seconds):
        self.wall, self.steady = self.wall + seconds, self.steady + seconds


@pytest.mark.parametrize("hours", [1, -1, 24])
def test_when_the_clock_is_set_the_time_goes_on_as_before(hours, caplog):
    machine = Machine()
    machine.wall += hours * 3600
    for _ in range(60):
        machine.goes_on(1)
        machine.clock.now()
    assert machine.clock.now() == NOON + minutes(1)
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_a_small_correction_is_followed():
    machine = Machine()
    for _ in range(60):
        machine.wall += 1.5
        machine.clock.now()
    assert machine.clock.now() == NOON + timedelta(seconds=90)


def test_a_clock_that_was_set_and_put_right_again_is_believed(caplog):
    machine = Machine()
    for wrong in (3600, -3600, 3600, -3600):
        machine.wall += wrong
        machine.clock.now()
        machine.goes_on(60)
    assert machine.clock.now() == NOON + minutes(4)
    assert len(caplog.records) == 2


@in_a_loop
async def test_a_time_that_has_passed_is_not_waited_for():
    for clock in (WorldClock(), FastClock(20), SetClock(NOON)):
        await clock.until(clock.now() - minutes(1))


@in_a_loop
async def test_the_world_is_waited_for():
    clock = WorldClock()
    at = clock.now() + timedelta(milliseconds=20)
    while clock.now() < at:
        await clock.until(at)


@in_a_loop
async def test_a_fast_clock_brings_an_hour_in_a_moment():
    clock = FastClock(1_000_000)
    at = clock.now() + minutes(60)
    while clock.now() < at:
        await clock.until(at)


@in_a_loop
async def test_a_set_clock_stands_until_it_is_set():
    clock = SetClock(NOON)
    waiting = asyncio.create_task(clock.until(NOON + minutes(5)))
    await asyncio.sleep(0)
    assert not waiting.done()
    assert clock.now() == NOON
    clock.advance(minutes=5)
    await until(waiting.done)
    assert clock.now() == NOON + minutes(5)


def test_a_set_clock_never_goes_back():
    clock = SetClock(NOON)
    clock.set(NOON - minutes(1))
    assert clock.now() == NOON

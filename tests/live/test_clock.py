"""Clocks: the world's, a faster one, and one that stands until it is set."""

import asyncio
from datetime import UTC, timedelta

from app.live.clock import FastClock, SetClock, WorldClock
from tests.cast import NOON, minutes
from tests.loop import in_a_loop, until


def test_the_world_has_one_time():
    assert WorldClock().now().tzinfo is UTC
    assert WorldClock().now() <= WorldClock().now()


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

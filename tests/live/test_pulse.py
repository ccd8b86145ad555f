"""Whoever holds up the event loop is found out by its pulse."""

import asyncio
import time

from app.live.pulse import Pulse
from tests.loop import in_a_loop, until


@in_a_loop
async def test_a_loop_that_is_held_up_shows_it():
    pulse = Pulse()
    pulse.start()
    await until(lambda: pulse.lag.count)
    time.sleep(0.3)  # what nobody may do in the loop
    await until(lambda: pulse.lag.count > 1)
    pulse.stop()
    assert pulse.longest() > 0.1


def test_the_longest_is_told_once():
    pulse = Pulse()
    for late in (0.002, 0.5, 0.001):
        pulse.note(late)
    assert (pulse.longest(), pulse.longest()) == (0.5, 0.0)
    assert pulse.lag.count == 3


@in_a_loop
async def test_a_pulse_that_is_stopped_beats_no_more():
    pulse = Pulse()
    pulse.stop()
    pulse.start()
    pulse.stop()
    await asyncio.sleep(0)
    assert pulse.lag.count == 0

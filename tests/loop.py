"""Tests that wait: a coroutine function becomes a test with an event loop of its own."""

import asyncio
from functools import wraps

MOST_SECONDS = 120  # a test that waits in vain ends with a reason instead of never


def within(seconds):
    """For a test that may take so long, since it waits for what takes long."""

    def in_its_loop(test):
        @wraps(test)
        def run(*args, **named):
            async def bounded():
                async with asyncio.timeout(seconds):
                    await test(*args, **named)
                await asyncio.sleep(0)
                assert not (left := left_open()), f"left open: {left}"

            asyncio.run(bounded())

        return run

    return in_its_loop


in_a_loop = within(MOST_SECONDS)


def left_open():
    """The lines of this loop that nobody has closed. Asked here, since the collector of garbage,
    which finds them too, may only do so while another test runs."""
    lines = asyncio.get_running_loop()._transports.values()
    return [line for line in lines if not line.is_closing()]


async def until(true):
    """Let everything else go on until it is so."""
    while not true():
        await asyncio.sleep(0.001)

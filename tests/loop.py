"""Tests that wait: a coroutine function becomes a test with an event loop of its own."""

import asyncio
from functools import wraps

MOST_SECONDS = 120  # a test that waits in vain ends with a reason instead of never


def in_a_loop(test):
    @wraps(test)
    def run(*args, **named):
        async def bounded():
            async with asyncio.timeout(MOST_SECONDS):
                await test(*args, **named)

        asyncio.run(bounded())

    return run


async def until(true):
    """Let everything else go on until it is so."""
    while not true():
        await asyncio.sleep(0.001)

"""A look that fails is told, and the next one comes all the same."""

import asyncio
import sys

import pytest

from app.live.again import again_and_again
from tests.loop import in_a_loop, until


class Looks:
    """Fails at first; notes what was known when it was told of that."""

    def __init__(self):
        self.done, self.troubles = 0, []

    async def look(self):
        self.done += 1
        if self.done == 1:
            raise ValueError("not now")

    def trouble(self):
        self.troubles.append(str(sys.exc_info()[1]))


@in_a_loop
async def test_a_look_that_fails_is_told_and_is_not_the_last():
    looks = Looks()
    going = asyncio.create_task(again_and_again(0.001, looks.look, looks.trouble))
    await until(lambda: looks.done > 2)
    going.cancel()
    assert looks.troubles == ["not now"]


@pytest.mark.parametrize(("at_once", "done"), [(True, 1), (False, 0)])
@in_a_loop
async def test_the_first_look_comes_at_once_only_where_that_is_wanted(at_once, done):
    looks = Looks()
    wait = again_and_again(3600, looks.look, looks.trouble, at_once=at_once)
    going = asyncio.create_task(wait)
    for _ in range(3):
        await asyncio.sleep(0)
    going.cancel()
    assert looks.done == done

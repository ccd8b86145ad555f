"""A few pictures at once, one in the developer."""

import asyncio

import pytest
from starlette.requests import ClientDisconnect

from app.domain.refusal import Refused
from app.web.darkroom import AT_ONCE, Darkroom
from tests.loop import in_a_loop
from tests.web.uploading import photo


async def whole():
    return photo()


@in_a_loop
async def test_so_many_pictures_may_be_on_their_way_and_the_next_is_told_to_wait():
    darkroom, arrives = Darkroom(), asyncio.Event()

    async def slow():
        await arrives.wait()
        return photo()

    waiting = [asyncio.create_task(darkroom.developed(slow)) for _ in range(AT_ONCE)]
    await asyncio.sleep(0)
    with pytest.raises(Refused, match="Very many pictures") as no:
        await darkroom.developed(whole)
    assert no.value.code == "busy"
    arrives.set()
    assert all(made.body for made in await asyncio.gather(*waiting))
    assert (await darkroom.developed(whole)).body


@in_a_loop
async def test_a_picture_that_does_not_arrive_leaves_its_place():
    darkroom = Darkroom()

    async def lost():
        raise ClientDisconnect

    for _ in range(AT_ONCE + 1):
        with pytest.raises(Refused, match="did not arrive whole"):
            await darkroom.developed(lost)
    assert (await darkroom.developed(whole)).body

"""F2 and F3: a server that dies between deciding, writing and telling loses and doubles nothing."""

from contextlib import asynccontextmanager

import pytest

from app.store.failpoints import BROKEN_OFF
from tests.faults.journals import rows
from tests.faults.server import Server
from tests.loop import in_a_loop
from tests.oracles.ack_set import ack_set
from tests.web.workshop import Workshop

ITEM = {"item": "p1", "text": "Who pays for it?"}
ASKED = {"id": "asked-before-it-died", **ITEM}


@asynccontextmanager
async def after_a_death(folder, place):
    """(workshop, Maya) once the server has died of Maya's wish at this place and lives again."""
    with Server(folder) as server:
        async with Workshop(server) as workshop:
            maya = await workshop.joins("maya")
            server.stop()
            server.start(CHARRETTE_FAIL=f"{place}:exit")
            maya = workshop.tabs["maya"] = await again(workshop, maya)
            await maya.send(t="do", i=ASKED["id"], k="park_item", d=ITEM)
            assert await maya.close_code() == 1006
            assert server.ended() == BROKEN_OFF
            server.start(CHARRETTE_FAIL="")
            assert not any(frame["t"] == "ok" for frame in maya.frames)
            assert "parked/p1" not in maya.picture
            workshop.tabs["maya"] = await again(workshop, maya)
            yield workshop, workshop.tabs["maya"]


async def again(workshop, tab):
    """The same browser after its server came back."""
    await tab.close()
    return await workshop.tab(cookies=tab.client.cookies).open()


async def retry(workshop, maya):
    assert (await maya.do("park_item", **ASKED))["t"] == "ok"
    assert maya.picture["parked/p1"]["text"] == ITEM["text"]
    written = rows(workshop.served.folder)
    assert ack_set([(maya.person, ASKED["id"])], written) == []
    assert [row.command for row in written].count(ASKED["id"]) == 1


@in_a_loop
async def test_what_was_written_but_not_told_is_shown_and_a_retry_is_told_so(tmp_path):
    async with after_a_death(tmp_path, "after_commit") as (workshop, maya):
        assert maya.picture["parked/p1"]["text"] == ITEM["text"]
        await retry(workshop, maya)


@in_a_loop
async def test_what_was_decided_but_not_written_did_not_happen_and_a_retry_does_it(tmp_path):
    async with after_a_death(tmp_path, "before_commit") as (workshop, maya):
        assert "parked/p1" not in maya.picture
        await retry(workshop, maya)


@pytest.mark.parametrize("place", ["before_commit", "after_commit"])
@in_a_loop
async def test_a_writer_that_fails_says_so_and_the_same_wish_is_granted_later(tmp_path, place):
    with Server(tmp_path) as server:
        async with Workshop(server) as workshop:
            maya = await workshop.joins("maya")
            server.stop()
            server.start(CHARRETTE_FAIL=f"{place}:raise:1")
            maya = workshop.tabs["maya"] = await again(workshop, maya)
            refused = await maya.do("park_item", **ASKED)
            assert (refused["t"], refused["code"]) == ("no", "storage")
            await retry(workshop, maya)

"""A bot's tab: it sees what was done, hears why not, and says when it was cut off."""

import asyncio

import pytest

from app.rehearsal.tab import Refusal, Tab
from tests.loop import in_a_loop
from tests.rehearsal.front_door import FAY, MAYA, on_stage
from tests.rehearsal.troupe import NOWHERE


def test_a_tab_sees_what_another_was_told_is_done(tmp_path):
    async def act(stage):
        fay, maya = await stage.seat(FAY), await stage.seat(MAYA)
        await fay.do("next_round")
        await maya.catch_up()
        return maya.picture["round"]["n"]

    assert on_stage(tmp_path, act) == 1


def test_what_the_room_refuses_comes_back_as_its_sentence(tmp_path):
    async def act(stage):
        maya = await stage.seat(MAYA)
        with pytest.raises(Refusal, match="Only a facilitator can do that") as caught:
            await maya.do("next_round")
        return caught.value.code

    assert on_stage(tmp_path, act) == "forbidden"


def test_whoever_is_removed_is_told_that_the_line_was_cut(tmp_path):
    async def act(stage):
        fay, maya = await stage.seat(FAY), await stage.seat(MAYA)
        await fay.do("remove_person", person="maya")
        with pytest.raises(ConnectionError, match="maya was cut off"):
            await maya.do("set_ready", ready=True)

    on_stage(tmp_path, act)


def test_many_things_at_once_are_all_done(tmp_path):
    async def act(stage):
        fay, maya = await stage.seat(FAY), await stage.seat(MAYA)
        for n in range(60):
            await maya.do("park_item", item=f"later-{n}", text=f"Later {n}")
        await fay.catch_up()
        return len(fay.all("parked"))

    assert on_stage(tmp_path, act) == 60


class FetchingTab(Tab):
    """Its picture is on its way for ever, and takes a moment to be let go of."""

    ended = False

    def fetch_for_ever(self):
        self._listening = asyncio.create_task(self._wait())

    async def _wait(self):
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0.01)
            self.ended = True


@in_a_loop
async def test_a_closed_tab_fetches_nothing_any_more():
    tab = FetchingTab(NOWHERE, "TEAL2345", "participant")
    tab.fetch_for_ever()
    await asyncio.sleep(0)
    await tab.close()
    assert tab.ended

"""Opening a rehearsal on a server: what it says when it will not have one."""

import asyncio

import pytest

from app.main.serving import serving
from app.rehearsal.stage import NoStage, Stage, sign_in
from app.rehearsal.tab import Refusal
from app.settings import Settings

ROOM = {"design": "remote-sprint-90", "title": "A rehearsal", "teams": 2, "speed": 100}
FAY = {"person": "fay", "name": "Fay", "role": "facilitator"}
MAYA = {"person": "maya", "name": "Maya", "team": "T1"}


def on_stage(folder, act, room=ROOM):
    """What comes of `act(stage)` in a room of a fresh server."""

    async def run():
        async with serving(Settings(data=folder, port=0)) as (started, _):
            desk = await sign_in(started.sign_in)
            stage = None
            try:
                stage = await Stage.open(desk, room)
                return await act(stage)
            finally:
                if stage:
                    await stage.close()
                await desk.aclose()

    return asyncio.run(run())


def test_who_was_seated_is_in_the_room_with_name_and_team(tmp_path):
    async def act(stage):
        tab = await stage.seat(MAYA)
        return tab.you, tab.picture["person/maya"]["name"]

    you, name = on_stage(tmp_path, act)
    assert (you["person"], you["team"], name) == ("maya", "T1", "Maya")


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


def test_an_unknown_design_is_refused(tmp_path):
    with pytest.raises(NoStage, match="no session design of this name"):
        on_stage(tmp_path, lambda stage: stage, {**ROOM, "design": "nobody knows"})


def test_a_clock_that_runs_by_itself_is_not_set(tmp_path):
    async def act(stage):
        await stage.set_clock("2026-09-14T12:00:00+00:00")

    with pytest.raises(NoStage, match="runs by itself"):
        on_stage(tmp_path, act)


def test_an_old_sign_in_link_is_refused(tmp_path):
    async def act(stage):
        await sign_in(f"{str(stage.desk.base_url).rstrip('/')}/sign-in/old")

    with pytest.raises(NoStage, match="no longer good"):
        on_stage(tmp_path, act)


def test_a_server_that_does_not_run_is_named():
    with pytest.raises(NoStage, match=r"Nobody answers at http://127\.0\.0\.1:9"):
        asyncio.run(sign_in("http://127.0.0.1:9/sign-in/token"))

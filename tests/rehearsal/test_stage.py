"""Opening a rehearsal on a server: what it says when it will not have one."""

import asyncio

import pytest

from app.rehearsal.stage import NoStage, sign_in
from tests.rehearsal.front_door import MAYA, ROOM, on_stage


def test_who_was_seated_is_in_the_room_with_name_and_team(tmp_path):
    async def act(stage):
        tab = await stage.seat(MAYA)
        return tab.you, tab.picture["person/maya"]["name"]

    you, name = on_stage(tmp_path, act)
    assert (you["person"], you["team"], name) == ("maya", "T1", "Maya")


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

"""F11: the machine's clock is set by an hour, forth and back, while a round runs."""

import asyncio
import shutil
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import pytest

from app.live.clock import LONGEST_SLEEP
from tests.faults.figures import note
from tests.faults.server import Server
from tests.loop import within
from tests.web.workshop import Workshop

LIBRARIES = Path("/usr/lib")
JUMPS = {"an hour forth": "+3600s", "an hour back": "-3600s"}


@asynccontextmanager
async def on_a_machine_whose_clock_can_be_set(folder):
    """(workshop, set): `set` takes by how much its clock is wrong from now on."""
    assert shutil.which("faketime"), "This test needs faketime: apt-get install faketime"
    wrong = folder / "wrong"
    wrong.write_text("+0s")
    library = next(LIBRARIES.glob("*/faketime/libfaketimeMT.so.1"))
    faked = {
        "LD_PRELOAD": library, "FAKETIME_TIMESTAMP_FILE": wrong, "FAKETIME_NO_CACHE": 1,
        "FAKETIME_DONT_FAKE_MONOTONIC": 1, "NO_FAKE_STAT": 1,
    }  # fmt: skip
    through = ("env", *(f"{name}={value}" for name, value in faked.items()))
    with Server(folder / "data", through=through) as server:
        async with Workshop(server) as workshop:
            yield workshop, wrong.write_text


@pytest.mark.parametrize("jump", JUMPS)
@within(300)
async def test_a_round_neither_ends_early_nor_hangs_when_the_clock_is_set(tmp_path, jump):
    async with on_a_machine_whose_clock_can_be_set(tmp_path) as (workshop, set_by):
        fay, maya = workshop.fay, await workshop.joins("maya")
        await workshop.round("daylight", minutes=1)
        await workshop.settle()
        before = maya.picture["round"]
        set_by(JUMPS[jump])
        await asyncio.sleep(LONGEST_SLEEP + 1)  # the bell has looked at the clock again
        await workshop.settle()
        assert maya.picture["round"] == before
        assert 0 < await seconds_left(maya) <= 60
        await fay.does("end_round")
        await fay.until(lambda: fay.picture["round"]["state"] == "closed")
        note("F11", **{jump.replace(" ", "_"): "round kept its end, closed after its grace"})
        assert "its own time" in workshop.served.log


async def seconds_left(tab):
    """Until the end of the round, by the time that the server tells."""
    await tab.send(t="ping", at=1)
    now = (await tab.hears("pong"))["now"] / 1000
    return datetime.fromisoformat(tab.picture["round"]["ends_at"]).timestamp() - now

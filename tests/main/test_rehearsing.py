"""Rehearsing from the command line."""

import asyncio
import json
from pathlib import Path

import pytest

from app.designs.reading import Unusable
from app.main.rehearsing import Plan, rehearse
from app.main.serving import serving
from app.rehearsal.recording import NotARecording
from app.rehearsal.stage import NoStage
from app.settings import Settings
from tests.main.played import SHORT


def test_a_design_is_played_to_its_end_and_leaves_a_pack(workshop):
    pack = workshop[0] / "pack"
    told = json.loads((pack / "data" / "workshop.json").read_text())
    assert told["room"]["stage"] == "closed"
    assert (pack / "01_one_page.html").exists()


def test_a_rehearsal_can_take_place_on_a_server_that_runs(tmp_path):
    async def run():
        async with serving(Settings(data=tmp_path / "served", port=0)) as (started, _):
            link, out = started.sign_in, tmp_path / "pack"
            plan = Plan(SHORT, out, server=link, people=4, teams=2, speed=100)
            return await rehearse(plan, lambda _: None)

    assert len(asyncio.run(run())) == 8
    assert (tmp_path / "pack" / "MANIFEST.json").exists()


@pytest.mark.parametrize(
    ("name", "problem"), [("other.toml", Unusable), ("other.json", NotARecording)]
)
def test_a_source_that_cannot_be_played_is_refused_in_words(tmp_path, name, problem):
    source = Path(tmp_path / name)
    source.write_text("nothing = [")
    with pytest.raises(problem, match=name):
        asyncio.run(rehearse(Plan(source, tmp_path / "pack"), lambda _: None))


def test_a_stale_sign_in_link_is_refused_in_words(tmp_path):
    async def run():
        async with serving(Settings(data=tmp_path, port=0)) as (started, _):
            link = started.sign_in[:-3] + "xyz"
            await rehearse(Plan(SHORT, tmp_path / "pack", server=link), lambda _: None)

    with pytest.raises(NoStage, match="no longer good"):
        asyncio.run(run())

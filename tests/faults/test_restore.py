"""F42: an older backup comes back while people have the room open: nobody goes on from before."""

import shutil

import pytest
from typer.testing import CliRunner

from app.__main__ import cli
from app.main.serving import NotStarted, serve
from app.settings import Settings
from tests.loop import in_a_loop
from tests.web.served import Served
from tests.web.workshop import TEAL, Workshop


def charrette(*words, expected=0):
    """The command line; what it said, both ways."""
    done = CliRunner().invoke(cli, [str(word) for word in words])
    assert done.exit_code == expected, done.output
    return done.output


@in_a_loop
async def test_whoever_was_connected_before_the_restore_fetches_everything_anew(tmp_path):
    data, file = tmp_path / "data", tmp_path / "backup.charrette"
    served = Served(data)
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya", TEAL)
        charrette("backup", "--out", file, "--data", data)
        await maya.does("send_note", note="note-1", text="Written after the backup")
        await workshop.fay.until(lambda: "after the backup" in str(workshop.fay.picture))
        assert "Another" in charrette("restore", file, "--data", data, "--over", expected=1)
        served.close()
        assert "--over" in charrette("restore", file, "--data", data, expected=1)
        assert "adds up" in charrette("restore", file, "--data", data, "--over")
        served = workshop.served = Served(data)
        for place, before in (("facilitator", workshop.fay), ("participant", maya)):
            tab = workshop.tab(place, before.client.cookies)
            await tab.connect()
            await tab.hello(before.cursor)
            await tab.until(lambda tab=tab: {"t": "reset", "why": "epoch"} in tab.frames)
            await tab.fetch()
            assert "after the backup" not in str(tab.picture)
            await tab.close()
    served.close()


def test_a_database_file_put_in_place_by_hand_is_not_served(tmp_path):
    data, copy = tmp_path / "data", tmp_path / "copy.db"
    Served(data).close()
    shutil.copyfile(data / "charrette.db", copy)
    Served(data).close()
    shutil.copyfile(copy, data / "charrette.db")
    with pytest.raises(NotStarted, match="charrette restore"):
        serve(Settings(data=data, port=0), print)
    charrette("restore", copy, "--data", data, "--over")
    Served(data).close()

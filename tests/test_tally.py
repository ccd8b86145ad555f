"""`charrette tally` counts what a pack holds, with the result that the room saw."""

import json

import pytest
from typer.testing import CliRunner

from app.__main__ import cli
from tests.outcome.packed import part
from tests.outcome.recorded import brackenline

BALLOTS = ("B1", "B1r", "B2", "B3", "B4", "B5", "B6")


def tally(path):
    return CliRunner().invoke(cli, ["tally", str(path)])


@pytest.fixture(scope="module")
def packs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("packs")
    for variant in ("internal", "sponsor"):
        for name, content in part("data/*.json", variant=variant).items():
            path = folder / variant / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    return folder


@pytest.mark.parametrize("id", BALLOTS)
def test_every_ballot_of_a_pack_is_counted_again_with_the_same_result(packs, id):
    path = packs / "internal" / "data" / "ballots" / f"{id}.json"
    told = tally(path)
    assert (told.exit_code, told.stderr) == (0, "")
    recorded = json.loads(path.read_text("utf-8"))["recorded"]
    assert json.loads(told.stdout) == recorded
    assert recorded["turnout"]["papers"] >= 12


def test_all_ballots_of_the_recorded_workshop_are_looked_at():
    assert set(BALLOTS) == set(brackenline().ballots)


def test_it_is_said_where_a_pack_holds_no_papers(packs):
    told = tally(packs / "sponsor" / "data" / "ballots" / "B2.json")
    assert told.exit_code == 0
    assert "24 papers are in the internal pack only" in told.stderr


@pytest.mark.parametrize("text", ["{}", "[]", "ballot", '{"method": "dots", "papers": 7}'])
def test_what_is_no_ballot_is_refused_in_a_line(tmp_path, text):
    path = tmp_path / "ballot.json"
    path.write_text(text)
    told = tally(path)
    assert told.exit_code == 1
    assert "this ballot cannot be counted" in told.stderr

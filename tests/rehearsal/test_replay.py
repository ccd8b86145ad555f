"""The recorded workshop, replayed through the front door of a real server, comes out whole."""

import asyncio
import json
from datetime import datetime

import pytest

from app.domain.ballots.count import recount
from app.main.rehearsing import Plan, rehearse
from app.outcome.makers import MAKERS
from tests.rehearsal.recorded import FILE, RECORDING
from tests.web.served import Served

RECORD = RECORDING.record
HELD = ("totals", "rank", "selected", "tie_at_cut", "near_tie", "fragile", "share", "supporters",
        "pairwise", "order", "winner", "unused_dots", "outcome", "majority")  # fmt: skip


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    """Only the data of it: nobody looks into anything else here."""
    out = tmp_path_factory.mktemp("pack")
    data = [maker for maker in MAKERS if maker.name == "data/*.json"]
    server = Served(tmp_path_factory.mktemp("house"), makers=data)
    try:
        asyncio.run(rehearse(Plan(FILE, out, server=server.sign_in), lambda _: None))
    finally:
        server.close()
    return out


@pytest.fixture(scope="module")
def workshop(pack):
    return json.loads((pack / "data" / "workshop.json").read_text())


def by_id(things):
    return {thing["id"]: thing for thing in things}


def test_every_artefact_comes_out_with_its_versions_status_and_authors(workshop):
    found = by_id(workshop["artefacts"])
    assert found.keys() == RECORDING.artefacts.keys()
    for id, recorded in RECORDING.artefacts.items():
        got = found[id]
        assert got["status"] == recorded["status"], id
        assert got["authors"] == recorded["authors"], id
        assert len(got["versions"]) == len(recorded["versions"]), id


def test_every_version_was_made_at_its_recorded_moment(workshop):
    found = by_id(workshop["artefacts"])
    for id, recorded in RECORDING.artefacts.items():
        for got, version in zip(found[id]["versions"], recorded["versions"], strict=True):
            assert datetime.fromisoformat(got["at"]) == datetime.fromisoformat(version["at"]), id


@pytest.mark.parametrize(
    ("kept", "recorded"),
    [
        ("links", "links"),
        ("challenges", "challenges"),
        ("decisions", "decisions"),
        ("sponsor_requests", "sponsor_answers"),
    ],
)
def test_everything_else_comes_out_under_its_own_id(workshop, kept, recorded):
    assert by_id(workshop[kept]).keys() == by_id(RECORD[recorded]).keys()


def test_every_trace_comes_out_and_no_other(workshop):
    def ends(traces):
        return sorted((t["kind"], t["source"], t["target"]) for t in traces)

    assert ends(workshop["trace"]) == ends(RECORD["trace"])


def counted(pack, ballot):
    return recount(json.loads((pack / "data" / "ballots" / f"{ballot}.json").read_text()))


@pytest.mark.parametrize("ballot", RECORD["ballots"], ids=lambda ballot: ballot["id"])
def test_the_recorded_result_comes_out_of_our_own_count(pack, ballot):
    recorded = ballot["result"]
    held = [key for key in HELD if key in recorded]
    assert held or ballot["method"] == "impact_effort"
    ours = counted(pack, ballot["id"])
    assert {key: ours[key] for key in held} == {key: recorded[key] for key in held}


def test_what_each_initiative_brings_and_takes_comes_out_of_our_own_count(pack):
    recorded = next(b for b in RECORD["ballots"] if b["method"] == "impact_effort")
    ours = counted(pack, "B5")["options"]
    for option, places in recorded["result"]["options"].items():
        assert ours[option] | places == ours[option], option


def test_the_run_off_settles_the_third_place(workshop):
    assert by_id(workshop["ballots"])["B1"]["selected"] == ["A-018", "A-015", "A-014"]

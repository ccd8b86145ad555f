"""The whole workshop as JSON."""

import json

import pytest

from app.domain.ballots.count import recount
from app.outcome.edition import edition
from app.outcome.plain import encode, plain
from app.outcome.workshop_json import ballot_files, workshop
from tests.outcome.recorded import brackenline, empty, snapshot


def said(of=None, variant="internal"):
    return json.loads(encode(workshop(edition(of or snapshot(), variant))))


def test_everything_is_in_it():
    written = said()
    assert len(written["artefacts"]) == 90
    assert sum(len(a["versions"]) for a in written["artefacts"]) == 103
    assert len(written["events"]) == 130
    assert written["snapshot"] == {"seq": 130, "at": "2026-10-14T16:00:00Z"}
    assert (written["design"]["id"], written["method"]["id"]) == (
        "tom-full-day", "operating-model",
    )  # fmt: skip


def test_every_version_keeps_its_fields():
    written = next(a for a in said()["artefacts"] if a["id"] == "A-030")
    assert [v["n"] for v in written["versions"]] == [1, 2]
    assert written["versions"][0]["fields"] == brackenline().artefacts["A-030"].version(1).fields


def test_a_graded_artefact_says_how_firm_it_is():
    written = next(a for a in said()["artefacts"] if a["id"] == "A-032")
    assert (written["grade"], written["doubts"]) == ("C", ["close"])


def test_events_name_nobody():
    assert "p01" not in json.dumps(said()["events"])


@pytest.mark.parametrize("id", ["B1", "B1r", "B2", "B3", "B4", "B5", "B6"])
def test_a_ballot_is_counted_again_from_its_file(id):
    written = json.loads(encode(ballot_files(edition(snapshot(), "internal"))[id]))
    assert recount(written) == plain(brackenline().ballots[id].result) == written["recorded"]
    assert written["papers_kept_back"] == 0


@pytest.mark.parametrize("variant", ["sponsor", "public"])
def test_a_ballot_without_its_papers_says_how_many_there_are(variant):
    written = ballot_files(edition(snapshot(), variant))["B2"]
    assert (written["papers"], written["papers_kept_back"]) == ([], 24)
    assert written["recorded"]["rank"]["A-033"] == 1
    assert "valid" not in written["recorded"]


def test_an_empty_room_is_whole():
    written = said(empty(), "sponsor")
    assert written["artefacts"] == written["ballots"] == written["people"] == []
    assert written["room"]["stage"] == "lobby"

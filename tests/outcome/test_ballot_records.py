"""Ballots for the evidence book."""

from dataclasses import replace

from app.domain.ballots.count import count
from app.domain.room import Ballot
from app.outcome.ballot_records import ballot_panels, ballots
from app.outcome.edition import edition
from app.outcome.maturity_records import maturity
from tests.outcome.recorded import at, snapshot

EDITION = edition(snapshot())
FOUND = {record.cite: record.says for record in ballots(EDITION)}


def test_every_ballot_names_its_method_and_its_rules():
    assert FOUND["B1"]["rule"] == "dots, 3 dots each, at most 2 on one, the first 3 are selected"
    assert "nobody votes for their own team" in FOUND["B2"]["rule"]


def test_turnout_and_result_are_told():
    assert FOUND["B1"]["turnout"] == "23 of 24 papers"
    assert FOUND["B1"]["result"] == "Has anybody got it?; The refund button; The printer question"
    assert FOUND["B6"]["result"] == "pass"


def test_how_a_tie_was_settled_is_told():
    assert FOUND["B1"]["ties"].startswith("A tie at the cut, settled by a run-off.")
    assert "too close to call" in FOUND["B2"]["ties"]


def test_where_another_method_elects_another_it_is_said():
    assert FOUND["B3"]["sensitivity"] == (
        "Most first places: First scan at the doorstep by the driver. Instant run-off would "
        "elect: First scan at the doorstep by the driver."
    )


def test_the_whole_table_is_printed():
    panel = next(p for p in ballot_panels(EDITION) if p.heading.startswith("B2 "))
    assert panel.rows[0].cells == ("1", "Scan once, everyone knows", "mean 4.58, 12 raters", "yes")
    assert len(panel.rows) == 7


def test_a_ranking_shows_who_beats_whom():
    panel = ballot_panels(EDITION)[-1]
    assert panel.heading == "B3 · how many prefer the row to the column"
    assert panel.rows[0].cells[1:] == ("–", "15", "16", "23")


def test_a_maturity_rating_says_how_far_an_area_moved():
    papers = [
        {"round": 1, "ratings": {"management": 1}},
        {"round": 2, "ratings": {"management": 2}},
    ]
    result = count("maturity", {"round": 2}, ["management"], papers)
    noon = at("2026-10-14T12:00:00+01:00")
    ballot = Ballot("M", "maturity", "Where are we?", "", ("management",), {}, {}, {}, "r01", noon,
                    state="closed", result=result)  # fmt: skip
    made = edition(replace(snapshot(), room=replace(snapshot().room, ballots={"M": ballot})))
    (record,) = maturity(made)
    assert record.says == {"area": "management", "median": "2", "iqr": "0", "moved": "+1"}

"""Evidence grades: the first rule that fires, held against the recorded workshop."""

from dataclasses import replace

import pytest

from app.domain.model.grades import (
    accepted,
    doubts,
    grade_counts,
    graded,
    grades,
    is_valid,
    last_place,
    selection,
)
from app.domain.room import Room
from tests.outcome.recorded import brackenline


def changed(room, collection, id, **changes):
    things = getattr(room, collection)
    return replace(room, **{collection: {**things, id: replace(things[id], **changes)}})


def test_the_recorded_day_has_4_decided_21_preferred_6_contested_18_proposed():
    assert grade_counts(grades(brackenline())) == {"A": 4, "B": 21, "C": 6, "D": 18}


@pytest.mark.parametrize(
    ("artefact", "why"),
    [
        ("A-025", "challenge"),
        ("A-031", "status"),
        ("A-032", "close"),
        ("A-079", "spread"),
        ("A-082", "refused"),
    ],
)
def test_contested_statements_say_why(artefact, why):
    assert grades(brackenline())[artefact] == "C"
    assert doubts(brackenline())[artefact] == (why,)


def test_a_sponsors_yes_decides():
    assert grades(brackenline())["A-059"] == "A"


def test_an_open_challenge_outweighs_a_sponsors_yes():
    room = changed(brackenline(), "challenges", "X-07", artefact="A-059")
    assert grades(room)["A-059"] == "C"


def test_a_date_decides_nothing():
    room = changed(brackenline(), "requests", "S1", answer="date")
    assert grades(room)["A-059"] != "A"


def test_a_ballot_that_too_few_handed_in_prefers_nothing():
    room = changed(brackenline(), "ballots", "B1", eligible=60)
    assert not is_valid(room.ballots["B1"])
    assert grades(room)["A-018"] == "D"


def test_adopted_by_one_team_alone_stays_proposed():
    assert brackenline().artefacts["A-068"].status == "adopted"
    assert grades(brackenline())["A-068"] == "D"


def test_without_acceptance_adoption_is_not_enough():
    room = changed(brackenline(), "ballots", "B6", result={"outcome": "discuss"})
    assert accepted(brackenline())
    assert not accepted(room)
    assert grade_counts(grades(room))["B"] < 21


def test_a_run_off_settles_the_last_place_with_its_own_margin():
    room = brackenline()
    assert selection(room.ballots["B1"]) == ("A-018", "A-015", "A-014")
    assert last_place(room.ballots["B1"]) == ("A-014",)
    assert grades(room)["A-014"] == "B"


def test_a_narrow_run_off_leaves_the_last_place_contested():
    room = brackenline()
    narrow = {**room.ballots["B1r"].result, "near_tie": True}
    room = changed(room, "ballots", "B1r", result=narrow)
    assert grades(room)["A-014"] == "C"


@pytest.mark.parametrize("way", ["lot", "decider", "include_ties"])
def test_a_place_that_papers_did_not_settle_is_contested(way):
    room = changed(brackenline(), "ballots", "B1", settled_by=way)
    assert grades(room)["A-014"] == "C"


def test_what_is_gone_is_not_graded():
    assert not {a.status for a in graded(brackenline())} & {"merged", "withdrawn"}


def test_an_empty_room_has_nothing_to_grade():
    assert grades(Room()) == {}

"""Maturity in the evidence book: one table for each rating, with the name of its model."""

from app.domain.commands import OpenBallotAgain
from app.outcome.edition import edition
from app.outcome.maturity_records import maturity, maturity_panels
from app.outcome.measures_json import measures
from app.outcome.snapshot import Person, Snapshot
from tests.cast import FAY, NAMES
from tests.domain.renewal import evening, lobby, rate, tick

APART = {"maya": {"aim": 1, "tools": 2}, "ana": {"aim": 3, "tools": 2}, "omar": {"aim": 1}}
TOGETHER = {who: {"aim": 2, "tools": 2} for who in APART}


def printed(play):
    names = {id: Person(name) for id, name in NAMES.items()}
    snapshot = Snapshot(play.room, names, len(play.journal), tuple(play.journal), "0")
    return edition(snapshot, "internal")


def rated_twice():
    play = rate(evening("rate"), "B1", APART).steps((FAY, OpenBallotAgain("B1")))
    return rate(play, "B1", TOGETHER, again=True)


def test_an_area_stands_as_rated_last_and_says_how_far_it_moved():
    aim, tools = maturity(printed(rated_twice()))
    assert aim.says == {"area": "Our aim", "median": "2", "iqr": "0", "moved": "+1"}
    assert (tools.says["moved"], aim.cite) == ("+0", "B1")


def test_every_rating_has_a_table_of_its_own_that_names_the_model():
    first, second = maturity_panels(printed(rated_twice()))
    assert first.heading == "Rating 1: 3 people"
    assert first.head == ("Area", "Stage 1", "Stage 2", "Stage 3", "Median", "Spread")
    assert first.rows[0].cells == ("Our aim", "2", "–", "1", "1", "2")
    assert "Model: renewal 3." in first.note
    assert "Our tools: Our own reading." in second.note


def test_the_survey_before_is_told_apart_and_measured():
    play = rate(lobby(), "presurvey", APART, presurvey=True)
    (panel,) = maturity_panels(printed(play))
    assert panel.heading == "Asked before the first round: 3 people"
    found = measures(printed(play))["maturity"]
    assert found["respondents"] == 3
    assert found["areas"]["aim"] == {"median": 1, "iqr": 2, "histogram": {"1": 2, "3": 1}}


def test_what_was_asked_before_is_the_measure_also_when_it_was_rated_again():
    play = rate(lobby(), "presurvey", APART, presurvey=True)
    assert measures(printed(play))["maturity"]["areas"]["aim"]["median"] == 1
    assert measures(printed(rated_twice()))["maturity"]["areas"]["aim"]["median"] == 2


def test_signs_are_told_with_their_stage():
    play = tick(evening("rate"), "B2", {"maya": ["a1", "b1"], "ana": ["a1"]})
    (panel,) = maturity_panels(printed(play))
    assert panel.rows[0].cells == ("1", "Somebody tried", "2/2")
    assert panel.rows[1].cells == ("2", "A list was kept", "1/2")
    assert panel.note == "Model: renewal 3. Stage of the whole: 1."


def test_where_nothing_was_rated_nothing_is_told():
    assert list(maturity(printed(lobby()))) == []
    assert maturity_panels(printed(lobby())) == []

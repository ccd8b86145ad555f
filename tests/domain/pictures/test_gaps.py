"""What a session lacks, for facilitators."""

from dataclasses import replace

from app.domain.method import OutsideIn
from app.domain.pictures.found import cards_found
from app.domain.pictures.gaps import gaps
from tests.cast import AMBER, FAY, MAYA, METHOD, TEAL, given, persona
from tests.domain.rules.test_coverage import call, played
from tests.outcome.recorded import brackenline


def lacking(room):
    return gaps(room, cards_found(room))


def test_empty_cells_and_those_filled_since_are_told():
    play = played((FAY, call(("P", TEAL), ("P", AMBER))), (MAYA, persona("a1")))
    found = lacking(play.room)["coverage"]
    assert found["cards"] == [["P", TEAL, 1]]
    assert found["called"] == [["P", TEAL], ["P", AMBER]]
    assert found["filled"] == [["P", TEAL]]
    assert [lane["types"] for lane in found["lanes"]] == [["Personas"], ["Moments"]]


def test_whether_the_day_has_come_to_the_lanes_is_told():
    laned = played().room
    assert lacking(laned)["coverage"]["asked"] == ""
    assert lacking(replace(laned, agenda=laned.agenda[:1]))["coverage"]["asked"] is None
    later = tuple(replace(round, started_at=None) for round in laned.agenda)
    assert lacking(replace(laned, agenda=later))["coverage"]["asked"] == "Build"


def test_loose_ends_are_named_with_their_team():
    assert lacking(brackenline())["orphans"]["customer"] == [
        {"id": "A-055", "title": "Learn from every return", "team": "T4"}
    ]


def test_departments_are_told_card_by_card():
    method = replace(METHOD, outside_in=OutsideIn(("persona",), ("HR",)))
    room = replace(played((MAYA, persona("a1", "Ida from HR"))).room, method=method)
    assert lacking(room)["outside_in"] == [
        {"id": "a1", "title": "Ida from HR", "team": TEAL, "words": ["HR"]}
    ]
    assert lacking(replace(room, method=None))["outside_in"] == []


def test_teams_are_judged_once_people_have_said_what_they_do():
    assert lacking(given())["teams"]["lacks"][AMBER] == [
        "customer_facing", "frontline", "functions",
    ]  # fmt: skip
    assert lacking(brackenline())["teams"]["moves"] == []

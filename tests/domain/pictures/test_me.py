"""One person's own seat."""

import pytest

from app.domain import commands as ask
from app.domain.design import Asked, Share
from app.domain.pictures.audiences import Person, Table
from tests.cast import FAY, MAYA, OMAR, TEAL, persona, seconds
from tests.domain.pictures.scenes import begin, opened, picture, underway


def test_everybody_knows_who_they_are():
    assert picture(opened(), Person("maya"))["me"] == {
        "person": "maya",
        "name": "Maya",
        "role": "participant",
        "team": TEAL,
        "captain": False,
        "waiting": False,
        "recap": None,
        "ready": False,
        "hand": False,
        "profile": {
            "function": "care",
            "level": "frontline",
            "operations": False,
            "customer_facing": True,
        },
    }


def test_ready_hand_and_recap_follow():
    scene = underway().steps((MAYA, ask.SetReady(True)), (MAYA, ask.RaiseHand(True)))
    me = picture(scene, Person("maya"))["me"]
    assert (me["ready"], me["hand"]) == (True, True)
    assert len(me["recap"]) == 2


def test_at_the_door_one_knows_only_oneself():
    shown = picture(underway(), Person("wanda"))
    assert shown.keys() == {"me"}
    assert (shown["me"]["waiting"], shown["me"]["recap"]) == (True, None)


def test_whoever_has_no_seat_has_no_picture():
    assert picture(underway(), Person("nobody")) == {}


@pytest.mark.parametrize("person", ["fay", "sol", "otis"])
def test_whoever_does_not_vote_holds_no_ballots(person):
    opened_ballot = ask.OpenBallot("b1", "dots", "Who?", ("a1", "a2"))
    shown = picture(underway().steps((FAY, opened_ballot)), Person(person))
    assert shown.keys() == {"me", "me/part"}


def test_what_a_round_asks_of_each_person_is_counted_for_each():
    scene = underway()
    asked = (Asked("persona", 1, 3, "person"),)
    insert = ask.InsertRound("solo", None, "Solo", "individual", 9, Share.PRIVATE, artefacts=asked)
    scene.steps((FAY, insert), (FAY, ask.StartRound("solo")), (MAYA, persona("a9")))
    assert picture(scene, Person("maya"))["me/done"] == {"persona": 1}
    assert picture(scene, Person("ana"))["me/done"] == {"persona": 0}
    assert picture(scene, Table(TEAL))["round"]["asks"][0]["done"] == 0
    assert "me/done" not in picture(underway(), Person("maya"))


def test_ones_own_comment_is_there_even_where_nobody_hears_it_yet():
    scene = underway()
    begin(scene, Share.DARK)
    scene.steps(seconds(5), (OMAR, ask.LeaveComment("k1", "a1", "Good")), seconds(5))
    assert picture(scene, Person("omar"))["me/comment/k1"]["by"] == "omar"
    begin(scene, Share.DAYLIGHT)
    assert "me/comment/k1" not in picture(scene, Person("omar"))

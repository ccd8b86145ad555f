"""What a ballot on maturity says beside others."""

from app.domain.commands import OpenBallot
from app.domain.pictures.audiences import Facilitators, Table
from app.domain.pictures.paint import paint
from tests.cast import FAY, NAMES, TEAL
from tests.domain.renewal import evening, lobby, rate, tick

APART = {"maya": {"aim": 1, "tools": 2}, "ana": {"aim": 3, "tools": 2}, "omar": {"aim": 1}}


def shown(play, ballot, audience=None):
    return paint(play.room, NAMES, audience or Table(TEAL))[f"ballot/{ballot}"]


def test_an_area_says_what_each_stage_is_like():
    play = evening("rate").steps((FAY, OpenBallot("B1", "maturity", "Rate", ())))
    ballot = shown(play, "B1")
    assert ballot["options"][0] == {
        "id": "aim", "label": "Our aim", "stages": ["by chance", "in functions", "together"],
        "note": "",
    }  # fmt: skip
    stages = [{"n": 1, "title": "Few"}, {"n": 2, "title": "Functions"}, {"n": 3, "title": "All"}]
    assert ballot["model"] == {"title": "How we renew", "version": 3, "stages": stages}


def test_a_sign_says_which_stage_it_belongs_to():
    play = evening("rate").steps((FAY, OpenBallot("B2", "maturity_stage", "Signs", ())))
    last = shown(play, "B2")["options"][-1]
    assert (last["label"], last["stage"], last["optional"]) == ("An office", 3, True)


def test_an_older_version_of_the_model_lends_it_no_words():
    own = {"model": "renewal 2"}
    play = evening("rate").steps((FAY, OpenBallot("B1", "maturity", "Rate", (), params=own)))
    assert "model" not in shown(play, "B1")


def test_the_result_names_the_widest_area_first_and_its_outliers():
    play = rate(evening("rate"), "B1", APART)
    found = shown(play, "B1")
    assert found["apart"][0] == {"area": "aim", "outliers": [3]}
    assert found["reached"] == 1


def test_how_far_apart_is_nobodys_to_see_before_it_is_shown():
    play = rate(evening("rate"), "B1", APART, reveal=False)
    assert "apart" not in shown(play, "B1")
    assert "apart" in shown(play, "B1", Facilitators())


def test_signs_tell_the_stage():
    play = tick(evening("rate"), "B2", {"maya": ["a1"], "ana": ["a1"]})
    assert shown(play, "B2")["reached"] == 1


def test_a_survey_in_the_lobby_is_marked_and_asked_once():
    play = rate(lobby(), "PS", APART, presurvey=True)
    found = shown(play, "PS")
    assert (found["presurvey"], found["again"], found["round"]) == (True, False, "")

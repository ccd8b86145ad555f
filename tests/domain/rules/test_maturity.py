"""Ballots on maturity: the model's words, the survey before, the next stage only."""

import pytest

from app.domain.commands import NextRound, OpenBallot, OpenBallotAgain, PostArtefact, ReviseArtefact
from app.domain.refusal import Refused
from tests.cast import FAY, MAYA
from tests.domain.renewal import evening, lobby, rate, tick

OPEN = OpenBallot("B1", "maturity", "Rate", ())
SIGNS = OpenBallot("B2", "maturity_stage", "Signs", ())


def opened(play, command):
    (event,) = play.does(FAY, command)
    return event


def aim(stage, id="s1"):
    return PostArtefact(id, "step", "A step", {"stage": stage})


def test_a_rating_speaks_the_words_of_the_model_and_keeps_its_version():
    event = opened(evening("rate"), OPEN)
    assert event.option_text == {"aim": "Our aim", "tools": "Our tools"}
    assert (event.options, event.params["model"]) == (("aim", "tools"), "renewal 3")
    assert (event.params["stages"], event.params["areas"]) == ([1, 2, 3], ["aim", "tools"])


def test_an_area_can_be_left_out():
    event = opened(evening("rate"), OpenBallot("B1", "maturity", "Rate", ("aim",)))
    assert (event.options, event.params["areas"]) == (("aim",), ["aim"])


def test_signs_come_with_their_stages_and_an_office_is_optional():
    event = opened(evening("rate"), SIGNS)
    assert event.options == ("a1", "b1", "b2", "c1", "c2")
    assert event.params["optional"] == ["c2"]
    assert event.option_text["b1"] == "A list was kept"


def test_areas_that_no_model_knows_are_said_as_they_are_written():
    areas = OpenBallot("B1", "maturity", "Rate", ("our_shops",))
    assert opened(evening("rate"), areas).option_text == {"our_shops": "Our shops"}


def test_rules_that_cannot_be_read_are_refused():
    broken = OpenBallot("B1", "maturity_stage", "Signs", (), params={"indicators": "many"})
    with pytest.raises(Refused, match="rules do not fit"):
        evening("rate").does(FAY, broken)


# ---- before the first round --------------------------------------------------------------------


def survey(method="maturity", **more):
    return OpenBallot("PS", method, "Before we start", presurvey=True, **{"options": (), **more})


def test_people_may_be_asked_in_the_lobby():
    play = lobby()
    event = opened(play, survey())
    assert (event.round, event.presurvey) == ("", True)


def test_it_is_a_survey_only_before_the_first_round():
    with pytest.raises(Refused, match="The first round has started"):
        evening("rate").does(FAY, survey())
    with pytest.raises(Refused, match="No round has started"):
        lobby().does(FAY, OPEN)


def test_only_maturity_is_asked_before():
    with pytest.raises(Refused, match="Only maturity"):
        lobby().does(FAY, survey("consent", options=("x",), option_text={"x": "This"}))


def test_who_comes_late_may_still_answer_and_it_is_asked_once():
    play = lobby().steps((FAY, survey()), (FAY, NextRound()))
    rate(play, "PS", {"maya": {"aim": 2}}, again=True)
    assert play.room.ballots["PS"].result["areas"]["aim"]["median"] == 2
    with pytest.raises(Refused, match="one round"):
        play.does(FAY, OpenBallotAgain("PS"))


# ---- the next stage only -----------------------------------------------------------------------


def seen(play, signs, **more):
    return tick(play, "B9", {who: signs for who in ("maya", "ana", "omar")}, **more)


def test_a_step_may_aim_at_the_next_stage_only():
    play = seen(evening("plan"), ["a1"])
    with pytest.raises(Refused, match=r"stands on stage 1.*aim at stage 2 first.*is kept"):
        play.does(MAYA, aim(3))
    assert play.does(MAYA, aim(2))


def test_a_step_does_not_jump_later_either():
    play = seen(evening("plan"), ["a1"]).steps((MAYA, aim(2)))
    with pytest.raises(Refused, match="aims at stage 3"):
        play.does(MAYA, ReviseArtefact("s1", 1, {"stage": 3}))


def test_while_nobody_has_seen_a_result_no_stage_is_jumped():
    assert seen(evening("plan"), ["a1"], reveal=False).does(MAYA, aim(3))

"""Challenges and comments, and who hears them when."""

from app.domain import commands as ask
from app.domain.design import Share
from app.domain.pictures.audiences import Facilitators, Observers, Screen, Table
from tests.cast import AMBER, MAYA, OMAR, TEAL, revision, seconds
from tests.domain.pictures.scenes import begin, picture, under, underway

CHALLENGED = (OMAR, ask.RaiseChallenge("c1", "a1", 1, "customer", "Is she alone?"))


def challenge(scene, audience):
    return picture(scene, audience)["challenge/c1"]


def test_a_challenge_is_for_all_who_see_the_card():
    scene = underway().steps(CHALLENGED)
    assert challenge(scene, Observers()) == {
        "id": "c1",
        "artefact": "a1",
        "version": 1,
        "lens": "customer",
        "text": "Is she alone?",
        "by": "omar",
        "team": AMBER,
        "at": "2026-09-14T12:00:00.000+00:00",
        "response": None,
        "response_text": "",
        "resolved_in": None,
    }
    assert under(picture(scene, Screen()), "challenge/") == {}


def test_an_answer_given_unseen_is_heard_at_the_next_sharing():
    scene = underway().steps(CHALLENGED)
    begin(scene, Share.DARK)
    scene.steps(
        seconds(5),
        (MAYA, revision("a1", 1, job="have company")),
        (MAYA, ask.AnswerChallenge("c1", "adapt", "Not any more", 2)),
    )
    assert challenge(scene, Table(TEAL))["resolved_in"] == 2
    theirs = challenge(scene, Table(AMBER))
    assert (theirs["response"], theirs["response_text"], theirs["resolved_in"]) == (None, "", None)
    begin(scene, Share.DAYLIGHT)
    theirs = challenge(scene, Table(AMBER))
    assert (theirs["response"], theirs["resolved_in"]) == ("adapt", 2)


def test_an_answer_that_was_heard_stays_while_another_one_is_written():
    scene = underway().steps(CHALLENGED, (MAYA, ask.AnswerChallenge("c1", "rebut", "She is not")))
    begin(scene, Share.DARK)
    scene.steps(seconds(5), (MAYA, ask.AnswerChallenge("c1", "adapt", "She was")))
    assert challenge(scene, Table(TEAL))["response"] == "adapt"
    assert challenge(scene, Table(AMBER))["response_text"] == "She is not"


def test_a_challenge_to_a_card_that_is_gone_is_gone():
    scene = underway().steps(CHALLENGED, (MAYA, ask.WithdrawArtefact("a1")))
    assert "challenge/c1" not in picture(scene, Table(AMBER))


def test_in_a_gallery_nobody_is_named_as_a_challenger():
    scene = underway().steps(CHALLENGED)
    begin(scene, Share.GALLERY)
    assert {"by", "team"}.isdisjoint(challenge(scene, Table(TEAL)))
    assert challenge(scene, Facilitators())["by"] == "omar"


def test_a_comment_in_the_open_is_signed():
    scene = underway().steps((OMAR, ask.LeaveComment("k1", "a1", "Yes!")))
    comment = picture(scene, Observers())["comment/k1"]
    assert (comment["text"], comment["by"]) == ("Yes!", "omar")


def test_what_is_said_in_a_silent_gallery_is_never_signed_but_for_facilitators():
    scene = underway()
    begin(scene, Share.GALLERY)
    scene.steps(seconds(5), (OMAR, ask.LeaveComment("k1", "a1", "Hm.")), seconds(5))
    begin(scene, Share.DAYLIGHT)
    assert "by" not in picture(scene, Table(TEAL))["comment/k1"]
    assert picture(scene, Facilitators())["comment/k1"]["by"] == "omar"


def test_what_a_team_says_of_its_card_unseen_is_heard_at_the_next_sharing():
    scene = underway()
    begin(scene, Share.DARK)
    scene.steps(seconds(5), (MAYA, ask.LeaveComment("k1", "a1", "Next: a neighbour")))
    assert "comment/k1" in picture(scene, Table(TEAL))
    assert "comment/k1" not in picture(scene, Table(AMBER))
    begin(scene, Share.DAYLIGHT)
    assert "comment/k1" in picture(scene, Table(AMBER))

"""Challenges go to what other teams have shared, and their team answers."""

import pytest

from app.domain.commands import AnswerChallenge, RaiseChallenge, StartRound
from app.domain.events import ChallengeAnswered, ChallengeRaised
from app.domain.refusal import Refused
from tests.cast import AMBER, ANA, FAY, MAYA, OMAR, SOL, given, persona, revision, then

BUILD = (FAY, StartRound("build"))
REVEAL = (FAY, StartRound("reveal"))
SHARED = (BUILD, (MAYA, persona()), REVEAL)
ASK = RaiseChallenge("c1", "a1", 1, "operator", "Who opens at six?")
ASKED = (*SHARED, (OMAR, ASK))


def test_a_team_challenges_what_another_has_shared():
    assert then(given(*SHARED), OMAR, ASK) == [
        ChallengeRaised("c1", "a1", 1, "operator", "Who opens at six?", AMBER)
    ]
    assert then(given(*ASKED), OMAR, ASK) == []


def test_nobody_takes_the_number_of_somebody_elses_challenge():
    with pytest.raises(Refused, match="has this number"):
        then(given(*ASKED), MAYA, ASK)


def test_ones_own_card_is_not_challenged():
    with pytest.raises(Refused, match="is your own team’s"):
        then(given(*SHARED), ANA, ASK)


def test_what_is_not_shared_is_not_challenged():
    with pytest.raises(Refused, match="not shared with you"):
        then(given(BUILD, (MAYA, persona())), OMAR, ASK)
    newer = given(*SHARED, (FAY, StartRound("rebuild")), (MAYA, revision(job="sleep")))
    with pytest.raises(Refused, match="is not shared with everybody"):
        then(newer, OMAR, RaiseChallenge("c1", "a1", 2, "customer", "Why?"))


def test_a_gallery_is_read_without_arguing():
    with pytest.raises(Refused, match="silent reading"):
        then(given(*SHARED, (FAY, StartRound("walk"))), OMAR, ASK)


def test_a_challenge_says_something_and_comes_from_a_team():
    with pytest.raises(Refused, match="nothing written"):
        then(given(*SHARED), OMAR, RaiseChallenge("c1", "a1", 1, "customer", "  "))
    with pytest.raises(Refused, match="Only participants"):
        then(given(*SHARED), SOL, ASK)


def test_the_team_answers_and_may_say_it_better():
    answer = AnswerChallenge("c1", "adapt", "The porter does.", 1)
    [answered] = then(given(*ASKED), ANA, answer)
    assert answered == ChallengeAnswered("c1", "adapt", "The porter does.", 1)
    room = given(*ASKED, (ANA, answer))
    assert then(room, ANA, answer) == []
    assert then(room, FAY, AnswerChallenge("c1", "accept", "The porter does."))


def test_others_do_not_answer():
    with pytest.raises(Refused, match="Only the team that made"):
        then(given(*ASKED), OMAR, AnswerChallenge("c1", "rebut", "No."))
    with pytest.raises(Refused, match="no such challenge"):
        then(given(*ASKED), ANA, AnswerChallenge("c2", "rebut", "No."))


def test_an_answer_points_to_a_version_that_there_is():
    with pytest.raises(Refused, match="version does not exist"):
        then(given(*ASKED), ANA, AnswerChallenge("c1", "adapt", "Done.", 2))

"""The last question: to whom it is put, what counts as an answer, and that it is not skipped."""

import pytest

from app.domain.commands import SkipRound, StartRound, TurnStep
from app.domain.events import LastQuestionAnswered, RoundSkipped
from app.domain.refusal import Refused
from tests.cast import ANA, FAY, MAYA, SOL, then
from tests.domain.clinic import clinic, full_day, said

QUESTIONS = (FAY, StartRound("c03"))
LAST = (QUESTIONS, (FAY, TurnStep("c03", 6)))


def test_whoever_runs_the_work_answers():
    assert then(clinic(*LAST).room, ANA, said("Nights")) == [LastQuestionAnswered("c03", "Nights")]


def test_nothing_to_add_is_an_answer_if_it_is_said():
    room = clinic(*LAST).room
    assert then(room, ANA, said("", nothing=True)) == [LastQuestionAnswered("c03", "")]
    with pytest.raises(Refused, match="or say that you have nothing to add"):
        then(room, ANA, said(""))


def test_nobody_answers_for_them():
    room = clinic(*LAST).room
    with pytest.raises(Refused, match="goes to those who run the work"):
        then(room, MAYA, said())
    for other in (FAY, SOL):
        with pytest.raises(Refused, match="Only participants and guests"):
            then(room, other, said())


def test_it_is_not_answered_before_it_is_put():
    with pytest.raises(Refused, match="has not been put yet"):
        then(clinic(QUESTIONS).room, ANA, said())
    with pytest.raises(Refused, match="no such round"):
        then(clinic(QUESTIONS).room, ANA, said(round="c99"))


def test_a_round_that_was_over_before_its_last_page_has_put_it_all_the_same():
    room = clinic(QUESTIONS, (FAY, StartRound("c04"))).room
    assert then(room, ANA, said())


def test_it_can_be_said_again_and_a_retry_changes_nothing():
    room = clinic(*LAST, (ANA, said("Nights"))).room
    assert then(room, ANA, said("Nights")) == []
    assert then(room, ANA, said("Mornings")) == [LastQuestionAnswered("c03", "Mornings")]


def test_the_round_that_puts_it_is_trimmed_and_not_skipped():
    with pytest.raises(Refused, match=r"cannot be skipped for the room. Trim it to 21 min instead"):
        then(clinic().room, FAY, SkipRound("c03"))
    assert then(clinic().room, FAY, SkipRound("c05")) == [RoundSkipped("c05", "")]


def test_without_the_seven_questions_the_roadblocks_put_it():
    with pytest.raises(Refused, match=r"What will stop us.*cannot be skipped"):
        then(full_day().room, FAY, SkipRound("r15"))
    room = full_day((FAY, StartRound("r15"))).room
    assert then(room, ANA, said(round="r15"))

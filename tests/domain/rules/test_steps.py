"""Pages turn when they are due or by hand, and what belongs to a later one waits for it."""

import pytest

from app.domain.commands import EndRound, PauseRound, PostArtefact, StartRound, TurnStep
from app.domain.events import StepTurned
from app.domain.people import THE_ROOM
from app.domain.refusal import Refused
from app.domain.rules.steps import refuse_unopened
from tests.cast import FAY, MAYA, NOON, minutes, seconds, then
from tests.domain.clinic import answer, clinic, full_day

QUESTIONS = (FAY, StartRound("c03"))
CANVAS = (FAY, StartRound("r16"))


def test_the_room_turns_a_page_once_and_not_too_early():
    room = clinic(QUESTIONS).room
    when = NOON + minutes(4)
    turned = [StepTurned("c03", 1, 2, NOON + minutes(8))]
    assert then(room, THE_ROOM, TurnStep("c03", 1, 1), when) == turned
    assert then(room, THE_ROOM, TurnStep("c03", 1, 1), when + seconds(20)) == turned, "no drift"
    assert then(room, THE_ROOM, TurnStep("c03", 1, 1), when - seconds(1)) == []
    assert then(room, THE_ROOM, TurnStep("c03", 1, 7), when) == []
    assert then(room, THE_ROOM, TurnStep("c03", 2, 1), when) == []
    assert then(room, THE_ROOM, TurnStep("c99", 1, 1), when) == []


def test_a_facilitator_turns_forward_and_back():
    play = clinic(QUESTIONS)
    assert then(play.room, FAY, TurnStep("c03", 2)) == [StepTurned("c03", 2, 2, NOON + minutes(4))]
    further = play.steps((FAY, TurnStep("c03", 2))).room
    assert then(further, FAY, TurnStep("c03", 2)) == []
    assert then(further, FAY, TurnStep("c03", 1)) == [StepTurned("c03", 1, 3, NOON + minutes(4))]


def test_nobody_else_turns_pages():
    with pytest.raises(Refused, match="Only a facilitator"):
        then(clinic(QUESTIONS).room, MAYA, TurnStep("c03", 1))


@pytest.mark.parametrize("page", [-1, 7])
def test_there_is_no_page_before_the_first_or_after_the_last(page):
    with pytest.raises(Refused, match="no such page"):
        then(clinic(QUESTIONS).room, FAY, TurnStep("c03", page))


def test_pages_turn_only_while_their_round_runs():
    with pytest.raises(Refused, match="is not running"):
        then(clinic().room, FAY, TurnStep("c03", 1))


# ---- what waits ------------------------------------------------------------------------------


def test_an_answer_waits_for_its_question_and_is_told_how_long():
    room = clinic(QUESTIONS).room
    assert then(room, MAYA, answer(no=1))
    with pytest.raises(Refused, match=r"opens in about 12 min.*kept as a draft") as refused:
        then(room, MAYA, answer(no=4))
    assert "outstanding" in str(refused.value)


def test_earlier_questions_stay_open():
    room = clinic(QUESTIONS, (FAY, TurnStep("c03", 3))).room
    assert then(room, MAYA, answer(no=1))
    assert then(room, MAYA, answer(no=4))


def test_what_is_due_is_open_though_the_page_has_not_turned_yet():
    assert then(clinic(QUESTIONS).room, MAYA, answer(no=2), NOON + minutes(4))


def test_while_the_clock_stands_nobody_knows_how_long():
    room = clinic(QUESTIONS, (FAY, PauseRound())).room
    with pytest.raises(Refused, match=r"opens after “What really earns the money here[?]”"):
        then(room, MAYA, answer(no=2))


def test_a_page_that_never_opened_takes_nothing_after_the_bell():
    play = clinic(QUESTIONS, minutes(1), (FAY, EndRound()))
    with pytest.raises(Refused, match="opens after"):
        then(play.room, MAYA, answer(no=2), play.at)
    over = play.steps((FAY, StartRound("c04")))
    with pytest.raises(Refused, match="did not open"):
        then(over.room, MAYA, answer(no=2, round="c03"), over.at)


def test_what_no_page_is_about_can_be_written_at_any_time():
    possibility = PostArtefact("p1", "possibility", "At night", {"statement": "We could sort."})
    assert then(clinic(QUESTIONS).room, MAYA, possibility)


def test_technology_opens_last_in_the_operating_core():
    room = full_day(CANVAS).room
    refuse_unopened(room, room.running, "capability", {}, NOON)
    with pytest.raises(Refused, match="Who does it, and who decides” opens in about 13 min"):
        refuse_unopened(room, room.running, "organisation", {}, NOON)
    with pytest.raises(Refused, match="Technology, with the people it changes” opens in about 38"):
        refuse_unopened(room, room.running, "technology", {}, NOON)
    refuse_unopened(room, room.running, "technology", {}, NOON + minutes(38))

"""Pages turn, by hand as an act that can be taken back; answers are kept by person."""

from app.domain.commands import PauseRound, StartRound, TurnStep
from app.domain.people import THE_ROOM
from app.domain.room import LastAnswer
from tests.cast import ANA, FAY, NOON, minutes
from tests.domain.clinic import clinic, said

QUESTIONS = (FAY, StartRound("c03"))


def test_a_page_turned_by_hand_is_an_act():
    room = clinic(QUESTIONS, minutes(1), (FAY, TurnStep("c03", 2))).room
    assert room.last_act.label == "Page turned"
    assert (room.running.step, room.running.step_at) == (2, NOON + minutes(1))


def test_a_page_that_turns_by_itself_leaves_the_last_act():
    room = clinic(QUESTIONS, (THE_ROOM, TurnStep("c03", 1, 1), NOON + minutes(4))).room
    assert (room.running.step, room.last_act.label) == (1, "Round started")


def test_in_a_pause_a_page_opens_at_the_time_at_which_the_clock_stands():
    steps = (minutes(3), (FAY, PauseRound()), minutes(5), (FAY, TurnStep("c03", 1)))
    assert clinic(QUESTIONS, *steps).room.running.step_at == NOON + minutes(3)


def test_an_answer_takes_the_place_of_the_one_before():
    last = (FAY, TurnStep("c03", 6))
    room = clinic(QUESTIONS, last, (ANA, said("One")), (ANA, said("Two"))).room
    assert room.last_answers == {"ana": LastAnswer("ana", "c03", "Two", NOON)}

"""To whom the last question goes, and which round puts it."""

from app.domain.commands import StartRound, TurnStep
from app.domain.last_question import asked, asking, has_put, put_in, unanswered
from app.domain.room import Room
from tests.cast import ANA, FAY
from tests.domain.clinic import clinic, full_day, said

QUESTIONS = (FAY, StartRound("c03"))
LAST = (QUESTIONS, (FAY, TurnStep("c03", 6)))


def test_it_is_for_everybody_who_runs_the_work():
    assert [seat.person for seat in asked(clinic().room)] == ["ana", "omar"]
    assert asked(Room()) == ()


def test_those_who_have_not_answered_are_missing():
    assert unanswered(clinic(*LAST, (ANA, said())).room) == ("omar",)


def test_it_is_put_on_the_last_page_of_the_seven_questions():
    room = clinic(QUESTIONS).room
    assert asking(room, room.running).title == "What have we not asked about?"
    assert put_in(room) is None
    assert put_in(clinic(*LAST).room).id == "c03"


def test_where_there_are_no_seven_questions_the_roadblocks_put_it_from_the_start():
    assert put_in(full_day((FAY, StartRound("r15"))).room).id == "r15"


def test_a_round_still_to_come_has_put_nothing():
    room = clinic().room
    assert not has_put(room, room.round("c03"))
    assert asking(room, room.round("c05")) is None

"""Slides on what holds and what does not."""

from app.outcome.office.deck import answers
from app.outcome.office.deck.telling import Telling
from tests.outcome.office.made import told


def test_answers_are_counted():
    page = answers.asked(Telling(told()))
    assert page.title == (
        "You answered 5 of 5 requests: 2 × Yes; 1 × Yes, limited; 1 × By a date; 1 × No"
    )


def test_contested_points_say_what_would_settle_them():
    page = answers.unsettled(Telling(told()))
    assert page.title == "6 points are contested"
    assert all(line.grade == "C" and line.cells[2] for line in page.blocks[0][1].lines)


def test_other_open_points_are_in_the_notes():
    notes = answers.unsettled(Telling(told())).notes
    assert any("too close to call" in note for note in notes)


def test_an_untested_room_does_not_boast():
    page = answers.unsettled(Telling(told("empty")))
    assert page.title == "Nothing is contested; nothing was put to the test either"


def test_every_letter_is_explained():
    points = answers.sure(Telling(told())).blocks[1][1]
    assert [item[0] for item in points.items[:4]] == ["A", "B", "C", "D"]

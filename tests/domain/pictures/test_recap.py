"""Two lines for whoever comes late."""

from dataclasses import replace

from app.domain.commands import NextRound
from app.domain.pictures.recap import recap
from tests.cast import FAY, given


def test_before_the_first_round_there_is_nothing_to_tell():
    assert recap(given()) is None


def test_the_first_line_tells_the_goal_and_what_is_done():
    first, second = recap(given((FAY, NextRound()), (FAY, NextRound())))
    assert "Done so far: " in first
    assert second.startswith("Now: ")


def test_the_second_line_says_who_sees_what_one_makes():
    assert "until the bell" in recap(given((FAY, NextRound())))[1]


def test_many_rounds_are_counted_not_listed():
    room = given((FAY, NextRound()), (FAY, NextRound()), (FAY, NextRound()), (FAY, NextRound()))
    assert "3 rounds are done; the last one was “" in recap(room)[0]


def test_a_closed_workshop_says_so():
    room = replace(given((FAY, NextRound())), stage="closed")
    assert recap(room)[1] == "The workshop is closed."

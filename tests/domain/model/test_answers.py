"""Answers now and answers later."""

from app.domain.model.answers import answers
from app.domain.room import Request
from tests.cast import NOON


def given(*said):
    return answers(Request(str(n), "?", (), "maya", NOON, answer) for n, answer in enumerate(said))


def test_more_than_a_quarter_put_off_is_too_many():
    """Seed E, question five: a date is not an answer."""
    assert not given("yes", "no", "yes", "date").too_many_later
    assert given("yes", "no", "date").too_many_later
    assert given("date").share_later == 1.0


def test_what_waits_is_no_answer_yet():
    found = given(None, "yes", None)
    assert (found.asked, found.answered, found.later) == (3, 1, 0)
    assert not given().too_many_later

"""Text is cut between words, and shows that it was."""

from hypothesis import given
from hypothesis import strategies as st

from app.outcome.office.pointers import CUT, shortened


def test_what_fits_stays_whole():
    assert shortened("Returns reimagined", 18) == "Returns reimagined"


def test_a_cut_falls_between_words():
    assert shortened("Returns reimagined for all", 20) == "Returns reimagined" + CUT


def test_a_single_long_word_is_cut_inside():
    assert shortened("x" * 600, 10) == "x" * 9 + CUT


@given(st.text(), st.integers(min_value=2, max_value=50))
def test_nothing_is_longer_than_it_may_be(text, most):
    assert len(shortened(text, most)) <= most

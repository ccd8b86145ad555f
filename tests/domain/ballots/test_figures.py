"""Figures: exact inside, four decimals outside."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballots.figures import (
    exact,
    hinge_spread,
    is_whole,
    lower_median,
    mean,
    median,
    shown,
)

VALUES = st.lists(st.integers(0, 9), min_size=1)


def test_a_decimal_is_what_was_written():
    assert exact(0.1) + exact(0.2) == exact("0.3")


@pytest.mark.parametrize("written", [True, None, "half", [], "1/0"])
def test_other_things_are_no_number(written):
    with pytest.raises(ValueError, match="is not a number"):
        exact(written)


def test_whole_figures_are_shown_whole():
    assert repr(shown(Fraction(4, 2))) == "2"
    assert shown(Fraction(2, 3)) == 0.6667


def test_true_is_not_one():
    assert is_whole(1)
    assert not is_whole(True)
    assert not is_whole(1.0)


@given(VALUES)
def test_the_median_has_as_many_below_as_above(values):
    middle = median(values)
    assert sum(v < middle for v in values) <= len(values) / 2
    assert sum(v > middle for v in values) <= len(values) / 2
    assert lower_median(values) <= middle


def test_the_middle_value_of_an_odd_number_is_in_neither_half():
    assert hinge_spread([1, 2, 3, 4, 5]) == Fraction(9, 2) - Fraction(3, 2)
    assert hinge_spread([1, 2, 3, 4]) == 2
    assert hinge_spread([3]) == 0


def test_means_are_exact():
    assert mean([1, 2, 2]) == Fraction(5, 3)

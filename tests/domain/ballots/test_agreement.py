"""Kendall's W and Gini's coefficient."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballots.agreement import gini, kendall_w
from tests.domain.ballots.written import VECTORS

ORDERS = st.lists(st.permutations([1, 2, 3, 4]), min_size=1, max_size=6)


def test_the_written_coefficients_come_out():
    rows = VECTORS["kendall-1"]["papers"]
    assert [round(float(kendall_w(each)), 4) for each in rows] == [1, 0, 0.7778]
    assert [float(gini(values)) for values in VECTORS["gini-1"]["papers"]] == [0, 0.75, 0.25, 0]


@given(ORDERS)
def test_agreement_lies_between_none_and_all(rows):
    assert 0 <= kendall_w(rows) <= 1


@given(st.permutations([1, 2, 3, 4]), st.integers(1, 9))
def test_people_of_one_mind_agree_fully(row, people):
    assert kendall_w([row] * people) == 1


@given(ORDERS)
def test_everybody_turning_their_ranking_round_changes_nothing(rows):
    assert kendall_w([[5 - place for place in row] for row in rows]) == kendall_w(rows)


def test_equals_are_corrected_for():
    half = Fraction(3, 2)
    assert kendall_w([[half, half, 3], [half, half, 3]]) == 1


def test_nothing_ordered_is_no_agreement():
    assert kendall_w([]) == kendall_w([[2, 2, 2]]) == kendall_w([[1]]) == 0


@given(st.lists(st.integers(0, 50), min_size=1), st.integers(1, 5))
def test_evenness_does_not_hang_on_the_unit(values, times):
    assert gini([value * times for value in values]) == gini(values)
    assert 0 <= gini(values) < 1

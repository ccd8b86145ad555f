"""How far apart the marks of a ballot lie."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain.model.spreads import FEWEST, Spread, marks_of, spread, spreads
from tests.outcome.recorded import brackenline


def test_an_odd_number_leaves_its_middle_out():
    assert spread([1, 2, 3, 4, 5]) == Spread(1, 1.5, 4.5, 5)
    assert spread([3]) == Spread(3, 3.0, 3.0, 3)


@given(st.lists(st.integers(0, 10), min_size=1))
def test_the_middle_half_lies_between_the_ends(marks):
    found = spread(marks)
    assert found.lowest <= found.lower <= found.upper <= found.highest


def test_only_marks_that_counted_are_in_it():
    ballot = brackenline().ballots["B2"]
    raters = ballot.result["raters"]
    assert {option: len(marks) for option, marks in marks_of(ballot).items()} == raters


def test_few_marks_are_not_told():
    ballot = brackenline().ballots["B2"]
    few = replace(ballot, papers=ballot.papers[: FEWEST - 1])
    assert spreads(replace(brackenline(), ballots={"B2": few})) == {"B2": {}}


def test_only_ballots_with_marks_have_a_spread():
    assert spreads(brackenline()).keys() == {"B2"}

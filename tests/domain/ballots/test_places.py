"""Ranks, the cut, ties and near ties."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballots.places import Standing, chosen, near_means, near_tie, places, ranks
from tests.domain.ballots.written import VECTORS

STANDINGS = st.dictionaries(st.sampled_from("ABCDEF"), st.integers(0, 4), min_size=1).map(
    lambda totals: [Standing(option, total) for option, total in totals.items()]
)


@pytest.mark.parametrize(("pair", "near"), VECTORS["near-tie-1"]["expected"].items())
def test_the_written_near_ties_come_out(pair, near):
    higher, lower = map(int, pair.split("-"))
    assert near_tie(higher, lower) is near


def test_means_are_near_within_a_fiftieth_of_the_scale():
    near = near_means(5)
    assert near(Fraction(41, 10), Fraction(4))
    assert not near(Fraction(4101, 1000), Fraction(4))
    assert near_means(10)(Fraction(42, 10), Fraction(4))


def test_equal_options_share_a_rank_and_the_next_is_left_free():
    standings = [Standing("A", 5), Standing("B", 3), Standing("C", 3), Standing("D", 1)]
    assert ranks(standings) == {"A": 1, "B": 2, "C": 2, "D": 4}


def test_a_tie_across_the_cut_stays_out_and_runs_off():
    standings = [Standing("D", 3), Standing("C", 3), Standing("A", 5)]
    found = places(standings, 2)
    assert (found["selected"], found["tied"], found["next_step"]) == (["A"], ["C", "D"], "runoff")
    assert (found["tie_at_cut"], found["near_tie"]) == (True, False)


def test_a_tie_above_the_cut_is_none():
    found = places([Standing("A", 3), Standing("B", 3), Standing("C", 1)], 2)
    assert (found["selected"], found["tie_at_cut"], found["next_step"]) == (["A", "B"], False, None)


def test_the_tie_break_that_decided_is_named():
    standings = [Standing("A", 3, (2, 1)), Standing("B", 3, (2, 0)), Standing("C", 1, (9, 9))]
    found = places(standings, 1, tie_breaks=("supporters", "median"))
    assert (found["selected"], found["tie_broken_by"], found["near_tie"]) == (["A"], "median", True)
    assert places(standings, 2, tie_breaks=("supporters", "median"))["tie_broken_by"] is None


def test_nothing_left_out_is_no_near_tie():
    assert not places([Standing("A", 3), Standing("B", 3)], 2)["near_tie"]


def test_methods_that_state_no_near_tie_do_not():
    assert "near_tie" not in places([Standing("A", 3)], 1, near=None)


@given(STANDINGS, st.integers(1, 6))
def test_selected_and_tied_fill_or_overfill_the_places(standings, select):
    found = places(standings, select)
    assert found["selected"] == chosen(standings, select)
    assert len(found["selected"]) <= select
    if not found["tied"]:
        assert len(found["selected"]) == min(select, len(standings))
    else:
        assert len(found["selected"]) + len(found["tied"]) > select


@given(STANDINGS, st.integers(1, 6))
def test_nobody_left_out_is_better_than_who_is_in(standings, select):
    totals = {each.option: each.total for each in standings}
    inside = set(chosen(standings, select))
    for option in totals.keys() - inside:
        assert all(totals[option] <= totals[better] for better in inside)

"""Points: what is spent, by whom, and on what."""

import pytest

from app.domain.ballots.count import count


def spend(*papers, **params):
    return count("points", params, ["A", "B", "C"], [{"points": points} for points in papers])


def test_shares_are_of_what_was_spent():
    result = spend({"A": 30, "B": 10}, {"A": 40})
    assert (result["points_spent"], result["points_unspent"]) == (80, 120)
    assert result["share"] == {"A": 0.875, "B": 0.125, "C": 0}
    assert result["largest_single_paper_share"] == {"A": 0.5714, "B": 1, "C": 0}


def test_equal_totals_go_to_more_supporters():
    result = spend({"A": 50, "B": 20}, {"B": 30})
    assert (result["selected"], result["tie_broken_by"]) == (["B"], "supporters")


def test_then_to_the_higher_median_over_all_papers():
    result = spend({"A": 30, "B": 10}, {"A": 30, "B": 40}, {"A": 30, "B": 40})
    assert result["totals"] == {"A": 90, "B": 90, "C": 0}
    assert (result["selected"], result["tie_broken_by"]) == (["B"], "median")


@pytest.mark.parametrize(
    ("points", "exact", "reason"),
    [
        ({"A": 99}, False, None),
        ({"A": 101}, False, "budget"),
        ({"A": 99}, True, "not_exact"),
        ({"A": 101}, True, "budget"),
        ({"A": 60, "B": 40}, True, None),
        ({"A": -5, "B": 200}, True, "negative"),
    ],
)
def test_a_budget_is_kept(points, exact, reason):
    assert spend(points, exact=exact)["reasons"] == [reason]

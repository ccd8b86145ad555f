"""Fist to five: blocked, passed or talked about."""

import pytest

from app.domain.ballots.count import count


def show(*fingers, **params):
    return count(
        "fist_to_five", params, [], [{"fingers": each, "reason": None} for each in fingers]
    )


@pytest.mark.parametrize(
    ("fingers", "round_no", "outcome"),
    [
        ([3, 4, 5], 1, "pass"),
        ([0, 5, 5], 1, "blocked"),
        ([2, 3, 3, 3, 3], 1, "discuss"),
        ([2, 3, 3, 3, 3], 2, "pass_with_objections"),
        ([2, 3, 3, 3], 2, "discuss"),
        ([0, 5, 5, 5, 5, 5], 2, "blocked"),
    ],
)
def test_outcomes(fingers, round_no, outcome):
    assert show(*fingers, round=round_no)["outcome"] == outcome


def test_the_last_round_decides_and_all_are_told():
    papers = [{"fingers": 2, "round": 1}, {"fingers": 5, "round": 1}, {"fingers": 4, "round": 2}]
    result = count("fist_to_five", {}, [], papers, eligible=2)
    assert (result["outcome"], result["totals"]) == ("pass", {"4": 1})
    assert [line["outcome"] for line in result["rounds"]] == ["discuss", "pass"]
    assert result["turnout"]["papers"] == 1


def test_objections_are_recorded():
    result = show(1, 2, 5, 5)
    assert (result["below_threshold"], result["objections_recorded"]) == ([1, 2], 2)
    assert result["share_at_or_above"] == 0.5


def test_a_hand_has_five_fingers():
    assert show(6, -1, 2.5, True, None)["reasons"] == [
        "out_of_range", "out_of_range", "not_integer", "not_integer", "not_integer",
    ]  # fmt: skip

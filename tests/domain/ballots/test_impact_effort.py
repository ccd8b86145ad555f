"""Two axes and four corners."""

import pytest

from app.domain.ballots.count import count


def place(*places, method="impact_effort", **params):
    return count(method, params, ["A"], [{"placements": {"A": each}} for each in places])


@pytest.mark.parametrize(
    ("places", "corner"),
    [
        ([[5, 1]], "quick win"),
        ([[4, 4]], "major project"),
        ([[1, 2]], "fill-in"),
        ([[2, 5]], "avoid"),
        ([[3, 1]], "on the line"),
        ([[3, 1], [3, 1], [5, 1]], "quick win"),
        ([[3, 1], [3, 1], [1, 1]], "fill-in"),
        ([[2, 1], [4, 1]], "on the line"),
        ([[5, 3]], "on the line"),
    ],
)
def test_the_median_decides_the_corner_and_on_the_midpoint_the_mean(places, corner):
    assert place(*places)["A"]["quadrant"] == corner


def test_a_wide_spread_on_either_axis_is_contested():
    assert place([5, 1], [5, 3])["A"]["contested"]
    assert not place([5, 1], [5, 2])["A"]["contested"]


def test_each_option_stands_by_itself_and_among_the_options():
    result = place([5, 2], [4, 1])
    assert result["A"] == result["options"]["A"]
    assert (result["A"]["impact"], result["A"]["effort_mean"]) == (4.5, 1.5)


def test_axes_may_be_of_the_ballots_own():
    result = place([5, 2], method="two_axis", axes=["value", "operability"])
    assert result["A"]["levels"] == {"value": "high", "operability": "low"}


def test_places_may_be_named_by_axis_and_left_open():
    result = place({"impact": 5, "effort": 1}, [None, None], [4, None])
    assert (result["A"]["impact"], result["A"]["effort"]) == (4.5, 1)


def test_nobody_placed_it():
    result = count("impact_effort", {}, ["A", "B"], [{"placements": {"A": [5, 1]}}])
    assert result["B"] == {"quadrant": None, "contested": False}


def test_a_sheet_gathers_several_people():
    sheet = {"option": "A", "impact": [5, 4], "effort": [1, 2]}
    assert count("impact_effort", {}, ["A"], [sheet])["A"] == place([5, 1], [4, 2])["A"]


def test_what_cannot_be_placed_is_rejected():
    places = [[6, 1], [1.5, 1], [1], "high", {"impact": 9, "effort": 1}]
    assert place(*places)["reasons"] == [
        "out_of_range", "not_integer", "unknown_answer", "unknown_answer", "out_of_range",
    ]  # fmt: skip


def test_an_option_called_like_a_part_of_the_result_hides_nothing():
    result = count("impact_effort", {}, ["turnout"], [{"placements": {"turnout": [5, 1]}}])
    assert result["turnout"]["papers"] == 1
    assert result["options"]["turnout"]["quadrant"] == "quick win"

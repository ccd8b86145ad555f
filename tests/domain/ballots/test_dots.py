"""Dots: breadth before depth."""

import pytest

from app.domain.ballots.count import count
from app.domain.ballots.dots import usual_dots


def place(*papers, options="ABC", **params):
    return count("dots", params, list(options), [{"dots": dots} for dots in papers])


@pytest.mark.parametrize(("options", "dots"), [(2, 3), (9, 3), (12, 4), (20, 7)])
def test_everybody_has_a_third_of_the_options_and_at_least_three(options, dots):
    names = [f"A-{n}" for n in range(options)]
    assert usual_dots(names) == dots
    assert place(options=names)["params"]["dots_per_voter"] == dots


def test_dots_may_be_left_over():
    result = place({"A": 1}, {"A": 2, "B": 1})
    assert (result["unused_dots"], result["valid"]) == (2, [True, True])


def test_more_supporters_break_a_tie():
    result = place({"A": 2, "B": 1}, {"B": 1}, {"C": 1})
    assert (result["selected"], result["tie_broken_by"]) == (["B"], "supporters")


def test_reasons_are_looked_for_in_order():
    papers = [{"Z": 9}, {"A": 1.5}, {"A": -1, "B": 3}, {"A": 3, "B": 3}, {"A": 2, "B": 2}]
    assert place(*papers)["reasons"] == [
        "unknown_option", "not_integer", "negative", "max_per_option", "dots_per_voter",
    ]  # fmt: skip

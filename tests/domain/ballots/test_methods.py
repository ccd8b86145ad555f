"""The list of methods and the rules they know."""

import pytest

from app.domain.ballots.methods import METHODS, counting_of, defaults, prepare


def test_these_methods_a_ballot_may_use():
    assert " ".join(METHODS) == (
        "dots single_choice approval points score star borda irv schulze quadratic "
        "fist_to_five consent impact_effort two_axis heat maturity maturity_stage"
    )


@pytest.mark.parametrize(
    ("method", "usual"),
    [
        ("dots", {"dots_per_voter": 4, "max_per_option": 2, "select": 1, "quorum": 0.5}),
        ("points", {"budget": 100, "exact": False}),
        ("score", {"min": 0, "max": 5, "min_raters_share": 0.6, "own_team": "allow"}),
        ("quadratic", {"credits": 100}),
        ("fist_to_five", {"threshold": 3, "fallback_share": 0.8, "max_rounds": 2}),
        ("impact_effort", {"scale": [1, 5], "midpoint": 3, "contested_iqr": 2}),
        ("maturity", {"stages": [1, 2, 3, 4]}),
        ("maturity_stage", {"share": 0.6}),
    ],
)
def test_what_holds_where_nothing_is_said(method, usual):
    found = defaults(method, [f"A-{n}" for n in range(12)])
    assert usual.items() <= found.items()


def test_what_is_said_holds():
    _, ballot = prepare("dots", {"dots_per_voter": 9, "select": None}, ["A", "B"])
    assert (ballot.whole("dots_per_voter"), ballot.select) == (9, 1)


def test_a_measure_is_counted_and_is_no_ballot():
    assert counting_of("metric.gini").purpose == "measures"
    assert "metric.gini" not in METHODS

"""Rules a design may set, and those it may not."""

import pytest

from app.domain.ballots.methods import METHODS
from app.domain.ballots.params import Param, misfits, settle


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("dots", {"items": "moment", "dots_per_voter": 3, "select": 2, "tie": "runoff"}),
        ("score", {"own_team": "exclude", "owner": {"A": "T1"}, "min": 1, "max": 5}),
        ("points", {"exact": True, "budget": 100, "split_by": ["operations"]}),
        ("impact_effort", {"scale": [1, 5], "midpoint": 3, "contested_iqr": 1.5}),
        ("two_axis", {"axes": ["value", "operability"]}),
        ("maturity", {"areas": ["management"], "stages": [1, 2, 3, 4], "round": 1}),
        ("maturity_stage", {"indicators": {"1": ["a"]}, "share": 0.6}),
        ("heat", {"marks": ["surprise"], "blind": True, "quorum": 0.5}),
    ],
)
def test_rules_that_fit(method, params):
    assert misfits(METHODS[method].params, params) == []


@pytest.mark.parametrize(
    ("method", "name", "value", "complaint"),
    [
        ("dots", "dot_per_voter", 3, "is not a rule of this method; it knows blind"),
        ("irv", "select", 2, "is not a rule of this method"),
        ("borda", "own_team", "exclude", "is not a rule of this method"),
        ("score", "own_team", "hide", "must be allow or exclude"),
        ("dots", "select", 0, "a whole number of at least 1"),
        ("dots", "select", True, "a whole number of at least 1"),
        ("dots", "tie", "shout", "must be runoff or decider or include_ties or lot"),
        ("points", "exact", "yes", "true or false"),
        ("score", "min_raters_share", 1.5, "a share from 0 to 1"),
        ("score", "min", 0.5, "a whole number"),
        ("impact_effort", "scale", [5, 1], "two whole numbers, the lower first"),
        ("impact_effort", "midpoint", "middle", "a number"),
        ("two_axis", "axes", ["value"], "two names"),
        ("heat", "marks", [], "a list of names"),
        ("maturity", "stages", [0, 1], "a list of stages"),
        ("score", "owner", "T1", "a table of options"),
        ("maturity_stage", "indicators", 3, "signs by stage"),
        ("dots", "items", 3, "a text"),
    ],
)
def test_a_rule_that_does_not_fit_is_explained(method, name, value, complaint):
    [sentence] = misfits(METHODS[method].params, {name: value})
    assert f"“{name}”" in sentence
    assert complaint in sentence


def test_defaults_fill_in_what_nobody_said():
    params = {"select": Param("count", 1), "dots": Param("count", by_options=len)}
    assert settle(params, {}, "ABC") == {"select": 1, "dots": 3}
    assert settle(params, {"select": 2, "tie": "lot"}, "ABC") == {
        "select": 2, "dots": 3, "tie": "lot",
    }  # fmt: skip


def test_rules_are_as_json_has_them():
    assert settle({}, {"owner": {"A": ("T1", "T2")}}, "A") == {"owner": {"A": ["T1", "T2"]}}

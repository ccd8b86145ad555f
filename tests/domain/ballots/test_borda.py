"""Borda: points by place."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballots.count import count
from tests.domain.ballots.drawn import GROUPED, OPTIONS


def rank(*rankings, **params):
    return count("borda", params, OPTIONS, [{"ranking": ranking} for ranking in rankings])


@given(st.lists(GROUPED.filter(bool), min_size=1, max_size=5))
def test_every_paper_is_worth_the_same(rankings):
    assert sum(rank(*rankings)["totals"].values()) == 6 * len(rankings)


def test_more_first_places_break_a_tie_and_shared_ones_are_none():
    result = rank(["A-01", "A-02"], ["A-02", "A-01"], [["A-01", "A-02"]], select=1)
    assert result["tied"] == ["A-01", "A-02"]
    result = rank(
        ["A-01", "A-02", "A-03"], ["A-01", "A-03", "A-02"],
        ["A-02", "A-03", "A-04"], ["A-02", "A-01", "A-03"], ["A-03", "A-02", "A-01"],
    )  # fmt: skip
    assert result["totals"] == {"A-01": 9, "A-02": 11, "A-03": 9, "A-04": 1}
    assert result["rank"] == {"A-02": 1, "A-01": 2, "A-03": 3, "A-04": 4}


def test_the_tie_break_is_named():
    result = rank(["A-01", "A-02", "A-03"], ["A-03", "A-02", "A-01"],
                  ["A-01", "A-02", "A-03"], ["A-02", "A-03", "A-01"])  # fmt: skip
    assert result["totals"] == {"A-01": 8, "A-02": 9, "A-03": 7, "A-04": 0}
    result = rank(["A-01", "A-02"], ["A-01", "A-02"], ["A-02", "A-03", "A-01"],
                  ["A-02", "A-03", "A-04", "A-01"], ["A-02", "A-01"])  # fmt: skip
    assert result["selected"] == ["A-02"]


def test_agreement_is_told():
    assert rank(list(OPTIONS), list(OPTIONS))["kendall_w"] == 1

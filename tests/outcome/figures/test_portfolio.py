"""The portfolio."""

from dataclasses import replace

from app.outcome.figures import portfolio
from tests.outcome.figures.drawn import charts, fields, made, with_room, words


def test_initiatives_stand_by_size_and_horizon_with_their_benefit():
    alt = charts(portfolio)["portfolio"].alt
    assert "medium, within a year: Flat tariff pilot for small sellers (revenue)" in alt


def test_only_marks_that_are_used_are_explained():
    said = words(charts(portfolio)["portfolio"])
    assert {"customers", "revenue", "quality"} <= set(said)
    assert "our people" not in said


def test_a_benefit_that_nobody_named_is_said_to_be_missing():
    bare = fields(made().room.artefacts["A-075"], benefit={})
    drawing = charts(portfolio, with_room(artefacts={"A-075": bare}))["portfolio"]
    assert "not said" in words(drawing)


def test_a_full_cell_counts_the_rest():
    initiative = made().room.artefacts["A-075"]
    many = {f"I-{n}": replace(initiative, id=f"I-{n}") for n in range(10)}
    assert "+ 4" in words(charts(portfolio, with_room(artefacts=many))["portfolio"])

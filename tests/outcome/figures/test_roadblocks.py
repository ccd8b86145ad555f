"""Roadblocks by kind."""

from dataclasses import replace

from app.outcome.figures import roadblocks
from tests.outcome.figures.drawn import charts, fields, made, with_room, words


def test_a_square_says_how_bad_it_is():
    drawing = charts(roadblocks)["roadblock-kinds"]
    assert "system 1: Retail systems take our file once a night (5)" in drawing.alt
    assert {"5", "4", "3", "physics"} <= set(words(drawing))


def test_the_most_frequent_kind_comes_first():
    block = made().room.artefacts["A-034"]
    many = {f"R-{n}": replace(block, id=f"R-{n}") for n in range(12)}
    many["A-035"] = made().room.artefacts["A-035"]
    drawing = charts(roadblocks, with_room(artefacts=many))["roadblock-kinds"]
    assert drawing.alt.startswith("physics 12")
    assert "+" in words(drawing)


def test_a_severity_beyond_the_scale_stays_on_it():
    odd = fields(made().room.artefacts["A-034"], severity=99)
    assert "(5)" in charts(roadblocks, with_room(artefacts={"A-034": odd}))["roadblock-kinds"].alt


def test_without_roadblocks_there_is_no_chart():
    assert charts(roadblocks, with_room(artefacts={})) == {}

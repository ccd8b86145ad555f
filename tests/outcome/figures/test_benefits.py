"""Kinds of benefit."""

from app.outcome.figures import benefits
from tests.outcome.figures.drawn import charts, fields, made, standing, with_room, words


def test_initiatives_are_listed_by_whom_they_serve():
    drawing = charts(benefits)["benefit-types"]
    assert "revenue: Flat tariff pilot for small sellers" in drawing.alt
    assert {"customers", "5", "How sure they are:"} <= set(words(drawing))


def test_an_initiative_without_a_benefit_is_not_hidden():
    bare = fields(made().room.artefacts["A-075"], benefit=None)
    drawing = charts(benefits, with_room(artefacts=standing(A_075=bare)))["benefit-types"]
    assert "not said: Live first-scan feed with two lead retailers" in drawing.alt


def test_where_nobody_named_one_there_is_no_chart():
    bare = fields(made().room.artefacts["A-075"], benefit={})
    assert charts(benefits, with_room(artefacts={"A-075": bare})) == {}

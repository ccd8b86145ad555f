"""Charts stand in the text documents, described and no wider than the text."""

from app.outcome.figures.gallery import figures
from app.outcome.office.word.letterhead import WIDTH
from tests.outcome.office.made import document, told


def described(found):
    return [each.get("descr") for each in found.element.iter("{*}docPr")]


def test_every_chart_of_the_model_is_in_its_document():
    wanted = [f for f in figures(told()) if f.section.startswith("TOM") and f.section != "TOM-01"]
    assert len(document().inline_shapes) == len(wanted) > 0


def test_every_chart_says_what_it_shows():
    assert all(len(said) > 20 for said in described(document()))


def test_no_chart_is_wider_than_the_text():
    assert all(0 < shape.width <= WIDTH for shape in document().inline_shapes)


def test_an_empty_room_has_no_charts():
    assert len(document("empty").inline_shapes) == 0

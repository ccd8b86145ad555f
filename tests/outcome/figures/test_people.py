"""How evenly people took part."""

from matplotlib.patches import Circle

from app.outcome.figures import people
from tests.outcome.figures.drawn import charts, made, words


def circles(drawing):
    return sum(isinstance(shape, Circle) for shape in drawing.sheet.shapes)


def test_everybody_is_a_circle_without_a_name():
    drawing = charts(people)["participation"]
    assert circles(drawing) == 24
    assert "13 of 24 made 9 or more" in words(drawing)
    assert not [n for n in words(drawing) if n == made().name("p01")]


def test_for_the_public_only_teams_are_told():
    drawing = charts(people, made(variant="public"))["participation"]
    assert circles(drawing) == 0
    assert "by team: Kestrel 48; Otter 50; Curlew 51; Bramble 42" in drawing.alt
    assert "people by contributions" not in drawing.alt


def test_where_nobody_wrote_there_is_no_chart():
    assert charts(people, made("empty")) == {}

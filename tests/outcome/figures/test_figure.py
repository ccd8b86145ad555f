"""A figure as others take it."""

from app.outcome.figures.gallery import figures
from tests.outcome.figures.drawn import made


def test_a_figure_has_its_place_and_says_what_it_shows():
    figure = figures(made())[0]
    assert (figure.id, figure.section) == ("grade-bar", "TOM-01")
    assert figure.title.startswith("How firm")
    assert "21 preferred (B)" in figure.alt
    assert figure.svg.startswith(b"<svg")
    assert figure.png.startswith(b"\x89PNG")

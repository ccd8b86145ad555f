"""Who borrowed from whom."""

from app.outcome.figures import borrow
from tests.outcome.figures.drawn import charts, with_room, words


def test_rows_lend_and_columns_take():
    drawing = charts(borrow)["borrow-matrix"]
    assert "Kestrel lent 11 (Otter 2, Curlew 4, Bramble 5) and took 3" in drawing.alt
    assert {"11", "25 of 77 versions", "Rows lend, columns take."} <= set(words(drawing))


def test_where_nobody_borrowed_there_is_no_chart():
    assert charts(borrow, with_room(links={})) == {}

"""Panels and charts as values."""

from app.outcome.charts import Curve, Meter, Steps
from app.outcome.figures.figure import Figure
from app.outcome.layout import Panel, Part, Row
from app.outcome.pdf.panels import TALLEST, figure_value, panel_value

PART = Part("TOM-05", "Services", ())


def value(*rows, head=("Name", "What"), **how):
    return panel_value(Panel(how.pop("heading", "Inside"), head, rows, **how), PART)


def test_a_panel_without_rows_says_nothing():
    assert value()["kind"] == "nothing"


def test_what_is_too_wide_is_set_as_cards_that_are_called_by_their_first_cell():
    told = value(Row(tuple("abcdefg")), head=tuple("1234567"))
    assert (told["kind"], told["rows"][0]["title"]) == ("cards", "a")


def test_a_heading_that_repeats_the_section_is_left_out():
    assert value(heading="Services")["heading"] == ""


def test_a_short_table_stays_on_its_page_and_a_long_one_goes_on():
    assert value(Row(("a", "b")))["whole"]
    assert not value(*[Row(("a", "b"))] * 40)["whole"]


def test_only_a_row_longer_than_a_page_may_be_parted():
    rows = value(Row(("a", "b")), Row(("a", "b" * 5000)))["rows"]
    assert [row["tall"] for row in rows] == [False, True]


def test_charts_beside_rows_are_told():
    rows = value(Row(("a", "b"), chart=Meter(1.4)), Row(("a", "b"), chart=Steps(1, 2, 3)))["rows"]
    assert rows[0]["chart"] == {"share": 1.0}
    assert rows[1]["chart"] == {"boxes": ("reached", "ahead", "open")}


def test_a_mood_is_told_with_its_scale():
    assert value(curve=Curve((1, -1), -2, 2, "Mood"))["curve"]["least"] == -2


def drawn(wide, high):
    svg = f'<svg xmlns="x" width="{wide}pt" height="{high}pt">'.encode()
    return figure_value(Figure("f", "TOM-05", "Title", "In words", svg, b""))


def test_a_chart_keeps_its_size_and_shrinks_where_the_page_ends():
    assert drawn(283.46, 100)["width"] == 100.0
    assert drawn(283.46, 2834.6)["width"] == round(TALLEST / 10, 2)

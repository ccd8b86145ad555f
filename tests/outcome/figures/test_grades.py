"""How firm the statements are."""

from matplotlib.patches import Rectangle

from app.outcome.figures import grades
from tests.outcome.figures.drawn import charts, made, words


def test_the_bar_has_a_cell_for_each_statement():
    sheet = charts(grades)["grade-bar"].sheet
    cells = [shape for shape in sheet.shapes if type(shape) is Rectangle]
    assert len(cells) == sum(made().counts.values()) == 49


def test_the_bar_says_every_grade_in_a_word():
    said = words(charts(grades)["grade-bar"])
    assert said == ["A", "4", "decided", "B", "21", "preferred", "C", "6", "contested",
                    "D", "18", "proposed"]  # fmt: skip


def test_a_grade_that_nothing_has_is_left_out():
    assert "A" not in words(charts(grades, made("half done"))["grade-bar"])


def test_every_section_with_statements_has_a_row():
    drawing = charts(grades)["grades-by-section"]
    said = words(drawing)
    assert {"TOM-04", "TOM-09", "CHG-02"} <= set(said)
    assert "TOM-03" not in said
    assert "TOM-09 Organisation and decision rights: 2 A, 1 D" in drawing.alt

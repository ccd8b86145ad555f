"""Marks that charts share."""

import pytest

from app.domain.model.grades import GRADES
from app.outcome.figures.figure import Drawing
from app.outcome.figures.marks import BOXES, CIRCLES, badge, finished, graded, listed
from app.outcome.figures.sheet import Sheet
from tests.outcome.figures.drawn import words


def test_every_grade_has_a_form_of_its_own():
    for looks in (BOXES, CIRCLES):
        forms = {(look.fill, look.thick, look.dash, look.hatched) for look in looks.values()}
        assert len(forms) == len(GRADES) == len(looks)


@pytest.mark.parametrize("grade", GRADES)
def test_a_grade_says_its_letter(grade):
    sheet = Sheet(10)
    badge(sheet, 5, 5, grade)
    assert words(Drawing("", "", "", "", sheet)) == [grade]


def test_titles_stay_in_line_without_a_grade():
    sheet = Sheet(20)
    graded(sheet, 5, "A", "One", 50)
    graded(sheet, 9, None, "Two", 50)
    places = {shape.get_text(): shape.get_position()[0] for shape in sheet.shapes
              if hasattr(shape, "get_text")}  # fmt: skip
    assert places["One"] == places["Two"]


def test_a_sheet_ends_below_its_note():
    assert finished(Sheet(), 10).height < finished(Sheet(), 10, ["How to read it."]).height


def test_a_long_list_is_heard_up_to_a_point():
    assert listed(["a", "b"]) == "a; b"
    assert listed(["a"] * 5, most=3) == "a; a; a; +2"

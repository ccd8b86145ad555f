"""Widths of columns."""

import pytest
from hypothesis import given
from hypothesis.strategies import lists, text

from app.outcome.layout import Panel, Row
from app.outcome.pdf.columns import FULL, GRADE, columns


def panel(*rows, head=("Service", "Mean"), grade=""):
    return Panel("", head, tuple(Row(cells, grade) for cells in rows))


def test_figures_stand_right_and_narrow_words_left_and_wide():
    words, figures = columns(panel(("A long name for a service that people want", "4.58")))
    assert figures.right
    assert not words.right
    assert words.width > 3 * figures.width


@pytest.mark.parametrize("grade", ["", "B"])
def test_columns_fill_the_page(grade):
    found = columns(panel(("x" * 30, "y" * 300), grade=grade))
    assert sum(c.width for c in found) == pytest.approx(FULL - (GRADE if grade else 0), abs=0.1)


def test_a_short_code_stays_whole_beside_long_texts():
    head = ("Id", "Type", "Title", "Authors", "Version", "Status")
    code = columns(panel(("A-001", *("responsibilities for everything",) * 5), head=head))[0]
    assert code.letters >= len("A-001")


@given(lists(lists(text(max_size=400), min_size=4, max_size=4), min_size=1, max_size=6))
def test_no_table_is_wider_than_the_page(rows):
    found = columns(panel(*map(tuple, rows), head=("a", "b", "c", "d")))
    assert sum(c.width for c in found) <= FULL + 0.1
    assert all(c.letters >= 4 for c in found)

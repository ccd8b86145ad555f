"""Tables: heads that repeat, rows that stay whole, widths that fit the page."""

import pytest
from docx.shared import Mm

from app.outcome.office.word.letterhead import WIDTH
from app.outcome.office.word.tables import shares
from tests.outcome.office.made import ROOMS, document


def widths(table):
    return [column.width for column in table.columns]


@pytest.mark.parametrize("room", ROOMS)
def test_no_table_is_wider_than_the_text(room):
    for table in document(room).tables:
        assert sum(widths(table)) <= WIDTH + 5000


def test_every_table_has_a_head_that_repeats_but_cards():
    captioned = [t for t in document().tables if len(t.columns) > 2]
    assert captioned
    assert all("w:tblHeader" in table.rows[0]._tr.xml for table in captioned)


def test_no_row_is_torn_over_two_pages():
    for table in document().tables:
        assert all("w:cantSplit" in row._tr.xml for row in table.rows)


def test_a_column_is_wide_enough_for_the_words_of_its_head():
    narrow, wide = shares([["Relationship", "x"], ["What", "a long story " * 9]], Mm(100))
    assert narrow > Mm(20)
    assert wide > narrow


def test_shares_add_up():
    assert sum(shares([["One"], ["Two"], ["A word" * 30]], Mm(168))) == Mm(168)


def test_too_many_columns_still_add_up():
    assert sum(shares([["Characteristically"]] * 12, Mm(168))) == Mm(168)


def test_every_table_says_what_it_is_to_those_who_listen():
    assert all("w:tblCaption" in table._tbl.tblPr.xml for table in document().tables)


def test_grades_are_letters():
    table = next(t for t in document().tables if t.rows[0].cells[0].text == "Grade")
    letters = {row.cells[0].text.strip() for row in table.rows[1:]}
    assert letters <= {"A", "B", "C", "D", ""}
    assert letters & {"A", "B", "C", "D"}

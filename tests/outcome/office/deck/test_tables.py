"""Native tables: letters whose cell says the same, hairlines instead of a style."""

from app.outcome.office.deck.tables import PLAIN
from tests.outcome.office.made import slides


def tables():
    return [shape.table for slide in slides().slides for shape in slide.shapes if shape.has_table]


def test_tables_have_no_style_of_a_program():
    assert all(PLAIN in table._tbl.xml for table in tables())


def test_a_letter_has_a_form_too():
    cells = {row.cells[0].text: row.cells[0]._tc.xml for table in tables() for row in table.rows
             if row.cells[0].text in "ABCD" and row.cells[0].text}  # fmt: skip
    assert set(cells) == {"A", "B", "C", "D"}
    assert "a:pattFill" in cells["C"]
    assert "a:solidFill" in cells["A"].split("</a:lnB>")[1]
    assert "Fill" not in cells["D"].split("</a:lnB>")[1]


def test_every_table_is_described():
    for slide in slides().slides:
        for shape in slide.shapes:
            if shape.has_table or shape.has_chart:
                assert shape._element._nvXxPr.cNvPr.get("descr")

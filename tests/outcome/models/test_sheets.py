"""A table as a workbook."""

from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

from openpyxl import load_workbook

from app.outcome.models.sheets import LONGEST, as_text, xlsx
from app.outcome.tables import Table
from tests.outcome.hostile import FORMULA
from tests.outcome.recorded import snapshot

TABLE = Table(("id", "name"), [{"name": FORMULA}, {"id": 7, "name": "https://example.org/"}])


def made():
    return xlsx(TABLE, "Process", snapshot())


def test_what_looks_like_a_formula_or_a_link_is_text():
    sheet = load_workbook(BytesIO(made())).active
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["id", "name"], [None, FORMULA], ["7", "https://example.org/"],
    ]  # fmt: skip
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s", "n"}
    assert all(cell.hyperlink is None for row in sheet.iter_rows() for cell in row)


def test_the_same_table_gives_the_same_bytes():
    assert made() == made()
    with ZipFile(BytesIO(made())) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_it_was_made_when_the_last_thing_happened():
    created = load_workbook(BytesIO(made())).properties.created
    assert abs(created - snapshot().at.replace(tzinfo=None)) < timedelta(hours=2)


def test_a_cell_holds_no_more_than_it_can_and_nothing_that_is_no_letter():
    assert len(as_text("x" * 40_000)) == LONGEST
    assert as_text("a\x00b\ud800c") == "abc"

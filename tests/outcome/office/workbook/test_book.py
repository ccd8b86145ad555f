"""The workbook holds the registers as the CSV files do; nothing in it is ever a formula."""

import csv
from io import StringIO

import pytest

from app.outcome.office.letters import legal
from app.outcome.office.workbook.book import LONGEST, written
from app.outcome.registers import registers
from app.outcome.tables import bare
from tests.outcome.office.made import ROOMS, book, told


def rows(sheet):
    return [["" if cell.value is None else str(cell.value) for cell in row] for row in sheet.rows]


@pytest.mark.parametrize("room", ROOMS)
def test_there_is_a_sheet_for_every_register(room):
    assert book(room).sheetnames == ["overview", *registers(told(room))]


@pytest.mark.parametrize("room", ROOMS)
def test_every_sheet_says_what_its_csv_file_says(room):
    found = book(room)
    for name, table in registers(told(room)).items():
        text = StringIO(table.encode().decode(), newline="")
        expected = [[legal(bare(cell)) for cell in row] for row in csv.reader(text)]
        shown = [[plain(cell) for cell in row] for row in rows(found[name])]
        assert shown == [[plain(cell) for cell in row] for row in expected]


def plain(text):
    """As both kinds of file have it: line ends alike, question marks for half letters."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("?", "")


@pytest.mark.parametrize("room", ROOMS)
def test_no_cell_is_a_formula_or_a_link(room):
    for sheet in book(room).worksheets:
        cells = [cell for row in sheet.rows for cell in row]
        assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]


def test_numbers_are_numbers_and_text_stays_text():
    sheet = book()["events"]
    assert sheet["A2"].data_type == "n"
    assert sheet["D2"].data_type == "s"


def test_heads_stay_in_view_and_filter():
    for sheet in book().worksheets[1:]:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet["A1"].alignment.wrap_text


def test_no_column_is_endless():
    for sheet in book("poisoned").worksheets:
        assert all((column.width or 0) <= 60 for column in sheet.column_dimensions.values())


def test_a_text_too_long_for_a_cell_says_where_the_whole_is():
    said = written("x" * 40000, "artefacts")
    assert len(said) == LONGEST
    assert said.endswith("(the whole text is in data/artefacts.csv)")


def test_what_would_be_a_formula_in_a_csv_file_needs_no_guard_here():
    assert written("=1+1", "artefacts") == "=1+1"


def test_truth_is_written_as_in_the_csv_files():
    assert written(True, "ballots") == "true"
    assert written(None, "ballots") == ""
    assert written(4.5, "ballots") == 4.5

"""The first sheet tells what is in the workbook, with charts that follow its figures."""

from io import BytesIO
from zipfile import ZipFile

from tests.outcome.office.made import book, made


def said(room="recorded"):
    return {row[0].value: row[1].value for row in book(room)["overview"].rows if row[0].value}


def test_it_counts_the_rows_of_every_sheet():
    assert said()["artefacts"] == book()["artefacts"].max_row - 1


def test_it_counts_the_grades():
    assert [said()[f"{g}"] for g in ("A decided", "B preferred", "C contested", "D proposed")] == [
        4, 21, 6, 18,
    ]  # fmt: skip


def test_its_charts_are_native_and_described():
    with ZipFile(BytesIO(made()["registers.xlsx"])) as archive:
        charts = [name for name in archive.namelist() if "charts/chart" in name]
        drawing = archive.read("xl/drawings/drawing1.xml").decode()
    assert len(charts) == 3
    assert 'descr="Statements by grade"' in drawing


def test_an_empty_room_has_no_charts_of_nothing():
    with ZipFile(BytesIO(made("empty")["registers.xlsx"])) as archive:
        charts = [name for name in archive.namelist() if "charts/chart" in name]
    assert len(charts) == 1

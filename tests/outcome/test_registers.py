"""What stands in each CSV file."""

import csv
from io import StringIO

import pytest

from app.outcome.edition import edition
from app.outcome.registers import registers
from app.outcome.tables import bare, cell
from tests.outcome.hostile import hostile
from tests.outcome.recorded import brackenline, empty, half_done, snapshot

NAMES = (
    "artefacts versions links trace challenges ballots results decisions initiatives benefits "
    "raid champions measures capabilities events"
)
FILES = NAMES.split()


def rows(name, of=None):
    text = registers(edition(of or snapshot()))[name].encode().decode()
    return [
        {key: bare(value) for key, value in row.items()}
        for row in csv.DictReader(StringIO(text, newline=""))
    ]


def test_all_files_are_there():
    assert set(registers(edition(snapshot()))) == set(FILES)


@pytest.mark.parametrize(
    ("name", "n"),
    [
        ("artefacts", 90),
        ("versions", 103),
        ("links", 37),
        ("trace", 102),
        ("challenges", 9),
        ("ballots", 7),
        ("decisions", 10),
        ("initiatives", 8),
        ("champions", 6),
        ("events", 130),
    ],
)
def test_one_row_for_one_thing(name, n):
    assert len(rows(name)) == n


def test_titles_are_read_back_equal():
    assert {row["id"]: row["title"] for row in rows("artefacts")} == {
        a.id: a.title for a in brackenline().artefacts.values()
    }


def test_an_artefact_carries_its_line_its_grade_and_its_citation():
    row = next(row for row in rows("artefacts") if row["id"] == "A-033")
    assert row["grade"] == "B"
    assert row["line"].startswith("Scan once, everyone knows: one first scan")
    assert row["citation"].startswith("[A-033 v1 - Kestrel+Otter - merged from")
    assert row["author_names"] == "Maeve Okafor; Sunita Rao; Beth Calloway; Tomasz Wrona"


def test_a_result_says_place_and_figures():
    row = next(r for r in rows("results") if (r["ballot"], r["option"]) == ("B2", "A-033"))
    assert (row["rank"], row["selected"], row["figures"]) == ("1", "true", "mean 4.58; 12 raters")


def test_an_initiative_has_a_column_for_each_field():
    row = next(row for row in rows("initiatives") if row["id"] == "A-078")
    assert (row["owner"], row["size"], row["benefit.type"]) == (
        "Rosalind Peake", "medium", "quality",
    )  # fmt: skip


@pytest.mark.parametrize("of", [snapshot, half_done, hostile])
@pytest.mark.parametrize("name", FILES)
def test_every_cell_is_read_back_as_it_was(name, of):
    table = registers(edition(of()))[name]
    content = table.encode()
    head, *read = csv.reader(StringIO(content.decode("utf-8"), newline=""), strict=True)
    assert head == list(table.columns)
    meant = [[bare(cell(row.get(column))) for column in table.columns] for row in table.rows]
    assert [[bare(value) for value in row] for row in read] == meant


@pytest.mark.parametrize("name", FILES)
def test_no_cell_of_any_file_is_a_formula(name):
    content = registers(edition(hostile()))[name].encode().decode()
    cells = [value for row in csv.reader(StringIO(content, newline="")) for value in row]
    assert not [value for value in cells if value.lstrip().startswith(("=", "+", "-", "@"))]


def test_an_empty_room_has_headers_only():
    assert all(not rows(name, empty()) for name in FILES)
    assert all(table.columns for table in registers(edition(empty())).values())

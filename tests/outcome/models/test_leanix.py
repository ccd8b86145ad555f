"""Fact sheets for LeanIX."""

import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from app.outcome.edition import edition
from app.outcome.models.leanix import FACT_SHEETS, MORE, leanix
from tests.outcome.hostile import hostile
from tests.outcome.recorded import brackenline, empty, snapshot

MADE = leanix(edition(snapshot()))


def sheet(name, made=MADE):
    return list(load_workbook(BytesIO(made[f"{name}.xlsx"])).active.iter_rows(values_only=True))


def test_every_kind_of_fact_sheet_is_there():
    assert {name.partition(".")[0] for name in MADE} == set(FACT_SHEETS)


@pytest.mark.parametrize("name", FACT_SHEETS)
def test_the_import_finds_its_columns_and_one_type(name):
    head, *rows = sheet(name)
    assert head == ("id", "type", "name", "description")
    assert {(row[0], row[1]) for row in rows} == {(None, name)}


def test_only_what_stands_becomes_a_fact_sheet():
    able = [a.title for a in brackenline().artefacts.values()
            if a.type == "capability" and a.standing]  # fmt: skip
    assert [row[2] for row in sheet("BusinessCapability")[1:]] == able


def test_the_neutral_form_says_where_each_comes_from():
    rows = list(csv.DictReader(StringIO(MADE["Process.csv"].decode())))
    assert list(rows[0]) == list(MORE)
    assert [row["ref"] for row in rows] == ["A-056", "A-057", "A-058"]


def test_names_differ_even_where_titles_do_not():
    names = [row[2] for row in sheet("Initiative", leanix(edition(hostile())))[1:]]
    assert len(set(names)) == len(names) > 1


def test_an_empty_room_has_no_fact_sheets():
    assert leanix(edition(empty())) == {}

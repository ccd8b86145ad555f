"""CSV that every spreadsheet reads back as it was written, and none runs."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.outcome.tables import Table, bare, cell, guarded


def read(table):
    return list(csv.reader(StringIO(table.encode().decode("utf-8"), newline="")))


WIDE = ["\uff1d1", "\uff0b1", "\uff0d1", "\uff20x"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", " =1", "'=1", *WIDE])
def test_what_could_be_a_formula_is_held_back(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Returns", "71 %", "", "a=b", "'tis", "[A-033 v1 - Kestrel]"])
def test_other_text_stays_as_it_is(text):
    assert guarded(text) == text


def test_numbers_are_numbers_even_below_zero():
    assert cell(-2) == "-2"


@given(st.text())
def test_the_guard_can_be_taken_off_again(text):
    assert bare(guarded(text)) == text


texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)


@given(st.lists(st.tuples(texts, texts), max_size=5))
def test_what_is_written_is_read_back_equal(rows):
    table = Table(("a", "b"), [{"a": one, "b": other} for one, other in rows])
    header, *found = read(table)
    assert header == ["a", "b"]
    assert [(bare(one), bare(other)) for one, other in found] == rows


def test_lines_end_as_the_standard_says():
    assert Table(("a",), [{"a": 'x "y", z'}]).encode() == b'a\r\n"x ""y"", z"\r\n'


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (["T1", "T2"], "T1; T2"),
        ({"a": 1}, '{"a": 1}'),
        ([{"a": 1}], '[{"a": 1}]'),
    ],
)
def test_a_value_becomes_one_cell(value, text):
    assert cell(value) == text

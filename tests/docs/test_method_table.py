"""The table of ideas in docs/method.md: every id is there, and every test that it names."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
TEXT = (HOUSE / "docs" / "method.md").read_text("utf-8")
ROW = re.compile(r"^\| ([A-E]\d+) \| (.+?) \| (.+?) \| `([^`]+)::(\w+)` \|$", re.MULTILINE)
ROWS = ROW.findall(TEXT)
HOW_MANY = {"A": 18, "B": 15, "C": 10, "D": 15, "E": 25}


@cache
def named_in(file):
    tree = ast.parse((HOUSE / "tests" / file).read_text("utf-8"))
    made = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in ast.walk(tree) if isinstance(node, made)}


def test_every_idea_has_one_row_in_its_order():
    wanted = [f"{letter}{n}" for letter, most in HOW_MANY.items() for n in range(1, most + 1)]
    assert [id for id, *_ in ROWS] == wanted


@pytest.mark.parametrize(("id", "file", "test"), [(r[0], r[3], r[4]) for r in ROWS])
def test_the_test_that_shows_an_idea_exists(id, file, test):
    assert test in named_in(file), f"{id} names tests/{file}::{test}"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_the_modules_that_a_row_names_exist(row):
    for module in re.findall(r"`((?:domain|outcome|live|web|designs)/[\w/]+\.py)`", row[2]):
        assert (HOUSE / "app" / module).is_file(), module

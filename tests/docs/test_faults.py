"""The table of faults in docs/faults.md: every fault is there, and every test that it names."""

import ast
from functools import cache

import pytest

from tests.faults.table import HOUSE, WANTED, faults

FAULTS = faults()
SHOWN = sorted({(test.file, test.name) for fault in FAULTS for test in fault.tests})
TESTED = sorted((HOUSE / "tests" / "faults").rglob("test_*.py"))
TOOLS = {"test_proxy.py", "test_server.py", "test_planted.py"}
"""Tests of what other tests use."""


@cache
def named_in(path):
    made = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, made)}  # fmt: skip


def test_every_fault_has_one_row_in_its_order():
    assert [fault.id for fault in FAULTS] == WANTED


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.id)
def test_every_fault_is_shown_by_a_test_and_says_what_holds(fault):
    assert fault.tests
    assert fault.what
    assert fault.holds


@pytest.mark.parametrize(("file", "name"), SHOWN)
def test_the_test_that_a_row_names_exists(file, name):
    path = HOUSE / "tests" / file
    assert path.is_file()
    assert not name or name in named_in(path)


@pytest.mark.parametrize("path", TESTED, ids=lambda path: path.name)
def test_every_file_of_tests_of_faults_stands_in_the_table(path):
    named = {file for file, _ in SHOWN}
    assert path.name in TOOLS or str(path.relative_to(HOUSE / "tests")) in named

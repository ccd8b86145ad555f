"""The house keeps its own rules, from the mirror of every module to what may stand in git."""

import ast
import json
import re
import subprocess
from itertools import chain
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
MODULES = sorted((HOUSE / "app").rglob("*.py"))
UNMIRRORED = {"__init__.py", "__main__.py"}
# Migration steps are scripts that Alembic runs: tests/store/test_migrating.py proves them all.
MIRRORED = [m for m in MODULES if m.name not in UNMIRRORED and "migrations" not in m.parts]
PYTHON = sorted(chain(MODULES, (HOUSE / "tests").rglob("*.py"), (HOUSE / "bench").rglob("*.py")))

DRAWERS = {"base", "common", "core", "handler", "helper", "manager", "service", "util", "utils"}

# Escapes and brackets keep this file from naming what it forbids.
ADDRESSES = re.compile(
    r"registry\.(npmjs|yarnpkg)|pypi\.org/simple|pythonhosted\.org/packages"
    r"|--(extra-)?index-url|--find[-]links"
    r"|(?<![\w.])/(home|Users|root|work)/\w"
)


def name_of(path):
    return str(path.relative_to(HOUSE))


def tracked():
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=HOUSE, check=True, capture_output=True, text=True
    )
    return [HOUSE / name for name in listing.stdout.split("\0") if name]


def names_in(tree):
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def imports_inside_functions(tree):
    functions = (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))
    inside = chain.from_iterable(ast.walk(function) for function in functions)
    return [node.lineno for node in inside if isinstance(node, ast.Import | ast.ImportFrom)]


def mirror_of(module):
    place = module.relative_to(HOUSE / "app")
    return HOUSE / "tests" / place.parent / f"test_{place.name}"


@pytest.fixture(scope="module")
def trees():
    """Every Python file, read once."""
    return {name_of(path): ast.parse(path.read_text("utf-8")) for path in PYTHON}


def test_every_module_has_its_mirror():
    mirrors = [mirror_of(module) for module in MIRRORED]
    assert [f"{name_of(mirror)} is missing" for mirror in mirrors if not mirror.is_file()] == []


def test_every_module_opens_with_a_sentence(trees):
    openings = {name: ast.get_docstring(tree) or "" for name, tree in trees.items()}
    assert [f"say in one sentence what {name} is" for name, opening in openings.items()
            if not re.match(r"[^\n].*?[.:!?](\s|$)", opening, re.DOTALL)] == []  # fmt: skip


def test_imports_stand_on_top(trees):
    inside = {name: imports_inside_functions(tree) for name, tree in trees.items()}
    assert {name: lines for name, lines in inside.items() if lines} == {}
    assert [name for name, tree in trees.items() if "TYPE_CHECKING" in names_in(tree)] == []


def test_no_module_is_a_drawer():
    assert [name_of(m) for m in MODULES if not DRAWERS.isdisjoint(m.stem.split("_"))] == []


def test_no_file_in_git_names_this_machine_or_a_registry():
    found = [
        f"{name_of(path)}:{number}: {line.strip()[:120]}"
        for path in tracked()
        if path.is_file()
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1)
        if ADDRESSES.search(line)
    ]
    assert found == []


def test_what_others_wrote_is_pinned_and_not_committed():
    names = {name_of(path) for path in tracked()}
    assert "uv.lock" not in names
    assert not [name for name in names if name.startswith(("static/vendor/", "node_modules/"))]


def test_the_npm_lock_carries_integrity_and_no_host():
    packages = json.loads((HOUSE / "package-lock.json").read_text("utf-8"))["packages"]
    brought = {name: package for name, package in packages.items() if name}
    assert [name for name, package in brought.items() if "integrity" not in package] == []
    assert [name for name, package in brought.items() if "resolved" in package] == []


@pytest.mark.parametrize("pins", ["run.txt", "test.txt"])
def test_every_pin_carries_hashes(pins):
    text = (HOUSE / "requirements" / pins).read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip()]
    assert [line for line in lines if not re.match(r"\S+==\S+ .*--hash=sha256:\w{64}", line)] == []

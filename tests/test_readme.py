"""What the README and the guides promise is there: folders, files, commands, targets."""

import re
from itertools import chain
from pathlib import Path

import pytest
from typer.main import get_command

from app.__main__ import cli

HOUSE = Path(__file__).parent.parent
README = HOUSE / "README.md"
GUIDES = [README, *sorted((HOUSE / "docs").glob("*.md"))]

LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
FILE = re.compile(r"`((?:app|static|templates|tests|sessions|docs|bench)/[\w./-]*)`")
TARGET = re.compile(r"(?:^    |`)make ([a-z]+)\b", re.MULTILINE)
COMMAND = re.compile(r"(?:^    .*|`)(?:charrette|python -m app) ([a-z]+)\b", re.MULTILINE)


def names(path):
    return str(path.relative_to(HOUSE))


def drawn_tree(text):
    """The paths of the tree in the README, as its indentation nests them."""
    above = []
    for line in re.search(r"```\n(app/\n.*?)```", text, re.DOTALL)[1].splitlines():
        name = line.split()[0]
        depth = (len(line) - len(line.lstrip())) // 2
        above = [*above[:depth], name]
        yield "".join(above)


def test_the_tree_names_what_exists():
    paths = list(drawn_tree(README.read_text("utf-8")))
    assert [path for path in paths if not (HOUSE / path).exists()] == []


def test_the_tree_names_every_part_of_the_application():
    paths = {Path(path) for path in drawn_tree(README.read_text("utf-8"))}
    parts = chain((HOUSE / "app").iterdir(), (HOUSE / "app" / "domain").iterdir())
    folders = {p.relative_to(HOUSE) for p in parts if any(p.glob("*.py"))}
    assert folders - paths == set()


@pytest.mark.parametrize("guide", GUIDES, ids=names)
def test_every_file_that_is_named_exists(guide):
    text = guide.read_text("utf-8")
    linked = [guide.parent / link for link in LINK.findall(text)]
    named = [HOUSE / path for path in FILE.findall(text)]
    assert [names(path) for path in (*linked, *named) if not path.resolve().exists()] == []


@pytest.mark.parametrize("guide", GUIDES, ids=names)
def test_every_command_that_is_named_exists(guide):
    text = guide.read_text("utf-8")
    makefile = (HOUSE / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert set(TARGET.findall(text)) - targets == set()
    assert set(COMMAND.findall(text)) - set(get_command(cli).commands) == set()

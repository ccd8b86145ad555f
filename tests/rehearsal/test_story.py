"""The story that bots tell fits into every form of the operating model."""

import re
from collections.abc import Mapping
from random import Random

import pytest

from app.designs.reading import read_method
from app.domain.text import LINE, TITLE
from app.rehearsal.story import Pen, parts_of, story
from app.settings import home

METHOD = read_method(home() / "sessions" / "methods" / "operating-model.toml")
TYPES = pytest.mark.parametrize("type", METHOD.types, ids=lambda type: type.id)
SLOT = re.compile(r"\{(\w+)\}")


def texts(value):
    """Every text in the story below `value`."""
    match value:
        case str():
            yield value
        case Mapping():
            for part in value.values():
                yield from texts(part)
        case list():
            for part in value:
                yield from texts(part)


def longest(template):
    words = {slot: max(found, key=len) for slot, found in story()["words"].items()}
    return template.format(**words)


def test_every_slot_has_words():
    rest = {name: part for name, part in story().items() if name != "words"}
    slots = {slot for text in texts(rest) for slot in SLOT.findall(text)}
    assert slots == story()["words"].keys()


@TYPES
def test_every_type_of_card_can_be_written(type):
    assert parts_of(type.id)["titles"]


@TYPES
def test_the_story_names_only_fields_that_there_are(type):
    fields = {field.id for field in type.fields}
    assert parts_of(type.id).keys() - {"titles"} <= fields


@TYPES
def test_a_title_fits_with_its_longest_words(type):
    assert all(len(longest(title)) <= TITLE for title in parts_of(type.id)["titles"])


@TYPES
def test_a_text_that_goes_with_its_title_fits_with_its_longest_words(type):
    parts = parts_of(type.id)
    for field in type.fields:
        written = parts.get(field.id, [])
        if field.kind in ("text", "long") and len(written) == len(parts["titles"]):
            assert all(len(longest(text)) <= field.max_length for text in written), field.id


@pytest.mark.parametrize("kind", sorted(story()["lines"]))
def test_what_is_said_fits_on_a_line(kind):
    assert all(len(longest(text)) <= LINE for text in story()["lines"][kind])


def test_a_slot_is_filled_once_for_all_that_a_pen_writes():
    pen = Pen(Random(3))
    assert pen.fill("{name}") == pen.fill("{name}")


def test_of_several_texts_one_that_fits_is_written():
    assert Pen(Random(1)).one(["far too long for this", "short"], 6) == "short"


def test_where_nothing_fits_the_first_is_cut():
    assert Pen(Random(1)).one(["far too long"], 6) == "far to"


def test_a_sentence_begins_with_a_capital():
    pen = Pen(Random(1), {"crew": "the night watch"})
    assert pen.fill("{crew} knows.") == "The night watch knows."
    assert pen.fill("{crew}") == "the night watch"

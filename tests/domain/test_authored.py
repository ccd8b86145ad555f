"""Every field that can hold text says whose words it holds, or that it holds none."""

import dataclasses
import datetime
import types
import typing

import pytest

from app.domain.authored import (
    DROPPED,
    NO_WORDS,
    OF_THE_WORKSHOP,
    ON_PAPERS,
    TOLD_OF_SOMEBODY,
    TYPED,
)
from app.domain.events import Event

EVERY = typing.get_args(Event)
TABLES = (TYPED, TOLD_OF_SOMEBODY, ON_PAPERS, OF_THE_WORKSHOP)
PLAIN = (int, float, bool, type(None), datetime.datetime)


def may_hold_text(hint):
    if hint in PLAIN:
        return False
    parts = typing.get_args(hint) if isinstance(hint, types.UnionType) else ()
    return any(map(may_hold_text, parts)) if parts else True


def fields_with_text(event):
    hints = typing.get_type_hints(event)
    return [f.name for f in dataclasses.fields(event) if may_hold_text(hints[f.name])]


@pytest.mark.parametrize("event", EVERY, ids=lambda e: e.__name__)
def test_every_field_that_can_hold_text_is_declared(event):
    declared = {name for table in TABLES for name in table.get(event, ())}
    undeclared = set(fields_with_text(event)) - declared - NO_WORDS
    assert undeclared == set(), "say in app/domain/authored.py what becomes of these words"


@pytest.mark.parametrize("event", EVERY, ids=lambda e: e.__name__)
def test_no_field_is_declared_twice_nor_one_that_does_not_exist(event):
    declared = [name for table in TABLES for name in table.get(event, ())]
    assert len(declared) == len(set(declared))
    assert set(declared) <= {field.name for field in dataclasses.fields(event)}


def test_what_is_dropped_is_something_that_was_typed():
    assert all(set(names) <= set(TYPED[event]) for event, names in DROPPED.items())

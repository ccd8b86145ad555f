"""Copies with changes: the same as from the standard library."""

import dataclasses

import pytest

from app.domain.people import Seat
from app.domain.replacing import replace
from app.domain.room import Room
from tests.cast import MAYA, Play


def test_a_copy_differs_in_what_was_changed_and_in_nothing_else():
    room = Play().room
    copy = replace(room, ready=frozenset({"maya"}), title="Another")
    assert copy == dataclasses.replace(room, ready=frozenset({"maya"}), title="Another")
    assert copy.seats is room.seats
    assert room.title != "Another"
    assert isinstance(copy, Room)


def test_small_things_are_copied_too():
    seat = Play().room.seats[MAYA.person]
    assert replace(seat, captain=True) == dataclasses.replace(seat, captain=True)
    assert isinstance(replace(seat, team=None), Seat)


def test_a_field_that_is_not_there_cannot_be_changed():
    with pytest.raises(KeyError):
        replace(Room(), colour="teal")


def test_a_class_with_one_field_is_copied():
    one = dataclasses.make_dataclass("One", ["only"], frozen=True, slots=True)
    assert replace(one(1), only=2) == one(2)

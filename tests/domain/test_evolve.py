"""Every event has one change, which is called what the event is called."""

from functools import reduce
from typing import get_args, get_type_hints

import pytest

from app.domain import events
from app.domain.commands import NextRound
from app.domain.evolve import CHANGES, evolve
from app.domain.room import Room
from tests.cast import FAY, MAYA, Play, minutes, persona

EVENTS = get_args(events.Event)


def test_every_event_has_its_change():
    assert set(CHANGES) == set(EVENTS)


@pytest.mark.parametrize("event", EVENTS, ids=lambda cls: cls.__name__)
def test_a_change_is_named_after_its_event_and_takes_it(event):
    change = CHANGES[event]
    assert change.__name__ == event.__dataclass_fields__["kind"].default
    assert get_type_hints(change)["event"] is event


def test_the_journal_alone_makes_the_room():
    play = Play().steps((FAY, NextRound()), (FAY, NextRound()), (MAYA, persona()), minutes(3))
    play.steps((FAY, NextRound()))
    assert reduce(evolve, play.journal, Room()) == play.room
    assert [recorded.seq for recorded in play.journal] == list(range(1, len(play.journal) + 1))


def test_a_change_leaves_the_room_before_it_alone():
    play = Play()
    before = play.room
    play.steps((FAY, NextRound()))
    assert before.running is None
    assert play.room.running.id == "alone"

"""It is noted which parts of a room were looked at, and which parts two rooms do not share."""

from app.domain import commands as ask
from app.domain.pictures.noting import PARTS, Changes, noted
from app.domain.room import Room
from tests.cast import MAYA
from tests.domain.pictures.scenes import underway


def test_what_is_looked_at_is_noted():
    room, seen = noted(underway().room)
    assert room.ready is not None
    assert room.round("build") is not None
    assert room.running is not None
    assert seen == {"ready", "agenda"}


def test_every_question_that_a_room_answers_is_known_by_the_parts_behind_it():
    questions = {name for name in vars(Room) if not name.startswith("_")} - set(PARTS)
    for question in questions:
        room, seen = noted(underway().room)
        assert getattr(room, question) is not ...
        assert seen <= set(PARTS), question


def test_two_rooms_differ_in_the_parts_that_are_other_objects():
    scene, changes = underway(), Changes()
    before = scene.room
    after = scene.steps((MAYA, ask.SetReady(True))).room
    assert changes.between(before, after) == {"ready"}
    assert changes.between(before, after) == {"ready"}
    assert changes.between(after, after) == frozenset()

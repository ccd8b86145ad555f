"""Events are kept as rows and come back as they were."""

from dataclasses import FrozenInstanceError

import pytest

from app.domain.events import ReadySet, Recorded
from app.domain.people import By
from app.store.rows import Unreadable, append, numbered, read, row
from tests.cast import NOON, THE_ROOM

DONE = Recorded(1, NOON, By("maya"), ReadySet("maya", True))
RUNG = Recorded(2, NOON, THE_ROOM, ReadySet("ana", False))


def put(archive, *rows):
    archive.errand(lambda db: append(db, rows))


def test_what_is_numbered_is_what_the_class_makes():
    made = numbered(2, NOON, THE_ROOM, RUNG.event)
    assert (made, hash(made), repr(made)) == (RUNG, hash(RUNG), repr(RUNG))
    with pytest.raises(FrozenInstanceError):
        made.seq = 3


def test_what_was_put_in_comes_back_in_order(archive):
    put(archive, row("r1", RUNG, None), row("r1", DONE, "press-1"), row("r2", DONE, "press-1"))
    assert read(archive.reader, "r1") == [DONE, RUNG]
    assert read(archive.reader, "r1", 1) == [RUNG]


def test_what_a_newer_version_wrote_is_told_by_its_number_and_kind_alone(archive):
    room, seq, at, who, _, _, command = row("r1", DONE, "press-1")
    put(archive, (room, seq, at, who, "future", '{"kind":"future","words":"secret"}', command))
    with pytest.raises(Unreadable, match=r"event 1 of room r1 \(future\)") as told:
        read(archive.reader, "r1")
    assert "secret" not in str(told.value)


def test_the_same_person_is_one_object(archive):
    put(
        archive,
        row("r1", DONE, "press-1"),
        row("r1", Recorded(2, NOON, By("maya"), DONE.event), None),
    )
    first, second = read(archive.reader, "r1")
    assert first.by is second.by

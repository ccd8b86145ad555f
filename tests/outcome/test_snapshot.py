"""A room at one place of its journal."""

from dataclasses import replace

from tests.outcome.recorded import at, empty, snapshot


def test_a_snapshot_is_dated_by_the_last_thing_that_happened():
    assert snapshot().at == snapshot().events[-1].at


def test_before_anything_happened_it_is_dated_by_the_opening():
    assert empty().at == at("2026-10-14T08:54:00+01:00")


def test_drafts_are_counted_from_one():
    room = snapshot().room
    assert snapshot().draft == 1
    assert replace(snapshot(), room=replace(room, packs=3)).draft == 3

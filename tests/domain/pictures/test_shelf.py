"""What painters share."""

from app.domain.pictures.shelf import Shelf
from tests.domain.pictures.scenes import underway


def counting():
    calls = []
    return calls, lambda: (calls.append(1), {"value": len(calls) > 9})[1]


def test_what_reads_the_same_objects_is_made_once():
    shelf, (calls, make), part = Shelf(), counting(), object()
    first = shelf.keep("key", (part,), make)
    assert shelf.keep("key", (part,), make) is first
    assert len(calls) == 1


def test_another_object_is_read_anew():
    shelf, (calls, make) = Shelf(), counting()
    shelf.keep("key", (object(),), make)
    shelf.keep("key", (object(),), make)
    assert len(calls) == 2


def test_an_equal_result_stays_the_same_object():
    shelf, (_, make) = Shelf(), counting()
    first = shelf.keep("key", (object(),), make)
    assert shelf.keep("key", (object(),), make) is first


def test_keys_do_not_disturb_each_other():
    shelf = Shelf()
    assert [shelf.keep(n, (), lambda n=n: n) for n in (1, 2, 1)] == [1, 2, 1]


def test_some_things_are_made_only_once():
    shelf = Shelf()
    assert shelf.once("list", list) is shelf.once("list", list)


def test_cards_are_found_by_team_person_and_type():
    shelf, cards = Shelf(), underway().room.artefacts
    assert list(shelf.cards_of_team.of(cards, "T1")) == ["a1", "m1"]
    assert list(shelf.cards_of_person.of(cards, "omar")) == ["a2", "m2"]
    assert list(shelf.cards_of_type.of(cards, "persona")) == ["a1", "a2"]

"""Somebody is here while a tab of theirs is open."""

from app.live.presence import Presence


def test_somebody_is_here_until_the_last_tab_closes():
    here = Presence().came("maya").came("maya").came("ana")
    assert here.here == ["ana", "maya"]
    assert here.went("maya").here == ["ana", "maya"]
    assert here.went("maya").went("maya").here == ["ana"]


def test_going_twice_is_going_once():
    assert Presence().came("maya").went("maya").went("maya") == Presence()


def test_somebody_writes_one_thing_at_a_time_until_they_stop_or_go():
    writing = Presence().came("maya").writes("maya", "a1", "persona").writes("maya", "", "moment")
    assert writing.writing(["maya", "ana"]) == {"maya": {"card": "", "type": "moment"}}
    assert writing.writes("maya", "", "").typing == {}
    assert writing.went("maya").typing == {}


def test_only_those_asked_for_are_told_of():
    writing = Presence().writes("maya", "a1", "persona").writes("omar", "a2", "persona")
    assert set(writing.writing(["omar", "ana"])) == {"omar"}


def test_nothing_that_was_told_changes_afterwards():
    before = Presence().came("maya")
    before.writes("maya", "a1", "persona")
    before.came("ana")
    assert (before.here, before.typing) == (["maya"], {})

"""How many cards bots make."""

from random import Random

from hypothesis import given
from hypothesis import strategies as some

from app.rehearsal.making import how_many
from app.rehearsal.tab import Value


@given(some.integers(0, 7), some.integers(0, 7), some.integers(0, 3), some.randoms())
def test_what_is_required_is_made_and_never_more_than_there_is_room_for(least, more, done, dice):
    asked: Value = {"least": least, "most": least + more, "done": 0}
    assert least <= how_many(asked, dice) <= least + more
    assert how_many({**asked, "done": done}, dice) <= max(0, least + more - done)


def test_without_a_limit_at_most_one_more_is_made():
    asked = {"least": 2, "most": None, "done": 9}
    assert {how_many(asked, Random(seed)) for seed in range(20)} == {2, 3}


def test_what_nobody_has_to_make_is_made_by_some():
    asked = {"least": 0, "most": 4, "done": 0}
    assert {how_many(asked, Random(seed)) for seed in range(20)} == {0, 1}

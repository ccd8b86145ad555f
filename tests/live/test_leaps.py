"""A leap hides what lies inside of it, and nothing else."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.live.leaps import MOST, Leaps


def leapt(*heads):
    leaps = Leaps()
    for start, end in pairwise(heads):
        leaps.note(start, end)
    return leaps


@given(st.lists(st.integers(1, 60), min_size=2, max_size=20).map(sorted))
def test_only_where_one_stood_one_can_go_on_from(heads):
    leaps = leapt(*heads)
    known = [cursor for cursor in range(heads[0], heads[-1] + 1) if not leaps.hide(cursor)]
    assert known == sorted(set(heads))


def test_of_many_leaps_the_oldest_are_forgotten_with_all_that_went_before():
    leaps = leapt(*range(0, 2 * MOST + 4, 2))
    assert [leaps.hide(cursor) for cursor in (0, 2, 4, 5, 6)] == [True, False, False, True, False]

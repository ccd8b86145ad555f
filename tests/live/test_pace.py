"""A room rests between two ticks as its sends ask for, and hardly at all for a single voice."""

from hypothesis import given
from hypothesis import strategies as st

from app.live.pace import FASTEST_TICK, SAVED, SENDS_PER_SECOND, SLOWEST_TICK, Pace

LATER = 1000.0
"""Seconds on the loop's clock, long after it began."""


def test_a_small_room_rests_as_shortly_as_it_may():
    assert Pace().rest(200, more=True, took=0.003, now=LATER) == FASTEST_TICK


def test_where_more_is_waiting_the_rest_pays_for_the_sends():
    assert Pace().rest(1000, more=True, took=0.02, now=LATER) == 1000 / SENDS_PER_SECOND


def test_no_rest_is_longer_than_people_will_wait():
    assert Pace().rest(50_000, more=True, took=1, now=LATER) == SLOWEST_TICK


def test_after_a_single_voice_frames_are_no_closer_than_they_may_be():
    assert Pace().rest(200, more=False, took=0.010, now=LATER) == FASTEST_TICK - 0.010
    assert Pace().rest(1000, more=False, took=0.020, now=LATER) == 0


def test_what_a_quiet_second_saved_is_spent_once():
    pace = Pace()
    short = [pace.rest(1000, more=False, took=0.02, now=LATER) == 0 for _ in range(20)]
    assert short == [True] * (SAVED // 1000) + [False] * 5


def test_sends_of_a_storm_are_not_saved():
    pace = Pace()
    for _ in range(SAVED // 1000):
        pace.rest(1000, more=True, took=0.02, now=LATER)
    assert pace.rest(1000, more=False, took=0.02, now=LATER) > 0


def test_a_room_that_was_quiet_again_has_saved_again():
    pace = Pace()
    pace.rest(SAVED, more=False, took=0.2, now=LATER)
    assert pace.rest(1000, more=False, took=0.02, now=LATER + 0.05) > 0
    assert pace.rest(1000, more=False, took=0.02, now=LATER + 0.1) == 0


@given(st.lists(st.tuples(st.integers(1, 3000), st.booleans()), max_size=60))
def test_in_the_long_run_a_room_sends_no_more_than_its_share(ticks):
    pace, now, sent = Pace(), LATER, 0
    for told, more in ticks:
        now += pace.rest(told, more, took=FASTEST_TICK, now=now)
        sent += told
    assert sent <= SAVED + (now - LATER) * SENDS_PER_SECOND + 1

"""How long things take is counted into buckets."""

from math import inf

from app.store.timing import Timing


def timed(*seconds):
    timing = Timing((0.01, 0.1))
    for value in seconds:
        timing.note(value)
    return timing


def test_each_bound_counts_all_that_took_at_most_so_long():
    assert timed(0.01, 0.05, 3.0).at_most() == [(0.01, 1), (0.1, 2), (inf, 3)]


def test_all_seconds_are_added_up():
    timing = timed(0.5, 0.25)
    assert (timing.count, timing.total) == (2, 0.75)


def test_the_bound_that_most_stay_under_is_known():
    assert timed(*[0.001] * 99, 5.0).within(0.99) == 0.01
    assert timed(*[0.001] * 9, 5.0).within(0.99) == inf


def test_before_anything_was_timed_nothing_took_long():
    assert timed().within(0.99) == 0.0

"""A moment comes back as it was kept, to the millisecond."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.store.moments import cut, millis, moment

LONG = timedelta(days=80_000) // timedelta(microseconds=1)


@given(st.integers(0, LONG))
def test_a_moment_comes_back_to_the_millisecond(micros):
    at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=micros)
    assert abs(moment(millis(at)) - at) <= timedelta(microseconds=501)
    assert millis(moment(millis(at))) == millis(at)


@given(st.integers(0, LONG))
def test_what_was_cut_comes_back_as_it_is(micros):
    at = cut(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=micros))
    assert moment(millis(at)) == at

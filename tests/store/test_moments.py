"""A moment comes back as it was kept, to the millisecond."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from app.store.moments import millis, moment

MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))


@given(MOMENTS)
def test_a_moment_comes_back_to_the_millisecond(at):
    assert abs((moment(millis(at)) - at).total_seconds()) <= 0.0005
    assert millis(moment(millis(at))) == millis(at)

"""How times are written."""

from datetime import timedelta, timezone

from app.domain.pictures.times import iso, iso_or_none
from tests.cast import NOON


def test_times_are_written_in_utc_to_the_millisecond():
    elsewhere = NOON.astimezone(timezone(timedelta(hours=5)))
    assert iso(elsewhere) == "2026-09-14T12:00:00.000+00:00"


def test_no_time_stays_none():
    assert iso_or_none(None) is None

"""Moments as the tables keep them: whole milliseconds since 1970."""

from datetime import UTC, datetime, timedelta

OVER = tuple(timedelta(microseconds=over) for over in range(1000))
"""What a moment may have beyond its millisecond, made once: `replace` takes ten times as long."""


def cut(at: datetime) -> datetime:
    """What of a moment comes back."""
    return at - OVER[at.microsecond % 1000]


def millis(at: datetime) -> int:
    return round(at.timestamp() * 1000)


def moment(kept: int) -> datetime:
    return datetime.fromtimestamp(kept / 1000, UTC)

"""Moments as the tables keep them: whole milliseconds since 1970."""

from datetime import UTC, datetime


def cut(at: datetime) -> datetime:
    """What of a moment comes back."""
    over = at.microsecond % 1000
    return at.replace(microsecond=at.microsecond - over) if over else at


def millis(at: datetime) -> int:
    return round(at.timestamp() * 1000)


def moment(kept: int) -> datetime:
    return datetime.fromtimestamp(kept / 1000, UTC)

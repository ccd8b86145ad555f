"""Moments as the tables keep them: whole milliseconds since 1970."""

from datetime import UTC, datetime


def millis(at: datetime) -> int:
    return round(at.timestamp() * 1000)


def moment(kept: int) -> datetime:
    return datetime.fromtimestamp(kept / 1000, UTC)

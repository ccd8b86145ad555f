"""How times are written in pictures: ISO 8601 in UTC, to the millisecond."""

from datetime import UTC, datetime


def iso(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds")


def iso_or_none(at: datetime | None) -> str | None:
    return iso(at) if at else None

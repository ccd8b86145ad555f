"""Frozen data as plain JSON values: the same thing always gives the same text."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum

Json = object


def plain(value: object) -> Json:
    """Dataclasses and mappings as objects, tuples as lists, sets sorted, times in UTC."""
    match value:
        case Enum():
            return value.value
        case datetime():
            return moment(value)
        case Mapping():
            return {str(key): plain(each) for key, each in value.items()}
        case list() | tuple():
            return [plain(each) for each in value]
        case frozenset() | set():
            return sorted((plain(each) for each in value), key=str)
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    return value


def moment(at: datetime | None) -> str | None:
    """ISO 8601 in UTC, to the second or as exact as it was recorded."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at else None


def encode(value: Json) -> bytes:
    """Indented, in the order given, readable in any editor."""
    text = json.dumps(plain(value), ensure_ascii=False, indent=1)
    return (text + "\n").encode("utf-8", "replace")

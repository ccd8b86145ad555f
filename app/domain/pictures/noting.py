"""Which parts of a room somebody looks at, so that they need not look again while those stay."""

from collections import deque
from dataclasses import fields
from typing import cast

from app.domain.room import Room

PARTS = tuple(part.name for part in fields(Room))

BEHIND = {"running": "agenda", "round": "agenda", "role": "seats", "members": "seats",
          "term": "terms"}  # fmt: skip
"""What the room's own questions look at."""


class Noting:
    """Stands in for a room and notes in `seen` which of its parts were asked for.

    What was asked for is kept at hand, since a room does not change.
    """

    def __init__(self, room: Room) -> None:
        self._room = room
        self.seen: set[str] = set()

    def __getattr__(self, name: str) -> object:
        self.seen.add(BEHIND.get(name, name))
        value: object = getattr(self._room, name)
        self.__dict__[name] = value
        return value


def noted(room: Room) -> tuple[Room, set[str]]:
    """The same room to look at, and the parts that will have been looked at."""
    noting = Noting(room)
    return cast(Room, noting), noting.seen


class Changes:
    """Which parts two states of a room do not share, looked up once for all who ask."""

    def __init__(self) -> None:
        self._recent: deque[tuple[Room, Room, frozenset[str]]] = deque(maxlen=4)

    def between(self, before: Room, now: Room) -> frozenset[str]:
        for then, later, parts in self._recent:
            if then is before and later is now:
                return parts
        parts = frozenset(p for p in PARTS if getattr(before, p) is not getattr(now, p))
        self._recent.append((before, now, parts))
        return parts

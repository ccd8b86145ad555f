"""Telling other servers that a room has moved on: by NOTIFY, at most twenty times a second."""

import time
from collections.abc import Callable, Iterable
from math import inf

from sqlalchemy import Connection

CHANNEL = "charrette"
"""Where wake-ups are sent and heard. They carry a room's id and head, never what happened."""

APART = 0.05
"""Seconds between two wake-ups for one room; what comes between is told with the next."""

MOST_KEPT = 1000


class Wakes:
    """`owe` while a turn is taken; `tell` as part of its transaction, so that it is heard after."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._owed: dict[str, int] = {}
        self._told: dict[str, float] = {}

    def owe(self, room: str, head: int) -> None:
        self._owed[room] = head

    @property
    def patience(self) -> float | None:
        """Seconds until something that is owed is due; None if nothing is."""
        if not self._owed:
            return None
        return max(0.0, min(self._due(room) for room in self._owed) - self._now())

    def tell(self, db: Connection) -> None:
        """Where one server has the database for itself, there is nobody to be told."""
        if db.dialect.name != "postgresql":
            return self._owed.clear()
        now = self._now()
        due = [room for room in self._owed if self._due(room) <= now]
        if due:
            notify(db, [f"{room} {self._owed.pop(room)}" for room in due])
            self._told.update(dict.fromkeys(due, now))
            self._prune(now)

    def forget(self) -> None:
        """What could not be written is no news, and what else was owed is found by looking."""
        self._owed.clear()

    def _due(self, room: str) -> float:
        return self._told.get(room, -inf) + APART

    def _prune(self, now: float) -> None:
        if len(self._told) > MOST_KEPT:
            self._told = {room: at for room, at in self._told.items() if now - at < APART}


def notify(db: Connection, payloads: Iterable[str]) -> None:
    """Heard by every server, this one too, once the transaction is committed."""
    sql = "SELECT pg_notify(%s, payload) FROM unnest(%s::text[]) AS payload"
    db.exec_driver_sql(sql, (CHANNEL, list(payloads)))

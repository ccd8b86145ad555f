"""The event streams of this process by tab, so that what a tab posts finds its own stream."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from app.live.connection import REPLACED, Connection, Goodbye
from app.web.allowance import Allowance

MOST_KEPT = 10_000

Key = tuple[str, str | None, str]
"""Room, person and tab. The tab is the browser's own random word: person and room are proven."""


class Listener(Protocol):
    """Somebody who hears by a stream and is heard by posts."""

    connection: Connection

    async def hears(self, text: str | bytes) -> Goodbye | None: ...


class Streams:
    def __init__(self) -> None:
        self._open: dict[Key, Listener] = {}
        self._allowances: OrderedDict[tuple[str, str | None], Allowance] = OrderedDict()

    def of(self, key: Key) -> Listener | None:
        return self._open.get(key)

    async def replace(self, key: Key) -> None:
        """A tab that opens its stream again has lost the old one, even where nobody saw it."""
        if old := self._open.pop(key, None):
            await _close(old.connection, REPLACED)

    @contextmanager
    def holding(self, key: Key, listener: Listener) -> Iterator[None]:
        self._open[key] = listener
        try:
            yield
        finally:
            if self._open.get(key) is listener:
                del self._open[key]

    def allowance(self, room: str, person: str | None) -> Allowance:
        """Of somebody whose stream another process holds, or nobody."""
        found = self._allowances.setdefault((room, person), Allowance())
        self._allowances.move_to_end((room, person))
        if len(self._allowances) > MOST_KEPT:
            self._allowances.popitem(last=False)
        return found

    async def close(self, goodbye: Goodbye) -> None:
        for listener in list(self._open.values()):
            await _close(listener.connection, goodbye)


async def _close(connection: Connection, goodbye: Goodbye) -> None:
    """Nobody waits for a reader that does not read."""
    if connection.writable():
        await connection.close(goodbye)
    else:
        connection.abort()

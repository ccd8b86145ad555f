"""What one audience has been shown: its picture with a version on each key."""

from bisect import bisect_right

from app import messages
from app.domain.pictures.audiences import Audience
from app.domain.pictures.paint import Names, Painter, Shelf
from app.domain.room import Room


class Show:
    """Keys keep the head at which they last changed, so any older cursor can catch up.

    A cursor from before the first painting cannot: `since` answers None, the client fetches
    the whole picture. All shows of one room share a `shelf`.
    """

    def __init__(self, audience: Audience, shelf: Shelf | None = None) -> None:
        self._painter = Painter(audience, shelf)
        self._members: dict[str, str] = {}
        self._log: list[tuple[int, str]] = []
        self._floor: int | None = None
        self._cache: dict[int, tuple[str, str]] = {}
        self._head = -1

    def paint(self, room: Room, names: Names, head: int) -> None:
        """Bring the picture to `head`."""
        fresh, gone = self._painter.repaint(room, names)
        if self._floor is None:
            self._floor = head
        if fresh or gone:
            self._keep(fresh, gone, head)
        if head != self._head:
            self._cache.clear()
        self._head = head

    def _keep(self, fresh: dict[str, object], gone: frozenset[str], head: int) -> None:
        self._cache.clear()
        for key, value in fresh.items():
            self._members[key] = messages.members({key: value})
        for key in gone:
            self._members.pop(key, None)
        self._log.extend((head, key) for key in (*fresh, *gone))

    def whole(self) -> str:
        """All keys, as the inside of a JSON object."""
        return ",".join(self._members.values())

    def since(self, cursor: int) -> tuple[str, str] | None:
        """What changed after `cursor`: the insides of `set` and `gone`."""
        if self._floor is None or cursor < self._floor:
            return None
        if cursor not in self._cache:
            self._cache[cursor] = self._step(cursor)
        return self._cache[cursor]

    def _step(self, cursor: int) -> tuple[str, str]:
        start = bisect_right(self._log, cursor, key=lambda entry: entry[0])
        keys = dict.fromkeys(key for _, key in self._log[start:])
        present = [self._members[key] for key in keys if key in self._members]
        gone = [messages.encode(key) for key in keys if key not in self._members]
        return ",".join(present), ",".join(gone)

"""What one audience has been shown: its picture with a version on each key."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app import messages
from app.domain.pictures.audiences import Audience
from app.domain.pictures.paint import Names, Painter, Shelf
from app.domain.room import Room
from app.live.leaps import Leaps
from app.live.members import Members
from app.live.packing import Packed

Step = tuple[str, str]
"""The insides of `set` and `gone`."""

NOTHING: Step = ("", "")


class Show:
    """Keys keep the head at which they last changed, so any older cursor can catch up.

    A cursor from before the first painting cannot: `since` answers None, the client fetches
    the whole picture. All shows of one room share a `shelf`. `changed`: when anything did last;
    `stale`: whether it may have since; `doubted` is called once it may.
    """

    __slots__ = (
        "_cache", "_floor", "_known", "_leaps", "_members", "_painter", "_versions", "changed",
        "doubted", "stale",
    )  # fmt: skip

    def __init__(self, audience: Audience, shelf: Shelf | None = None) -> None:
        self._painter = Painter(audience, shelf)
        self._members = Members()
        self._versions: dict[str, int] = {}
        self._floor: int | None = None
        self._cache: dict[int, Step] = {}
        self._leaps = Leaps()
        self._known = self.changed = -1
        self.stale = True
        self.doubted: list[Callable[[], object]] = []

    @property
    def watches(self) -> bool:
        """Whether what they see depends on what others do."""
        return self._painter.watches

    def doubt(self, known: int) -> None:
        """Something may have changed since the head `known`, of which all is known."""
        if not self.stale:
            self.stale, self._known = True, known
            for call in tuple(self.doubted):
                call()

    def paint(self, room: Room, names: Names, head: int) -> None:
        """Bring the picture to `head`."""
        fresh, gone = self._painter.repaint(room, names)
        if self._floor is None:
            self._floor = head
        elif self.stale:
            self._leaps.note(self._known, head)
        if fresh or gone:
            self._keep(fresh, gone, head)
        self.stale = False

    def _keep(self, fresh: dict[str, object], gone: frozenset[str], head: int) -> None:
        """What changed last stands last."""
        self._cache.clear()
        self.changed = head
        for key, value in fresh.items():
            self._members.put(key, messages.members({key: value}))
        for key in gone:
            self._members.drop(key)
        for key in (*fresh, *sorted(gone)):
            self._versions.pop(key, None)
            self._versions[key] = head

    def whole(self) -> str:
        """All keys, as the inside of a JSON object."""
        return self._members.text()

    def packed(self) -> Packed:
        """The same, compressed, and kept so."""
        return self._members.packed()

    def knows(self, cursor: int) -> bool:
        """Whether somebody who was shown the picture of that head can go on from there."""
        return self._floor is not None and cursor >= self._floor and not self._leaps.hide(cursor)

    def since(self, cursor: int) -> Step | None:
        """What changed after `cursor`."""
        if self._floor is None or cursor < self._floor:
            return None
        if cursor >= self.changed:
            return NOTHING
        if cursor not in self._cache:
            self._cache[cursor] = self._step(cursor)
        return self._cache[cursor]

    def _step(self, cursor: int) -> Step:
        keys = []
        for key in reversed(self._versions):
            if self._versions[key] <= cursor:
                break
            keys.append(key)
        present = [self._members[key] for key in keys if key in self._members]
        gone = [messages.encode(key) for key in keys if key not in self._members]
        return ",".join(present), ",".join(gone)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a tab is told: what all at its `table` (a key) see, and what only its person does."""

    audiences: tuple[Audience, ...]
    table: str
    shared: Show
    own: Show | None = None

    def __iter__(self) -> Iterator[Show]:
        return iter((self.shared,) if self.own is None else (self.shared, self.own))

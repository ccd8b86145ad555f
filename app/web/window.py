"""How often something happened within the last so many seconds, for each of many keys."""

from collections import OrderedDict, deque
from collections.abc import Callable

MOST_KEYS = 10_000
"""Whoever changes addresses for ever does not fill the memory: the oldest key is forgotten."""


class Window:
    """`now` gives seconds; it may be set back, and what lies in its future then counts no more."""

    def __init__(self, most: int, seconds: float, now: Callable[[], float]) -> None:
        self._most, self._seconds, self._now = most, seconds, now
        self._marks: OrderedDict[str, deque[float]] = OrderedDict()

    def full(self, key: str = "") -> bool:
        marks = self._marks.get(key)
        return marks is not None and len(self._recent(marks)) >= self._most

    def mark(self, key: str = "") -> None:
        """It happened once more."""
        self._marks.setdefault(key, deque(maxlen=self._most)).append(self._now())
        self._marks.move_to_end(key)
        if len(self._marks) > MOST_KEYS:
            self._marks.popitem(last=False)

    def _recent(self, marks: deque[float]) -> deque[float]:
        now = self._now()
        while marks and not now - self._seconds < marks[0] <= now:
            marks.popleft()
        return marks

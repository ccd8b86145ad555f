"""Stretches of a room's history that were passed over at one bound."""

from bisect import bisect_left

MOST = 300
"""How many are remembered; whoever was away for longer fetches the whole picture."""


class Leaps:
    """What was shown in the middle of a leap is not known here.

    Another server may have shown it: a value that changed and changed back is news to whoever
    comes from there, and seems never to have changed to whoever leapt.
    """

    __slots__ = ("_ends", "_forgotten", "_starts")

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._forgotten = -1

    def note(self, start: int, end: int) -> None:
        """From one head to another, with nothing known of those between."""
        if end - start < 2:
            return
        self._starts.append(start)
        self._ends.append(end)
        if len(self._starts) > MOST:
            self._forgotten = self._ends[0]
            del self._starts[0], self._ends[0]

    def hide(self, cursor: int) -> bool:
        """Whether nothing is known of what was shown there."""
        place = bisect_left(self._ends, cursor)
        inside = place < len(self._ends) and self._starts[place] < cursor < self._ends[place]
        return inside or cursor < self._forgotten

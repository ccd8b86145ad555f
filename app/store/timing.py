"""How long something takes, counted into buckets as it happens and read when somebody asks."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from math import inf

SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)


class Timing:
    """Written by one thread and read by others: a reading may be one behind."""

    def __init__(self, bounds: Sequence[float] = SECONDS) -> None:
        self._bounds = bounds
        self._counts = [0] * (len(bounds) + 1)
        self.total = 0.0

    def note(self, seconds: float) -> None:
        self._counts[bisect_left(self._bounds, seconds)] += 1
        self.total += seconds

    @property
    def count(self) -> int:
        return sum(self._counts)

    def at_most(self) -> list[tuple[float, int]]:
        """How many took at most so many seconds, for each bound; the last bound is infinity."""
        return list(zip((*self._bounds, inf), accumulate(self._counts), strict=True))

    def within(self, share: float) -> float:
        """The first bound that so large a share stays under; 0 before anything was timed."""
        wanted = self.count * share
        bounds = (bound for bound, so_far in self.at_most() if so_far >= wanted)
        return next(bounds) if wanted else 0.0

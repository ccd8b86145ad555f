"""How often one may try the pre-flight page's lines, and how many of them at once."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

PER_ADDRESS = RateLimitItemPerMinute(300)
"""One run of the page asks about twenty times; a class of people behind one address may run it."""

OPEN_AT_ONCE = 200
OPEN_PER_ADDRESS = 20


class Checking:
    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._open: Counter[str] = Counter()

    def allows(self, address: str) -> bool:
        """One more request from here."""
        return self._limiter.hit(PER_ADDRESS, address)

    @contextmanager
    def line(self, address: str) -> Iterator[bool]:
        """Whether a line may be opened from here; it counts as long as this is open."""
        free = self._open.total() < OPEN_AT_ONCE and self._open[address] < OPEN_PER_ADDRESS
        if not (free and self.allows(address)):
            yield False
            return
        self._open[address] += 1
        try:
            yield True
        finally:
            self._open[address] -= 1
            if not self._open[address]:
                del self._open[address]

"""How often one may guess: wrong codes are counted per address, right ones are not."""

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

PER_ADDRESS = RateLimitItemPerMinute(10)
WHERE_PEOPLE_ARE = RateLimitItemPerMinute(100)
"""From an address that somebody came in from: a whole workshop may sit behind it."""

ALTOGETHER = RateLimitItemPerMinute(1000)


MOST_ADDRESSES = 10_000


class Tries:
    """A whole workshop behind one address gets in, because it knows the code."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._inside: set[str] = set()

    def exhausted(self, address: str) -> bool:
        bound = WHERE_PEOPLE_ARE if address in self._inside else PER_ADDRESS
        return not (self._limiter.test(bound, address) and self._limiter.test(ALTOGETHER, "all"))

    def note(self, address: str) -> None:
        """One wrong code came from here."""
        for bound in (PER_ADDRESS, WHERE_PEOPLE_ARE):
            self._limiter.hit(bound, address)
        self._limiter.hit(ALTOGETHER, "all")

    def let_in(self, address: str) -> None:
        """Somebody came in from here."""
        if len(self._inside) >= MOST_ADDRESSES:
            self._inside.clear()
        self._inside.add(address)

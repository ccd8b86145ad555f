"""How often one may guess: wrong codes are counted per address, right ones are not."""

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

PER_ADDRESS = RateLimitItemPerMinute(10)
ALTOGETHER = RateLimitItemPerMinute(1000)


class Tries:
    """A whole workshop behind one address gets in, because it knows the code."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def exhausted(self, address: str) -> bool:
        return not (
            self._limiter.test(PER_ADDRESS, address) and self._limiter.test(ALTOGETHER, "all")
        )

    def note(self, address: str) -> None:
        """One wrong code came from here."""
        self._limiter.hit(PER_ADDRESS, address)
        self._limiter.hit(ALTOGETHER, "all")

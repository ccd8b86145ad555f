"""How often one may try passwords: wrong ones are counted per address and per account."""

from limits import RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from app.web.tries import MOST_ADDRESSES, Tries

PER_ACCOUNT = (RateLimitItemPerMinute(10), RateLimitItemPerHour(50))


class Knocking:
    """Of an e-mail that nobody has the tries are counted as of any other.

    Whoever guesses at an account from elsewhere does not shut out its owner: an address from
    which somebody signed in to this account before has a count of its own.
    """

    def __init__(self) -> None:
        self._addresses = Tries()
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._known: set[tuple[str, str]] = set()

    def exhausted(self, address: str, email: str) -> bool:
        door = self._door(address, email)
        fresh = all(self._limiter.test(bound, *door) for bound in PER_ACCOUNT)
        return not fresh or self._addresses.exhausted(address)

    def note(self, address: str, email: str) -> None:
        """One wrong password came from here."""
        for bound in PER_ACCOUNT:
            self._limiter.hit(bound, *self._door(address, email))
        self._addresses.note(address)

    def let_in(self, address: str, email: str) -> None:
        """The right one came from here."""
        if len(self._known) >= MOST_ADDRESSES:
            self._known.clear()
        self._known.add((address, email))
        self._addresses.let_in(address)

    def _door(self, address: str, email: str) -> tuple[str, ...]:
        return (email, address) if (address, email) in self._known else (email,)

"""How often one may try passwords: wrong ones are counted per address and per account."""

import time
from collections.abc import Callable

from app.web.tries import MINUTE, MOST_ADDRESSES, Tries
from app.web.window import Window

PER_MINUTE, PER_HOUR = 10, 50
"""Wrong passwords for one account."""


class Knocking:
    """Of an e-mail that nobody has the tries are counted as of any other.

    Whoever guesses at an account from elsewhere does not shut out its owner: an address from
    which somebody signed in to this account before has a count of its own.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._addresses = Tries(now)
        self._accounts = (Window(PER_MINUTE, MINUTE, now), Window(PER_HOUR, 60 * MINUTE, now))
        self._known: set[tuple[str, str]] = set()

    def exhausted(self, address: str, email: str) -> bool:
        door = self._door(address, email)
        guessed = any(window.full(door) for window in self._accounts)
        return guessed or self._addresses.exhausted(address)

    def note(self, address: str, email: str) -> None:
        """One wrong password came from here."""
        for window in self._accounts:
            window.mark(self._door(address, email))
        self._addresses.note(address)

    def let_in(self, address: str, email: str) -> None:
        """The right one came from here."""
        if len(self._known) >= MOST_ADDRESSES:
            self._known.clear()
        self._known.add((address, email))
        self._addresses.let_in(address)

    def _door(self, address: str, email: str) -> str:
        return f"{email} {address}" if (address, email) in self._known else email

"""How often one may guess: wrong codes are counted per address, right ones are not."""

import time
from collections.abc import Callable

from app.web.window import Window

MINUTE = 60.0
PER_ADDRESS = 10
WHERE_PEOPLE_ARE = 300
"""From an address that somebody came in from: a whole workshop may sit behind it."""

ALTOGETHER = 1000
MOST_ADDRESSES = 10_000


class Tries:
    """A whole workshop behind one address gets in, because it knows the code."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._strange = Window(PER_ADDRESS, MINUTE, now)
        self._known = Window(WHERE_PEOPLE_ARE, MINUTE, now)
        self._all = Window(ALTOGETHER, MINUTE, now)
        self._inside: set[str] = set()

    def exhausted(self, address: str) -> bool:
        return (self._known if address in self._inside else self._strange).full(address)

    def besieged(self, address: str) -> bool:
        """Guesses come from everywhere: whoever comes from where nobody is in yet must wait."""
        return address not in self._inside and self._all.full()

    def note(self, address: str) -> None:
        """One wrong code came from here."""
        self._strange.mark(address)
        self._known.mark(address)
        self._all.mark()

    def let_in(self, address: str) -> None:
        """Somebody came in from here."""
        if len(self._inside) >= MOST_ADDRESSES:
            self._inside.clear()
        self._inside.add(address)

"""What one address, one room and one process may ask of the house, and what was refused for it."""

from collections import Counter
from dataclasses import dataclass

from app.live.clock import Clock
from app.web.lane import Lane
from app.web.sockets import Sockets
from app.web.tries import Tries
from app.web.window import Window

ARRIVALS, WITHIN = 900, 600.0
"""New people from one address within so many seconds: three full workshops behind one door."""


@dataclass(frozen=True, slots=True)
class Limits:
    """`refused`: how often each limit said no."""

    tries: Tries
    arrivals: Window
    lane: Lane
    sockets: Sockets
    refused: Counter[str]

    @classmethod
    def by(cls, clock: Clock) -> "Limits":
        def now() -> float:
            return clock.now().timestamp()

        refused: Counter[str] = Counter()
        return cls(
            Tries(now), Window(ARRIVALS, WITHIN, now), Lane(clock), Sockets(refused), refused
        )

"""What one address, one room and one process may ask of the house, and what was refused for it."""

from collections import Counter
from dataclasses import dataclass

from app.live.clock import Clock
from app.web.lane import Lane
from app.web.sockets import Sockets
from app.web.tries import MINUTE, Tries
from app.web.window import Window

UPLOADS = 20
"""Pictures that one person may bring within a minute."""

ARRIVALS, WITHIN = 900, 600.0
"""New people from one address within so many seconds: three full workshops behind one door."""


@dataclass(frozen=True, slots=True)
class Limits:
    """`refused`: how often each limit said no."""

    tries: Tries
    arrivals: Window
    uploads: Window
    lane: Lane
    sockets: Sockets
    refused: Counter[str]

    @classmethod
    def by(cls, clock: Clock) -> "Limits":
        def now() -> float:
            return clock.now().timestamp()

        refused: Counter[str] = Counter()
        arrivals, uploads = Window(ARRIVALS, WITHIN, now), Window(UPLOADS, MINUTE, now)
        return cls(Tries(now), arrivals, uploads, Lane(clock), Sockets(refused), refused)

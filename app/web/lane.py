"""Where strangers wait while wrong codes come from everywhere: they are slow, not shut out."""

from datetime import timedelta

from app.domain.refusal import Refused
from app.live.clock import Clock

WAIT = timedelta(seconds=3)
ABREAST = 20
"""While the house is besieged so many strangers wait at once: four hundred a minute get through."""


class Lane:
    """Where strangers wait while wrong codes come from everywhere."""

    def __init__(self, clock: Clock) -> None:
        self._clock, self._waiting = clock, 0

    async def through(self) -> None:
        """Raises Refused if too many wait already."""
        if self._waiting >= ABREAST:
            raise Refused("Very many people are at the door just now. Wait a minute, then try "
                          "again.", code="rate_limited")  # fmt: skip
        self._waiting += 1
        until = self._clock.now() + WAIT
        try:
            while self._clock.now() < until:
                await self._clock.until(until)
        finally:
            self._waiting -= 1

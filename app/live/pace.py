"""How long the crier rests after a tick, so that telling leaves time for all else."""

from app.live.bucket import Bucket

FASTEST_TICK = 0.016  # seconds between two frames to the same tab in a quiet room
SLOWEST_TICK = 0.25
SENDS_PER_SECOND = 15_000  # what fan-out may cost: a quarter of what one core can send
SAVED = SENDS_PER_SECOND  # sends that a room may have saved up: those of a quiet second


class Pace:
    """A rest is as long as the sends before it are worth (REALTIME.md 3.7).

    In that time others have their say, and one frame tells of them all. Where nothing new has come
    while a tick was told, resting joins nothing: there the room need not rest while it has sends
    to spare that it did not make earlier.
    """

    def __init__(self) -> None:
        self._spare = Bucket(SENDS_PER_SECOND, SAVED)

    def rest(self, told: int, more: bool, took: float, now: float) -> float:
        """Seconds, after `told` sends in a tick that `took` so long.

        `more`: something new is already there to be told.
        """
        if self._spare.take(told, now) and not more:
            return max(0, FASTEST_TICK - took)
        return min(max(FASTEST_TICK, told / SENDS_PER_SECOND), SLOWEST_TICK)

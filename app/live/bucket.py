"""How much may be asked for or sent: a bucket that fills by the second, and is full at first."""

import time


class Bucket:
    def __init__(self, per_second: float, burst: int) -> None:
        self._per_second, self._burst = per_second, burst
        self._left, self._at = float(burst), 0.0

    def take(self, count: int = 1, now: float | None = None) -> bool:
        """So many more, if that many are left; `now`: seconds, by another clock than the system's.

        Whoever names a clock names it each time.
        """
        now = time.monotonic() if now is None else now
        self._left = min(self._burst, self._left + (now - self._at) * self._per_second)
        self._at = now
        if self._left < count:
            return False
        self._left -= count
        return True

"""How parcels get on the lines of tabs, and what becomes of those that cannot take them."""

import asyncio
import logging
from collections.abc import Callable, Sequence

from app.live.connection import TOO_SLOW, Connection, Goodbye
from app.live.meter import Meter
from app.live.parcel import Lane, Parcel
from app.live.stands import Shared

PATIENCE = 20.0  # seconds that a tab may be unable to take more before it is let go

log = logging.getLogger(__name__)


class Delivery:
    """`go` is told whose line is cut, `part` who takes too long.

    `look_again` is asked for a tick once a full line may have emptied.
    """

    def __init__(
        self, meter: Meter, go: Callable[[Connection], object],
        part: Callable[[Connection, Goodbye], object], look_again: Callable[[], object],
    ) -> None:  # fmt: skip
        self._meter, self._go, self._part, self._look_again = meter, go, part, look_again

    async def send(self, connection: Connection, parcels: Sequence[Parcel]) -> None:
        """By its own `send`, for which one has to wait.

        One large frame may fill the buffer; what follows it then waits for the next tick.
        """
        sent = 0
        try:
            for parcel in parcels:
                if sent and not connection.writable():
                    break
                await connection.send(parcel.text)
                sent += 1
        except Exception as error:
            return self._lost(connection, error)
        if sent < len(parcels):
            connection.after[:0] = [parcel.text for parcel in parcels[sent:]]
            self._look_again()
        self._meter.sent(parcels[:sent])

    def write(self, connection: Connection, lane: Lane, parcels: Sequence[Parcel]) -> None:
        """At once, for a line that has just said that it can take more."""
        self._meter.sent(parcels, self._write(connection, lane, lane.wrapped(parcels)))

    def send_to_all(self, stand: Shared, parcels: Sequence[Parcel]) -> int:
        """The same for all who share a stand; whoever cannot take all of it at once steps out."""
        tabs, told = list(stand.tabs.items()), 0
        data = tabs[0][1].wrapped(parcels) if tabs else b""
        for tab, lane in tabs:
            try:
                rest = data[lane.send(data) :]
            except BlockingIOError:
                rest = data
            except Exception as error:
                self._lost(tab, error)
                continue
            told += self._write(tab, lane, rest) if rest else 1
        self._meter.sent(parcels, told)
        return len(parcels) * told

    def _write(self, connection: Connection, lane: Lane, data: bytes) -> bool:
        """Whether the line is whole; what it cannot take waits in its buffer."""
        try:
            lane.write(data)
        except Exception as error:
            self._lost(connection, error)
            return False
        return True

    def bear_with(self, connection: Connection) -> None:
        now = asyncio.get_running_loop().time()
        connection.behind_since = connection.behind_since or now
        if now - connection.behind_since > PATIENCE:
            self._part(connection, TOO_SLOW)
        else:
            self._look_again()

    def _lost(self, connection: Connection, error: Exception) -> None:
        log.info("A tab was gone when it was told something: %r", error)
        self._go(connection)
        connection.abort()

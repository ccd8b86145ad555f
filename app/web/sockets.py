"""How many live connections there may be: in this process, in one room, from one address."""

from collections import Counter

from app.live.connection import CROWDED, TOO_MANY, Goodbye
from app.web.whence import is_local

PER_PROCESS = 12_000
PER_ROOM = 3_000
PER_ADDRESS = 2_400
"""A workshop of 300 behind one address, each with eight tabs. The machine itself is not counted:
behind a proxy that does not say for whom it asks, that is everybody."""


class Sockets:
    """Counts those that are open, by place and transport, and says who is too many."""

    def __init__(self, limited: Counter[str]) -> None:
        self._limited = limited
        self._total = 0
        self.open: Counter[tuple[str, str]] = Counter()
        self._rooms: Counter[str] = Counter()
        self._addresses: Counter[str] = Counter()

    def refused(self, room: str, address: str) -> Goodbye | None:
        """What another one from here would be told; None if there is place for it."""
        if not (limit := self._broken(room, address)):
            return None
        self._limited[limit] += 1
        return CROWDED if limit == "sockets" else TOO_MANY

    def _broken(self, room: str, address: str) -> str:
        if self._total >= PER_PROCESS:
            return "sockets"
        if self._rooms[room] >= PER_ROOM:
            return "sockets_per_room"
        at_home = is_local(address)
        return "" if at_home or self._addresses[address] < PER_ADDRESS else "sockets_per_address"

    def come(self, room: str, address: str, place: str, transport: str) -> None:
        self._total += 1
        self.open[transport, place] += 1
        self._rooms[room] += 1
        self._addresses[address] += 1

    def went(self, room: str, address: str, place: str, transport: str) -> None:
        self._total -= 1
        self.open[transport, place] -= 1
        for counter, key in ((self._rooms, room), (self._addresses, address)):
            counter[key] -= 1
            if not counter[key]:
                del counter[key]

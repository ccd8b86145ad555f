"""A server process with its room host: it starts, answers, crashes, and comes back."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Protocol

from app.domain.commands import Stamped
from app.domain.pictures.paint import Names
from app.domain.room import Room
from app.live.connection import SEAT_GONE, SILENT, Connection, Goodbye
from app.live.host import RoomHost
from app.live.parcel import Lane
from app.store.journal import NotWritten, Taken
from app.web.allowance import Allowance
from app.web.conversation import Conversation
from app.web.places import PLACES, place_of
from tests.simulator.chances import Odds
from tests.simulator.clock import JumpingClock
from tests.simulator.loop import Tasks, kill, process
from tests.simulator.wire import Wire
from tests.store.memory import MemoryJournal, folded

ROOM, EPOCH = "r1", "epoch"
RESTART = Goodbye(1012, "restart")
HELLO_WITHIN = 5.0
POLL = 1.0
"""Seconds between two looks for what other servers have written."""

Then = Callable[[Taken | NotWritten], object]


class Witness(Protocol):
    """Who watches that nothing is told before it is written."""

    def committed(self, server: "Server", taken: Taken) -> None: ...
    def told(self, server: "Server", person: str | None, text: str) -> None: ...


@dataclass(frozen=True, slots=True)
class House:
    """What all servers of one run share."""

    journal: MemoryJournal
    names: Names
    odds: Callable[[], Odds]
    witness: Witness
    host: Callable[..., RoomHost] = RoomHost


class Listener(Connection):
    """Counted, so that sets of them have an order that does not hang on addresses in memory."""

    number = 0

    def __hash__(self) -> int:
        return self.number


class Often:
    """A bucket that is sometimes empty."""

    def __init__(self, chance: Random, odds: Callable[[], Odds]) -> None:
        self._chance, self._odds = chance, odds

    def take(self) -> bool:
        return self._chance.random() >= self._odds().cut


@dataclass(eq=False)
class Desk:
    """The journal as one server process has it: slow, failing, and gone with the process."""

    server: "Server"
    chance: Random

    def take(
        self, room_id: str, room: Room, head: int, batch: Sequence[Stamped], then: Then,
        epoch: str = "",
    ) -> None:  # fmt: skip
        delay = self._odds.slow_disk * self.chance.expovariate(1.0)
        loop = asyncio.get_running_loop()
        loop.call_later(delay, self._turn, room_id, room, head, batch, then)

    def catch_up(self, room_id: str, room: Room, head: int) -> Taken:
        return self.server.house.journal.catch_up(room_id, room, head)

    @property
    def _odds(self) -> Odds:
        return self.server.house.odds()

    def _turn(
        self, room_id: str, room: Room, head: int, batch: Sequence[Stamped], then: Then
    ) -> None:
        if self.server.desk is not self:
            return
        luck, odds = self.chance.random(), self._odds
        if luck < odds.not_written:
            return self._answer(then, NotWritten("disk full"))
        if luck < odds.not_written + odds.crash / 2:
            return self.server.crash()
        self.server.house.journal.take(room_id, room, head, batch, self._hand_on(then))
        if self.server.desk is self and self.chance.random() < odds.crash / 2:
            self.server.crash()

    def _hand_on(self, then: Then) -> Then:
        def told(taken: Taken | NotWritten) -> None:
            if isinstance(taken, Taken):
                self.server.house.witness.committed(self.server, taken)
            self._answer(then, taken)

        return told

    def _answer(self, then: Then, taken: Taken | NotWritten) -> None:
        delay = self._odds.slow_disk * self.chance.random()
        asyncio.get_running_loop().call_later(delay, self._arrive, then, taken)

    def _arrive(self, then: Then, taken: Taken | NotWritten) -> None:
        if self.server.desk is self:
            then(taken)


@dataclass(eq=False)
class Server:
    """`looks` is what a wake-up or the poll makes it do; a lone server needs neither."""

    name: str
    house: House
    chance: Random
    alone: bool = True
    host: RoomHost | None = None
    desk: Desk | None = None
    tasks: Tasks = field(default_factory=set)
    wires: dict[Wire, None] = field(default_factory=dict)
    counted: int = 0

    def __post_init__(self) -> None:
        self.clock = JumpingClock()

    def start(self) -> None:
        """From the journal, as after any restart."""
        if self.host is not None:
            return
        self.tasks, self.desk = set(), Desk(self, self.chance)
        with process(self.tasks):
            events = self.house.journal.read(ROOM)
            self.host = self.house.host(
                ROOM, EPOCH, folded(events), len(events), journal=self.desk, clock=self.clock,
                names=lambda: self.house.names, shared=not self.alone,
            )  # fmt: skip
            if not self.alone:
                asyncio.get_running_loop().create_task(self._poll())

    def crash(self) -> None:
        """kill -9, and a supervisor that starts it again after a while."""
        self._die()
        for wire in list(self.wires):
            wire.crash()
        self.wires.clear()
        down = 3 * self.chance.random()
        asyncio.get_running_loop().call_later(down, self.start)

    def _die(self) -> None:
        kill(self.tasks)
        self.host = self.desk = None

    async def restart(self) -> None:
        """A rolling restart: everybody is told, then it is gone for a moment."""
        host = self.host
        if host is not None:
            await host.farewell()
            await host.close(RESTART)
        if host is self.host:
            self.crash()

    async def _poll(self) -> None:
        """As the lobby does, in case nobody has told."""
        while True:
            await asyncio.sleep(POLL)
            await self.levels()

    async def levels(self) -> RoomHost | None:
        """Be as far as the journal is, as for every request; None while it is down."""
        host = self.host
        if host is not None:
            await host.level_with(len(self.house.journal.book(ROOM).rows))
        return self.host if self.host is host else None

    def woken(self, head: int) -> None:
        """By another server; or not, or twice, or late."""
        if self.chance.random() < self.house.odds().lost_wake:
            return
        for _ in range(1 + (self.chance.random() < 0.2)):
            delay = 0.05 + self.house.odds().delay * self.chance.random()
            asyncio.get_running_loop().call_later(delay, self._wakes, head)

    def _wakes(self, head: int) -> None:
        if self.host is not None:
            with process(self.tasks):
                asyncio.get_running_loop().create_task(self.host.level_with(head))

    # ---- tabs --------------------------------------------------------------------------------

    async def picture(self, person: str | None, place: str) -> tuple[str | None, str | None]:
        """What HTTP answers: the picture, or None and the page where one belongs."""
        host = await self.levels()
        if host is None:
            raise ConnectionError("the server is gone")
        role = host.room.role(person)
        if person and role and role not in PLACES[place] and host.audiences(person):
            return None, place_of(role)
        return host.picture(person, {}, ""), None

    def accept(self, wire: Wire, person: str | None) -> None:
        """A websocket handshake."""
        if self.host is None:
            return wire.crash()
        self.wires[wire] = None
        with process(self.tasks):
            task = asyncio.get_running_loop().create_task(self._serve(wire, person))
        wire.server_gone = task.cancel
        task.add_done_callback(lambda _: self.wires.pop(wire, None))

    async def _serve(self, wire: Wire, person: str | None) -> None:
        """As app/web/socket.py does."""
        host = await self.levels()
        if host is None:
            return
        if host.audiences(person) is None:
            return wire.close(SEAT_GONE.code)
        heard: asyncio.Queue[str] = asyncio.Queue()
        wire.up.hear = heard.put_nowait
        conversation = self._conversation(host, wire, person)
        wire.tell("open")
        if goodbye := conversation.crowded:
            return wire.close(goodbye.code)
        try:
            async with asyncio.timeout(HELLO_WITHIN):
                text = await heard.get()
        except TimeoutError:
            return wire.close(SILENT.code)
        with conversation.attended():
            while not (goodbye := await conversation.hears(text)):
                text = await heard.get()
        wire.close(goodbye.code)

    def _conversation(self, host: RoomHost, wire: Wire, person: str | None) -> Conversation:
        listener = Listener(
            person, host.audiences(person) or (), self._sender(wire, person),
            _closer(wire), writable=wire.writable, abort=wire.cut,
        )  # fmt: skip
        if self.counted % 3:  # every third tab has a stream of events
            listener.lane = self._lane(wire, listener)
        self.counted += 1
        listener.number = self.counted
        allowance = Allowance()
        allowance.commands = Often(self.chance, self.house.odds)  # type: ignore[assignment]
        allowance.frames = Often(self.chance, lambda: Odds(0, 0, 0, 0, 0, 0, 0, 0))  # type: ignore[assignment]
        return Conversation(host, listener, "en", allowance=allowance)

    def _sender(self, wire: Wire, person: str | None) -> Callable[[str], object]:
        async def send(text: str) -> None:
            await wire.drained()
            self._says(wire, person, text)

        return send

    def _lane(self, wire: Wire, listener: Listener) -> Lane:
        """The quick way, as app/web/protocol.py has it."""

        def send(data: bytes) -> int:
            if not (wire.up.broken or wire.writable()):
                raise BlockingIOError
            write(data)
            return len(data)

        def write(data: bytes) -> None:
            for line in data.splitlines():
                self._says(wire, listener.person, line.decode())
            if not wire.writable():
                listener.step_out()

        return Lane(_line, send, write)

    def _says(self, wire: Wire, person: str | None, text: str) -> None:
        if wire.up.broken:
            raise ConnectionError("gone")
        self.house.witness.told(self, person, text)
        wire.tell(text)


def _line(text: str) -> bytes:
    """JSON has no line breaks of its own."""
    return f"{text}\n".encode()


def _closer(wire: Wire) -> Callable[[Goodbye], object]:
    async def close(goodbye: Goodbye) -> None:
        wire.close(goodbye.code)

    return close

"""One run: servers, tabs and people on one journal, on a network that fails."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import cache, partial

import orjson

from app.domain.commands import ComeBack, Command, LeaveRoom, NextRound, Stamped, TakeSeat
from app.domain.refusal import Refused
from app.domain.room import Room
from app.live.host import RoomHost
from app.web.places import place_of
from tests.cast import DESIGN, FAY, MAYA, NOON, OMAR, OPEN_ROOM, THE_ROOM, moment, persona
from tests.domain.pictures.scenes import ALL_NAMES, COMING
from tests.simulator.chances import CALM, odds_of, stream
from tests.simulator.loop import process
from tests.simulator.people import Script
from tests.simulator.server import ROOM, House, Server
from tests.simulator.tab import Frame, NoPicture, Tab
from tests.simulator.watch import Replay, Watch
from tests.simulator.wire import Wire
from tests.store.memory import Book, MemoryJournal

NEWCOMERS = ("nell", "noah")
NAMES = {**ALL_NAMES, "nell": "Nell", "noah": "Noah"}
LISTENING = ("fay", "maya", "ana", "omar", "gwen", "sol", "otis", "tess", "wanda", "")
"""Who may have a tab open from the start; nobody is the screen."""

SHORT = tuple(r for r in DESIGN.rounds if r.id in ("alone", "build", "walk", "rebuild", "vote"))
OPENED = replace(OPEN_ROOM, design=replace(DESIGN, rounds=SHORT))
"""One round of each kind of sharing; the fewer there are, the more runs a minute takes."""

UNDERWAY = (
    (FAY, NextRound()),
    (FAY, NextRound()),
    (MAYA, persona("a1", "Ida")),
    (MAYA, moment("m1", "The first call", "a1")),
    (OMAR, persona("a2", "Ben")),
    (OMAR, moment("m2", "The last bus", "a2")),
)
"""Both teams have made their first cards, and nobody has shown them yet."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a run is made of; a test may plant a broken one."""

    journal: Callable[..., MemoryJournal] = MemoryJournal
    host: Callable[..., RoomHost] = RoomHost


SOUND = Parts()


class World:
    """`say` is told what happens, for those who want to read along."""

    def __init__(
        self, seed: int, variant: str = "", parts: Parts = SOUND,
        say: Callable[[str], object] | None = None,
    ) -> None:  # fmt: skip
        self.seed, self._say = seed, say
        self._loop = asyncio.get_running_loop()
        self._chance = stream(seed, "world")
        self._people = stream(seed, "people")
        self._bad = self.odds = odds_of(seed)
        boxes = stream(seed, "box")
        self.journal = parts.journal(chance=boxes.randbytes)
        self.replay = Replay(self.journal)
        self.watch = Watch(self.journal, self._wake_others)
        self.script = Script(stream(seed, "script"), variant)
        self.streams: dict[str, list[str]] = {}
        self.tabs: list[Tab] = []
        self.wires: list[Wire] = []
        self._busy: set[asyncio.Task[None]] = set()
        house = House(self.journal, NAMES, lambda: self.odds, self.watch, parts.host)
        both = self._chance.random() < 0.3
        self.servers = [
            Server(name, house, stream(seed, "server", name), alone=not both)
            for name in ("A", "B")[: 1 + both]
        ]
        self._open()

    def _open(self) -> None:
        self.journal.keep(ROOM, _opening())
        self.script.room = self.replay.catch_up()
        for server in self.servers:
            server.start()
        for person in self._people.sample(LISTENING[1:], 3):
            self.comes(person)
        self.comes("fay")

    @property
    def doubles(self) -> bool:
        return self._bad.double > 0

    def say(self, text: str) -> None:
        if self._say:
            self._say(f"{self._loop.time():9.3f} {text}")

    # ---- the way to the house ----------------------------------------------------------------

    def connect(self, tab: Tab) -> Wire:
        wire = Wire(lambda: self.odds, stream(self.seed, "wire", len(self.wires)))
        self.wires.append(wire)
        server = self._people.choice(self.servers)
        self._loop.call_later(
            0.001 + self.odds.delay * self._people.random(), server.accept, wire, tab.person
        )
        wire.sent = self.streams.setdefault(tab.name, [])
        return wire

    async def fetch(self, tab: Tab) -> Frame:
        await self._crosses()
        server = self._people.choice(self.servers)
        try:
            text, elsewhere = await server.picture(tab.person, tab.place)
        except ConnectionError as gone:
            raise NoPicture from gone
        if elsewhere or text is None:
            raise NoPicture(4501, elsewhere)
        self.watch.shown(server)
        self.streams.setdefault(tab.name, []).append(text)
        await self._crosses()
        whole: Frame = orjson.loads(text)
        return whole

    async def _crosses(self) -> None:
        """Half of a request: there, or back."""
        await asyncio.sleep(0.001 + self.odds.delay * self._people.expovariate(1.0))
        if self._people.random() < self.odds.fetch_fails / 2:
            raise NoPicture

    def _wake_others(self, server: Server) -> None:
        for other in self.servers:
            if other is not server:
                other.woken(len(self.watch.book.rows))

    # ---- people ------------------------------------------------------------------------------

    def comes(self, person: str) -> Tab:
        """Another tab of somebody, or of the screen."""
        role = self.replay.room.role(person) if person else None
        place = place_of(role) if role else "screen"
        name = f"{person or 'screen'}-{len(self.tabs):02}"
        tab = Tab(name, person or None, place, self, stream(self.seed, "tab", name))
        self.tabs.append(tab)
        tab.begins()
        return tab

    def open_tabs(self, person: str | None = None) -> list[Tab]:
        return [
            tab for tab in self.tabs if tab.ended is None and (not person or tab.person == person)
        ]

    async def act(self, times: int) -> None:
        """People press, and things befall them."""
        for _ in range(times):
            await asyncio.sleep(self._chance.expovariate(2.0))
            luck = self._chance.random()
            if luck < 0.82:
                self.does(*self.next_move())
            elif luck < 0.86:
                self._types()
            else:
                self._befalls()

    def next_move(self) -> tuple[str, Command]:
        self.script.room = self.replay.catch_up()
        return self.script.next()

    def does(self, who: str, command: Command) -> None:
        tabs = self.open_tabs(who)
        if tabs:
            id = self._chance.choice(tabs).asks(command)
            self.say(f"{id} {command}")

    def _types(self) -> None:
        tabs = self.open_tabs()
        if tabs:
            tab = self._chance.choice(tabs)
            tab.types("a1", self._chance.choice(("persona", "")))

    def _befalls(self) -> None:
        calm = self._bad is CALM
        happenings = (*self._visits(), *(() if calm else self._troubles()))
        name, happen = self._chance.choice(happenings)
        self.say(name)
        happen()

    def _visits(self) -> list[tuple[str, Callable[[], object]]]:
        return [
            ("a tab is opened", lambda: self.comes(self._chance.choice(LISTENING))),
            ("a tab is shut", self._shuts),
            ("a tab is opened", lambda: self.comes(self._chance.choice(LISTENING))),
            ("somebody leaves", self._leaves),
            ("somebody returns", self._returns),
            ("somebody returns", self._returns),
            ("somebody joins", self._joins),
        ]

    def _troubles(self) -> list[tuple[str, Callable[[], object]]]:
        wire = self._chance.choice(self.wires) if self.wires else None
        server = self._chance.choice(self.servers)
        troubles: list[tuple[str, Callable[[], object]]] = [
            (f"{server.name} crashes", server.crash),
            (f"{server.name} restarts", lambda: self._soon(server.restart())),
            (f"{server.name}'s clock is set", partial(self._jumps, server)),
            ("somebody's frames come again", self._replays),
        ]
        if wire is None:
            return troubles
        seconds = self._chance.choice((0.5, 3.0, 15.0, 25.0))
        return [
            *troubles,
            ("a line is cut", wire.cut),
            ("a line is slow", lambda: wire.slow(seconds)),
            ("a line is half-open", wire.half_open),
        ]

    def _shuts(self) -> None:
        tabs = [tab for tab in self.open_tabs() if tab.person != "fay"]
        if tabs:
            self._chance.choice(tabs).shuts()

    def _leaves(self) -> None:
        tabs = [tab for tab in self.open_tabs() if tab.person not in ("fay", None)]
        if tabs:
            self._chance.choice(tabs).asks(LeaveRoom())

    def _returns(self) -> None:
        away = [seat.person for seat in self.replay.room.seats.values() if not seat.present]
        if away:
            person = self._chance.choice(sorted(away))
            self._soon(self._enters(person, person, ComeBack()))

    def _joins(self) -> None:
        person = self._chance.choice(NEWCOMERS)
        self._soon(self._enters(person, None, TakeSeat(person)))

    async def _enters(self, person: str, by: str | None, command: Command) -> None:
        """Through the door, and a tab if it opens."""
        host = await self._people.choice(self.servers).levels()
        if host is None:
            return
        try:
            async with asyncio.timeout(30):
                await host.do(f"door-{person}-{len(self.tabs)}", by, command)
        except (Refused, TimeoutError):
            return
        self.replay.catch_up()
        self.comes(person)

    def _jumps(self, server: Server) -> None:
        server.clock.offset = self._chance.choice((-3600, -40, -2, 0, 2, 40, 3600))

    def _replays(self) -> None:
        tabs = [tab for tab in self.open_tabs() if tab.said]
        if tabs:
            tab = self._chance.choice(tabs)
            tab.says_again(self._chance.choice(tab.said))

    def _soon(self, work: Awaitable[None]) -> None:
        with process(None):
            task = self._loop.create_task(work)  # type: ignore[arg-type]
        self._busy.add(task)
        task.add_done_callback(self._busy.discard)

    # ---- quiet points ------------------------------------------------------------------------

    def calms_down(self) -> None:
        self.odds = CALM

    def goes_bad(self) -> None:
        self.odds = self._bad


@cache
def _opening() -> Book:
    """How every run begins."""
    journal = MemoryJournal()
    opening = ((THE_ROOM, OPENED), *COMING, *UNDERWAY)
    batch = [
        Stamped(f"opening-{n}", by.person, command, NOON) for n, (by, command) in enumerate(opening)
    ]
    journal.take(ROOM, Room(), 0, batch, lambda taken: None)
    return journal.book(ROOM)

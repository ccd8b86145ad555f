"""A browser tab as static/js/room has it: resumes, refetches, resends; it knows no rules."""

import asyncio
from collections.abc import Mapping
from random import Random
from typing import Protocol

import orjson

from app import messages
from app.domain.commands import Command
from tests.simulator.loop import process
from tests.simulator.wire import Wire

SILENCE = 35.0
MISSING = "a piece is missing"
CROSSED = "frames from before a second hello on one line"
RETRYABLE = frozenset({"rate_limited", "busy", "storage"})
FIRST, SOON, LONGEST = 0.3, 3.0, 10.0  # seconds of patience between two tries

Frame = Mapping[str, object]


class NoPicture(Exception):
    """`final`: coming back would not help. `elsewhere`: the page where one belongs now."""

    def __init__(self, final: int | None = None, elsewhere: str | None = None) -> None:
        super().__init__(final, elsewhere)
        self.final, self.elsewhere = final, elsewhere


class Way(Protocol):
    """How a tab reaches the house."""

    def connect(self, tab: "Tab") -> Wire: ...
    async def fetch(self, tab: "Tab") -> Frame: ...


class Tab:
    """`acknowledged` and `refused` are what it was answered; `outbox` still waits."""

    def __init__(self, name: str, person: str | None, place: str, way: Way, chance: Random) -> None:
        self.name, self.person, self.place = name, person, place
        self._way, self._chance = way, chance
        self._loop = asyncio.get_running_loop()
        self.picture: dict[str, object] = {}
        self.cursor = ""
        self.following, self._unsure = False, True
        self.ended: int | None = None
        self.wire: Wire | None = None
        self._greeted = 0
        self._asked, self._attempt, self._heard_at = 0, 0, 0.0
        self._advised: float | None = None
        self._retry: asyncio.TimerHandle | None = None
        self._tasks: set[asyncio.Task[object]] = set()
        self._minted = 0
        self.outbox: dict[str, str] = {}
        self.acknowledged: list[str] = []
        self.refused: dict[str, str] = {}
        self.heard: list[str] = []
        self.said: list[str] = []
        self.resyncs: list[str] = []

    # ---- what people do ----------------------------------------------------------------------

    def asks(self, command: Command) -> str:
        """Into the outbox, and on the wire if there is one. Returns the command's id."""
        self._minted += 1
        id = f"{self.name}-{self._minted:06}"
        data = messages.commands.dump_python(command, mode="json")
        kind = data.pop("kind")
        self.outbox[id] = messages.encode({"t": "do", "i": id, "k": kind, "d": data})
        self.said.append(self.outbox[id])
        self._transmit(id)
        return id

    def types(self, card: str, type: str) -> None:
        self._say({"t": "now", "k": "typing", "d": {"card": card, "type": type}})

    def says_again(self, text: str) -> None:
        """Something it said before, however long ago."""
        if self.following and self.wire:
            self.wire.up.send(text)

    def begins(self) -> None:
        self._soon(self._start())

    def shuts(self) -> None:
        """The lid, the tab, the battery."""
        self.ended = 1000
        self._hang_up()
        self._forget_retry()

    # ---- the socket --------------------------------------------------------------------------

    async def _start(self) -> None:
        self._forget_retry()
        if self._unsure and not await self._fetched():
            return
        if self.ended is None:
            self._heard_at, self._greeted = self._loop.time(), 0
            self.wire = self._way.connect(self)
            self.wire.tab_gone = self._gone
            self.wire.down.hear = self._hear
            self._loop.call_later(SILENCE, self._listen, self.wire)

    def _hear(self, text: str) -> None:
        self._heard_at = self._loop.time()
        self.heard.append(text)
        if text == "open":
            return self._greet()
        if text.startswith("close "):
            return self._gone(int(text.removeprefix("close ")))
        frame = orjson.loads(text)
        match frame["t"]:
            case "yo":
                self._resumed()
            case "ev":
                self._fold(frame)
            case "reset":
                self._resync(f"reset {frame['why']}")
            case "bye":
                self._advised = frame["retry_ms"] / 1000
            case "ok" | "no":
                self._answered(frame)

    def _greet(self) -> None:
        self._greeted += 1
        self._say({"t": "hi", "c": self.cursor, "tab": self.name, "b": ""})

    def _resumed(self) -> None:
        self._attempt = 0
        self.following, self._unsure = True, False
        self._say({"t": "ping", "at": 0})
        for id in list(self.outbox):
            self._transmit(id)

    def _fold(self, frame: Frame) -> None:
        if not self.following:
            return
        if frame["p"] != self.cursor:
            return self._resync(MISSING if self._greeted == 1 else CROSSED)
        self.cursor = str(frame["c"])
        self.picture.update(frame["set"])  # type: ignore[call-overload]
        for key in frame["gone"]:  # type: ignore[attr-defined]
            self.picture.pop(key, None)

    def _resync(self, why: str) -> None:
        self.resyncs.append(why)
        self.following = False
        self._soon(self._fetch_and_greet(self.wire))

    async def _fetch_and_greet(self, wire: Wire | None) -> None:
        if await self._fetched() and wire is self.wire:
            self._greet()

    async def _fetched(self) -> bool:
        """Not if another one was asked for meanwhile: an older picture must not follow a newer."""
        self._asked += 1
        asked = self._asked
        try:
            whole = await self._way.fetch(self)
        except NoPicture as problem:
            if asked != self._asked:
                return False
            self._hang_up()
            self._gone(problem.final or 1006, problem.elsewhere)
            return False
        if asked != self._asked:
            return False
        self.cursor = str(whole["cursor"])
        self.picture = dict(whole["set"])  # type: ignore[call-overload]
        return True

    def _listen(self, wire: Wire) -> None:
        """A line that is silent for too long is given up."""
        if wire is not self.wire:
            return
        left = self._heard_at + SILENCE - self._loop.time()
        if left <= 0:
            return self._gone(1006)
        self._loop.call_later(left, self._listen, wire)

    def _gone(self, code: int, elsewhere: str | None = None) -> None:
        self._hang_up()
        self._unsure = not self.following
        self.following = False
        if elsewhere:
            self._moves_to(elsewhere)
        elif 4500 <= code < 4600:
            self.ended = code
            return
        if self.ended is None:
            self._forget_retry()
            self._retry = self._loop.call_later(self._patience(), self.begins)

    def _moves_to(self, place: str) -> None:
        """Another page in the same tab: only the outbox stays."""
        self.place, self.picture, self.cursor, self._unsure = place, {}, "", True

    def _patience(self) -> float:
        advised, self._advised = self._advised, None
        if advised is not None:
            return advised * (0.5 + self._chance.random())
        longest = SOON if self._attempt < 16 else LONGEST
        limit = min(longest, FIRST * 2 ** min(self._attempt, 10))
        self._attempt += 1
        return self._chance.random() * limit

    def _hang_up(self) -> None:
        if self.wire:
            self.wire.hang_up()
        self.wire = None

    def _forget_retry(self) -> None:
        if self._retry:
            self._retry.cancel()
        self._retry = None

    # ---- the outbox --------------------------------------------------------------------------

    def _answered(self, frame: Frame) -> None:
        id = str(frame["i"])
        if id not in self.outbox:
            return
        code = str(frame.get("code", ""))
        if frame["t"] == "no" and code in RETRYABLE:
            self._loop.call_later(float(str(frame["retry_ms"])) / 1000, self._transmit, id)
            return
        del self.outbox[id]
        if frame["t"] == "ok":
            self.acknowledged.append(id)
        else:
            self.refused[id] = code

    def _transmit(self, id: str) -> None:
        if self.following and self.wire and id in self.outbox:
            self.wire.up.send(self.outbox[id])

    def _say(self, frame: Frame) -> None:
        if self.wire:
            self.wire.up.send(messages.encode(frame))

    def _soon(self, work: object) -> None:
        with process(None):
            task = self._loop.create_task(work)  # type: ignore[arg-type]
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

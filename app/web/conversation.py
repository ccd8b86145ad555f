"""What one browser tab may say and what it is answered, whatever carries its frames."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial

from app import messages
from app.domain.commands import FROM_THE_ROOM, Stamped
from app.domain.refusal import RETRYABLE, Refused
from app.live.connection import (
    ROOM_GONE,
    SEAT_GONE,
    TOO_FAST,
    TOO_MANY,
    TOO_NEW_HERE,
    Connection,
    Goodbye,
)
from app.live.host import RoomHost
from app.web.allowance import BURST, COMMANDS_PER_SECOND, Allowance
from app.web.rendering import sentence

TABS_PER_PERSON = 8
SHORTEST_ID, LONGEST_ID = 8, 40
RETRY_MS = 700
LARGEST_FRAME = 32_768  # bytes
LIMITS = {"per_second": COMMANDS_PER_SECOND, "burst": BURST, "bytes": LARGEST_FRAME}

Frame = Mapping[str, object]


def turned_away(refused: Refused) -> Goodbye:
    """What a tab is told that may not come in."""
    told = {"not_found": ROOM_GONE, "storage": TOO_NEW_HERE}
    return told.get(refused.code, SEAT_GONE)


class Conversation:
    """Hears a tab's frames, hands commands on, answers pings. Answers wait on the connection."""

    def __init__(
        self, host: RoomHost, connection: Connection, language: str, *, build: str = "",
        allowance: Allowance | None = None,
    ) -> None:  # fmt: skip
        self._host, self.connection = host, connection
        self._language, self._build = language, build
        self._allowance = allowance or Allowance()
        self._unanswered, self._settled = 0, asyncio.Event()

    @contextmanager
    def attended(self) -> Iterator[None]:
        """While somebody listens at the other end: they are in the room, and told what is new."""
        self._host.enter(self.connection)
        try:
            yield
        finally:
            self._host.leave(self.connection)

    @property
    def crowded(self) -> Goodbye | None:
        """Whether this would be one tab too many."""
        tabs = self._host.presence.tabs.get(self.connection.person or "", 0)
        return TOO_MANY if tabs >= TABS_PER_PERSON else None

    async def hears(self, text: str | bytes) -> Goodbye | None:
        """One frame. Whoever sends more than anybody can type is cut off, and may come again."""
        if not self._allowance.frames.take():
            return TOO_FAST
        try:
            await self._heard(messages.decode(text))
        except Refused as refused:
            said = sentence(refused, self._language)
            self.connection.answer(messages.no_frame(None, refused.code, said))
            self._host.wake()
        return None

    async def _heard(self, frame: Frame) -> None:
        hearing: Mapping[str, Callable[[Frame], object]] = {
            "do": self._do, "now": self._weather, "ping": self._ping,
        }  # fmt: skip
        kind = str(frame.get("t"))
        if kind == "hi":
            await self.hello(frame.get("c", ""))
        elif kind in hearing:
            hearing[kind](frame)
            self._host.wake()
        else:
            raise Refused("This message could not be read.", code="bad_request")

    async def hello(self, cursor: object) -> None:
        """Welcome, then go on from the cursor, or ask for a fresh start."""
        await self._host.reach(self.connection.person, str(cursor))
        connection, now = self.connection, self._host.clock.now()
        audiences = self._host.audiences(connection.person)
        if audiences is None:
            return await connection.close(self._host.goodbye_to(connection.person))
        connection.sit(audiences)
        here = self._host.cursor(connection)
        await connection.send(messages.welcome_frame(here, self._build, now, LIMITS))
        if why := self._host.resume(connection, str(cursor)):
            await connection.send(messages.reset_frame(why))

    def _do(self, frame: Frame) -> None:
        id = frame.get("i")
        if not isinstance(id, str) or not SHORTEST_ID <= len(id) <= LONGEST_ID or not _plain(id):
            raise Refused("This message could not be read.", code="bad_request")
        answer = partial(self._answer, id)
        self._unanswered += 1
        if not self._allowance.commands.take():
            return answer(Refused("That was very fast. It is sent again by itself.",
                                  code="rate_limited"))  # fmt: skip
        try:
            command = messages.command_from(frame.get("k"), frame.get("d"))
        except Refused as refused:
            return answer(refused)
        if isinstance(command, FROM_THE_ROOM) or self.connection.person is None:
            return answer(Refused("Only the room itself does that.", code="forbidden"))
        self.connection.quiet_since = None
        stamped = Stamped(id, self.connection.person, command, self._host.clock.now())
        self._host.post(stamped, answer)

    def _answer(self, id: str, refused: Refused | None) -> None:
        self._unanswered -= 1
        self._settled.set()
        if refused is None:
            cursor = self._host.cursor(self.connection)
            self.connection.answer(messages.ok_frame(id, cursor))
            return
        retry = RETRY_MS if refused.code in RETRYABLE else None
        said = sentence(refused, self._language)
        self.connection.answer(messages.no_frame(id, refused.code, said, retry))

    async def settled(self) -> None:
        """Wait until every command that was heard has its answer."""
        while self._unanswered:
            self._settled.clear()
            await self._settled.wait()

    def _weather(self, frame: Frame) -> None:
        data, here = frame.get("d"), self.connection.person in self._host.presence.tabs
        if here and frame.get("k") == "typing" and isinstance(data, dict):
            self._host.writes(self.connection, str(data.get("card", "")), str(data.get("type", "")))

    def _ping(self, frame: Frame) -> None:
        at = frame.get("at")
        number = at if isinstance(at, int | float) else 0
        self.connection.answer(messages.pong_frame(number, self._host.clock.now()))


def _plain(id: str) -> bool:
    """Not every database takes every character."""
    return id.isascii() and id.isprintable()

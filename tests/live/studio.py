"""A hosted room without disk or network: the journal is in memory, tabs are lists of frames."""

from datetime import datetime

import orjson

from app.domain.commands import MovePerson, Stamped
from app.domain.people import By
from app.domain.refusal import Refused
from app.live.clock import SetClock
from app.live.connection import Connection
from app.live.host import RoomHost
from app.live.parcel import Lane
from app.store.journal import Answer, NotWritten, Taken
from tests.cast import FAY, NAMES, NOON, Play
from tests.loop import until


class MemoryJournal:
    """Takes turns at once; `full` makes it fail like a full disk."""

    def __init__(self, play: Play):
        self.play, self.full, self.batches = play, False, []

    def take(self, room_id, room, head, batch, then, epoch):
        self.batches.append([stamped.command for stamped in batch])
        if self.full:
            return then(NotWritten("disk full"))
        answers = tuple(self._answer(stamped) for stamped in batch)
        happened = tuple(self.play.journal[head:])
        then(Taken(self.play.room, len(self.play.journal), happened, answers))

    def _answer(self, stamped: Stamped) -> Answer:
        try:
            self.play.does(By(stamped.person), stamped.command, stamped.at)
        except Refused as refused:
            return stamped, refused
        return stamped, None


class Ear:
    """Folds what a tab is told; `person` None is the screen; `quick`: on a line that has a lane."""

    def __init__(self, host: RoomHost, person: str | None, *, quick: bool = False):
        self.host, self.person = host, person
        self.picture, self.cursor, self.frames, self.closed = {}, "", [], None
        self.deaf = self.gone = self.aborted = False
        self.connection = Connection(
            person, host.audiences(person), self.send, self.close, lambda: not self.deaf,
            self.abort, Lane(wrap, self.take, self.write) if quick else None,
        )  # fmt: skip

    def take(self, data):
        if self.deaf:
            raise BlockingIOError
        self.write(data)
        return len(data)

    def write(self, data):
        for frame in data.splitlines():
            self.hear(frame)
        if self.deaf:
            self.connection.step_out()

    async def send(self, text):
        self.hear(text)

    def hear(self, text):
        if self.gone:
            raise ConnectionError("gone")
        frame = orjson.loads(text)
        self.frames.append(frame)
        if frame["t"] == "ev":
            assert frame["p"] == self.cursor, "a frame was lost"
            self.cursor = frame["c"]
            fold(self.picture, frame)
        if frame["t"] == "reset":
            self.come()

    async def close(self, goodbye):
        self.closed = goodbye

    def abort(self):
        self.aborted = True

    def fetch(self):
        whole = orjson.loads(self.host.picture(self.person, {}, "build"))
        self.picture, self.cursor = whole["set"], whole["cursor"]

    def come(self):
        """Fetch the picture and go on from it."""
        self.fetch()
        assert self.host.resume(self.connection, self.cursor) is None

    @property
    def up_to_date(self):
        connection = self.connection
        if connection not in self.host.connections or self.deaf:
            return True
        behind = connection.live and connection.stand.seen != self.host.head
        return not (behind or connection.after or connection.stand.weather)

    def told(self, kind):
        return [frame for frame in self.frames if frame["t"] == kind]

    def weather(self, kind):
        return [frame["d"] for frame in self.told("now") if frame["k"] == kind]


def wrap(text):
    """JSON has no line breaks of its own."""
    return f"{text}\n".encode()


def fold(picture, frame):
    picture.update(frame["set"])
    for key in frame["gone"]:
        picture.pop(key, None)


class Studio:
    def __init__(self, *steps, at: datetime = NOON):
        self.play = Play().steps(*steps)
        self.journal = MemoryJournal(self.play)
        self.clock = SetClock(max(at, self.play.at))
        self.names = dict(NAMES)
        self.ears = []
        self.count = 0
        self.host = RoomHost(
            "r1", "epoch", self.play.room, len(self.play.journal), journal=self.journal,
            clock=self.clock, names=lambda: dict(self.names),
        )  # fmt: skip

    def enters(self, person=None, *, quick=False) -> Ear:
        ear = Ear(self.host, person, quick=quick)
        self.ears.append(ear)
        self.host.enter(ear.connection)
        ear.come()
        return ear

    async def does(self, by, command):
        """Raises Refused."""
        self.count += 1
        await self.host.do(f"command-{self.count}", by.person, command)

    async def moves(self, person, team):
        await self.does(FAY, MovePerson(person, team))

    async def quiet(self):
        """Wait until every tab that listens has heard everything."""
        await until(lambda: all(ear.up_to_date for ear in self.ears))

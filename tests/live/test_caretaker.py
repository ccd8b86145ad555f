"""Rooms whose time is over go wholly, people who ask are forgotten, and it is noted."""

import asyncio
from datetime import timedelta

import pytest

from app.domain import commands as asked
from app.live.caretaker import NOTES_KEPT, Caretaker
from app.live.clock import SetClock
from app.live.connection import ROOM_GONE, START_AGAIN
from app.live.errands import written
from app.live.lobby import Lobby
from app.store import register
from app.store.audit import Audit
from app.store.erasing import NOBODY
from app.store.keeping import Keeping
from tests.cast import FAY, MAYA, NAMES, NOON, persona
from tests.live.studio import Ear
from tests.loop import in_a_loop
from tests.store.archive import Archive

DAY = timedelta(days=1)
CANARY = "Canary 4711 sings"


class House:
    def __init__(self, archive, days=90):
        self.clock = SetClock(NOON)
        self.lobby = Lobby(archive.journal, archive.register, self.clock)
        self.caretaker = Caretaker(
            self.lobby,
            archive.journal,
            Keeping(archive.reader),
            Audit(archive.reader),
            self.clock,
            days,
        )

    async def ear(self, archive, person="maya"):
        host = await self.lobby.host(archive.register.by_id("r1"))
        ear = Ear(host, person)
        host.enter(ear.connection)
        return ear

    @property
    def notes(self):
        return [(note.who, note.what, note.target) for note in self.caretaker.audit.latest()]


@pytest.fixture
def archive(tmp_path):
    found = Archive(tmp_path)
    found.room()
    cast = [{"person": person, "name": name} for person, name in NAMES.items()]
    found.errand(lambda db: register.add_seats(db, "r1", cast, NOON))
    yield found
    found.close()


@in_a_loop
async def test_a_room_is_deleted_on_its_day_and_whoever_is_in_it_is_told(archive):
    house = House(archive)
    ear = await house.ear(archive)
    house.clock.set(NOON + 89 * DAY)
    await house.caretaker.go_round()
    assert archive.register.by_id("r1") is not None
    house.clock.set(NOON + 90 * DAY)
    await house.caretaker.go_round()
    assert (archive.register.by_id("r1"), ear.closed) == (None, ROOM_GONE)
    assert house.notes == [("", "deleted a room whose time was over", "r1")]


@in_a_loop
async def test_what_a_facilitator_chose_holds(archive):
    house = House(archive, days=1)
    await house.caretaker.keep("r1", 0, "owner")
    house.clock.set(NOON + 5000 * DAY)
    await house.caretaker.go_round()
    assert archive.register.by_id("r1") is not None


@in_a_loop
async def test_a_room_is_deleted_at_once_by_hand(archive):
    archive.turn((FAY, asked.StartRound("build")), (MAYA, persona(title=CANARY)))
    house = House(archive)
    ear = await house.ear(archive)
    await house.caretaker.delete("r1", "owner", "192.0.2.77")
    assert (ear.closed, house.lobby.hosts) == (ROOM_GONE, {})
    await written(archive.journal, lambda db: "the log was emptied before this")
    assert CANARY.encode() not in archive.bytes()
    (note,) = house.caretaker.audit.about("r1")
    assert (note.who, note.what, note.where) == ("owner", "deleted a room", "192.0.2.0/24")
    await house.caretaker.delete("r1", "owner")
    assert len(house.caretaker.audit.about("r1")) == 1


@in_a_loop
async def test_whoever_is_in_a_room_in_which_somebody_is_forgotten_starts_again(archive):
    archive.turn((FAY, asked.StartRound("build")), (MAYA, persona(title=CANARY)))
    house = House(archive)
    ear = await house.ear(archive, "ana")
    before = ear.host
    assert CANARY in before.picture("ana", {}, "b1")
    assert await house.caretaker.forget("r1", "maya", "owner") is not None
    assert ear.closed == START_AGAIN
    after = await house.lobby.host(archive.register.by_id("r1"))
    assert CANARY not in after.picture("ana", {}, "b1")
    assert NOBODY in after.picture("fay", {}, "b1")
    assert after.key != before.key
    assert await house.caretaker.forget("r1", "nobody", "owner") is None
    await house.lobby.close(ROOM_GONE)


@in_a_loop
async def test_old_notes_go_too(archive):
    house = House(archive)
    await house.caretaker.keep("r1", 0, "owner")
    house.clock.set(NOON + NOTES_KEPT + DAY)
    await house.caretaker.go_round()
    assert house.notes == []


@in_a_loop
async def test_it_begins_with_the_server_and_ends_with_it(archive):
    house = House(archive, days=1)
    house.clock.set(NOON + 2 * DAY)
    house.caretaker.start()
    while archive.register.by_id("r1"):
        await asyncio.sleep(0.01)
    house.caretaker.stop()

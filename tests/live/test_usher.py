"""The usher shows out whoever's sign-in, seat or link was taken back, and notes who is active."""

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from app.live.clock import SetClock
from app.live.connection import SEAT_GONE, Goodbye, Hold
from app.live.lobby import Lobby
from app.live.usher import EVERY, IDLE, OFTEN_ENOUGH, Usher
from app.store import accounts, links, register, sign_ins
from app.store.links import Links
from app.store.sign_ins import SignIns
from tests.cast import NAMES, NOON
from tests.live.studio import Ear
from tests.loop import in_a_loop, until
from tests.store.archive import Archive

RESTARTS = Goodbye(1012, "the server restarts")
MAYA = "maya"


@pytest.fixture
def archive(tmp_path):
    found = Archive(tmp_path)
    found.room()
    seats = [{"person": person, "name": name} for person, name in NAMES.items()]
    found.errand(lambda db: register.add_seats(db, "r1", seats, NOON))
    found.errand(lambda db: accounts.ensure_owner(db, NOON))
    yield found
    found.close()


@asynccontextmanager
async def at_work(archive):
    """(usher, host, clock) of a room that is open."""
    clock = SetClock(NOON)
    lobby = Lobby(archive.journal, archive.register, clock)
    host = await lobby.host(archive.register.by_id("r1"))
    reader = archive.reader
    usher = Usher(lobby, archive.register, SignIns(reader), Links(reader), archive.journal, clock)
    try:
        yield usher, host, clock
    finally:
        usher.stop()
        await lobby.close(RESTARTS)


def listens(host, person=MAYA, **hold):
    """A tab of somebody's, that hangs on this."""
    ear = Ear(host, person)
    ear.connection.hold = Hold(**{"rev": 1, **hold})
    host.enter(ear.connection)
    return ear


async def shown_out(ear):
    await until(lambda: ear.closed)
    return ear.closed == SEAT_GONE


def sign_in(archive):
    return archive.errand(lambda db: sign_ins.begin(db, "owner", NOON, way="link"))[0]


@in_a_loop
async def test_whoever_may_stay_is_left_in_peace(archive):
    id = sign_in(archive)
    archive.errand(lambda db: links.add_link(db, "screen", "r1", NOON))
    (link,) = Links(archive.reader).of_room("r1", NOON)
    async with at_work(archive) as (usher, host, _):
        ears = [listens(host), listens(host, "fay", sign_in=id), listens(host, None, link=link.id)]
        await usher.look()
        await asyncio.sleep(0)
        assert [ear.closed for ear in ears] == [None] * 3


@in_a_loop
async def test_a_sign_in_that_ended_takes_its_tabs_along(archive):
    mine, other = sign_in(archive), sign_in(archive)
    async with at_work(archive) as (usher, host, _):
        gone, stays = listens(host, "fay", sign_in=mine), listens(host, "fay", sign_in=other)
        archive.errand(lambda db: sign_ins.end(db, "owner", mine))
        await usher.look()
        assert await shown_out(gone)
        assert stays.closed is None


@in_a_loop
async def test_a_revoked_seat_loses_old_tabs_and_keeps_new_ones(archive):
    async with at_work(archive) as (usher, host, _):
        old, other = listens(host), listens(host, "ana")
        archive.errand(lambda db: register.revoke_cookies(db, "r1", MAYA))
        new = listens(host, rev=2)
        await usher.look()
        assert await shown_out(old)
        assert (new.closed, other.closed) == (None, None)


@in_a_loop
async def test_a_projector_goes_with_its_link(archive):
    archive.errand(lambda db: links.add_link(db, "screen", "r1", NOON))
    (link,) = Links(archive.reader).of_room("r1", NOON)
    async with at_work(archive) as (usher, host, _):
        screen = listens(host, None, link=link.id)
        archive.errand(lambda db: links.revoke_link(db, "r1", link.id))
        await usher.look()
        assert await shown_out(screen)


@in_a_loop
async def test_time_ends_sign_ins_links_and_idle_tabs(archive):
    id = sign_in(archive)
    async with at_work(archive) as (usher, host, clock):
        fay, maya = listens(host, "fay", sign_in=id), listens(host)
        clock.set(NOON + OFTEN_ENOUGH + timedelta(seconds=1))
        await usher.look()  # both did something since they came
        clock.set(NOON + timedelta(hours=9))
        await usher.look()
        assert await shown_out(fay)
        assert maya.closed is None
        clock.set(clock.now() + IDLE)
        await usher.look()
        assert await shown_out(maya)


@in_a_loop
async def test_whoever_does_something_stays(archive):
    id = sign_in(archive)
    async with at_work(archive) as (usher, host, clock):
        fay, maya = listens(host, "fay", sign_in=id), listens(host)
        for hours in range(0, 40, 7):
            clock.set(NOON + timedelta(hours=hours, minutes=10))
            for ear in (fay, maya):
                ear.connection.quiet_since = None  # as when a command was heard
            await usher.look()
            archive.errand(lambda db: None)  # what the usher wrote is written now
        assert (fay.closed, maya.closed) == (None, None)
        assert archive.register.seat("r1", MAYA).seen == NOON + timedelta(hours=35, minutes=10)
        assert SignIns(archive.reader).good([id], clock.now())


class BrokenClock(SetClock):
    """Tells the time once."""

    asked = 0

    def now(self):
        self.asked += 1
        if self.asked > 1:
            raise OSError("no time")
        return super().now()


@in_a_loop
async def test_a_look_that_fails_is_not_the_last(archive, caplog):
    clock, reader = BrokenClock(NOON), archive.reader
    lobby = Lobby(archive.journal, archive.register, SetClock(NOON))
    usher = Usher(
        lobby, archive.register, SignIns(reader), Links(reader), archive.journal, clock, every=0
    )  # fmt: skip
    usher.start()
    await until(lambda: clock.asked > 3)
    usher.stop()
    assert "Nobody could look" in caplog.text


def test_two_looks_are_near_enough_for_five_seconds():
    assert EVERY < 5

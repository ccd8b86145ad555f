"""Servers on one PostgreSQL are restarted, frozen and cut off under load, and nothing is lost.

F4, F9 and F10 of the table in docs/faults.md.
"""

import asyncio
import signal
import time

import pytest

from app.store.database import open_reader, open_writer
from app.store.journal import Journal, fold
from tests.faults.figures import note
from tests.faults.insistent import Insistent
from tests.faults.server import Server
from tests.loop import in_a_loop
from tests.main.spread import here
from tests.store.test_many_servers import cut
from tests.web.served import joined, opened
from tests.web.tab import Tab

PEOPLE = 6


@pytest.fixture
def url(postgres):
    return postgres.database()


@pytest.fixture
def load(tmp_path, url):
    """Call it with the environment of the first server."""
    loads = []

    def begun(**environment):
        loads.append(Load(tmp_path, url, **environment))
        return loads[0]

    yield begun
    for each in loads:
        each.close()


class Load:
    """Two servers, a room, and people at both who press without a pause."""

    def __init__(self, folder, url, **environment):
        self.url = url
        self.servers = [Server(folder / "first", CHARRETTE_DATABASE=url, **environment),
                        Server(folder / "second", CHARRETTE_DATABASE=url)]  # fmt: skip
        self.addresses = [server.address for server in self.servers]
        desk = self.servers[1].desk()
        self.code, self.fay = opened(desk), dict(desk.cookies)
        desk.close()
        self.people = [self._person(number) for number in range(PEOPLE)]
        self._going = True

    def _person(self, number):
        with self.servers[1].browser() as browser:
            joined(browser, self.code, f"Person {number}")
            return Insistent(f"p{number}", self.addresses, self.code, browser.cookies, number % 2)

    async def __aenter__(self):
        self._pressing = [
            asyncio.create_task(person.presses_while(lambda: self._going)) for person in self.people
        ]
        return self

    async def __aexit__(self, *_):
        self._going = False
        await asyncio.gather(*self._pressing)
        for person in self.people:
            await person.leave()

    def close(self):
        for server in self.servers:
            server.close()

    async def presses(self, more, whose=None):
        """Wait until so many more were acknowledged, of each of `whose` or of everybody."""
        people = self.people if whose is None else whose
        aims = {person.name: len(person.acked) + more for person in people}
        while any(len(person.acked) < aims[person.name] for person in people):
            await asyncio.sleep(0.02)

    @property
    def longest(self):
        return round(max(person.longest for person in self.people), 2)

    async def is_whole(self):
        """The journal is dense and holds all that was acknowledged, once; all see the same."""
        journal = Journal(open_writer(self.url), open_reader(self.url))
        with journal._reader.connect() as db:
            (room,) = db.exec_driver_sql("SELECT id FROM room").scalars()
        events = journal.read(room)
        parked = [one.event.item for one in events if one.event.kind == "item_parked"]
        assert [one.seq for one in events] == list(range(1, len(events) + 1))
        assert len(parked) == len(set(parked))
        assert {item for person in self.people for item in person.acked} <= set(parked)
        assert set(fold(events).parked) == set(parked)
        pictures = [await self._picture(address) for address in self.addresses]
        assert pictures[0] == pictures[1]
        for engine in (journal._writer, journal._reader):
            engine.dispose()

    async def _picture(self, address):
        tab = await Tab(address, self.code, "facilitator", self.fay).open()
        await tab.close()
        return tab.picture


@in_a_loop
async def test_f4_servers_are_restarted_one_after_the_other_under_load(load):
    load = load()
    async with load:
        await load.presses(3)
        codes = []
        for server in load.servers:
            begun = time.monotonic()
            codes.append(await asyncio.to_thread(server.stop))
            note("F4", longest_exit_s=round(time.monotonic() - begun, 2))
            await asyncio.to_thread(server.start)
            await load.presses(3)
    assert codes == [-signal.SIGTERM] * 2  # told on once everything is put away
    await load.is_whole()
    note("F4", acknowledged=sum(len(person.acked) for person in load.people), lost=0,
         longest_wait_s=load.longest)  # fmt: skip


@in_a_loop
async def test_f9_the_database_is_restarted_at_once_under_load(load, postgres):
    load = load()
    async with load:
        await load.presses(3)
        for _ in range(2):
            await asyncio.to_thread(postgres.stop)
            await asyncio.sleep(1)
            await asyncio.to_thread(postgres.start)
            await load.presses(3)
    await load.is_whole()
    note("F9", acknowledged=sum(len(person.acked) for person in load.people), lost=0,
         longest_wait_s=load.longest)  # fmt: skip


@in_a_loop
async def test_f9_while_nobody_is_heard_what_happens_is_found_by_asking(load, url, postgres):
    load, seen = load(), []
    fay = await Tab(load.addresses[0], load.code, "facilitator", load.fay).open()
    far = load.people[1]  # at the other server
    for _ in range(5):
        cut(postgres, url, only="charrette listening")
        begun = time.monotonic()
        await far.press()
        await fay.until(lambda: f"parked/{far.acked[-1]}" in fay.picture)
        seen.append(round(time.monotonic() - begun, 2))
    note("F9", seen_while_unheard_s=max(seen))
    for person in (fay, far):
        await (person.close() if person is fay else person.leave())
    await load.is_whole()


@in_a_loop
async def test_f10_a_server_that_freezes_while_it_holds_the_room_loses_it(load):
    load = load(CHARRETTE_FAIL="before_commit:wait:9")
    near, far = load.people[::2], load.people[1::2]
    async with load:
        frozen = load.servers[0].python
        while frozen.status() != "stopped":
            await asyncio.sleep(0.02)
        await load.presses(5, whose=far)
        load.servers[0].thaw()
        await load.presses(3, whose=near)
    await load.is_whole()
    note("F10", lost=0, longest_wait_at_the_other_s=round(max(one.longest for one in far), 2))


@in_a_loop
async def test_one_server_is_killed_and_its_people_go_on_at_the_other(load):
    load = load()
    fay = await Tab(load.addresses[1], load.code, "facilitator", load.fay).open()
    async with load:
        await load.presses(3)
        await fay.until(lambda: len(here(fay)) == PEOPLE + 1)
        load.servers[0].kill()
        begun = time.monotonic()
        await load.presses(1)
        note("one server killed", everybody_goes_on_after_s=round(time.monotonic() - begun, 2))
        await fay.until(lambda: len(here(fay)) == PEOPLE + 1)
    await fay.until(lambda: here(fay) == {fay.person})
    await fay.close()
    await asyncio.to_thread(load.servers[0].start)
    await load.is_whole()

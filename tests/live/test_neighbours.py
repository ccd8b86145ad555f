"""Servers of one database pass on what they hear, and tell each other who is with them."""

import pytest

from app.domain.commands import MovePerson, NextRound, ParkItem
from app.live.clock import SetClock
from app.live.connection import Goodbye
from app.live.lobby import Lobby
from app.live.neighbours import Neighbours
from app.store.company import Company
from tests.cast import FAY, MAYA, NOON
from tests.live.studio import Ear
from tests.loop import in_a_loop, until
from tests.store.archive import Archive

RESTARTS = Goodbye(1012, "the server restarts")


class Server:
    """A lobby with its neighbours; nothing passes by itself between two of them."""

    def __init__(self, archive):
        self.archive = archive
        self.lobby = Lobby(archive.journal, archive.register, SetClock(NOON), shared=True)
        self.neighbours = Neighbours(self.lobby, archive.journal, Company(archive.reader))
        self.neighbours.start()

    async def host(self, room="r1"):
        return await self.lobby.host(self.archive.register.by_id(room))

    async def enters(self, person):
        host = await self.host()
        ear = Ear(host, person)
        host.enter(ear.connection)
        ear.come()
        return ear

    async def says(self):
        await self.neighbours.say()
        self.archive.errand(lambda db: None)

    async def stops(self):
        await self.neighbours.stop()
        await self.lobby.close(RESTARTS)


@pytest.fixture
def archives(postgres, tmp_path):
    url = postgres.database()
    found = [Archive(tmp_path, url), Archive(tmp_path, url)]
    found[0].room()
    found[1].states = dict(found[0].states)
    yield found
    for each in found:
        each.close()


@in_a_loop
async def test_a_room_that_another_server_moved_on_follows(archives):
    here = Server(archives[0])
    ear = await here.enters("maya")
    taken = archives[1].turn((FAY, NextRound()))
    here.neighbours.heard(f"r1 {taken.head}")
    await until(lambda: ear.up_to_date and ear.host.head == taken.head)
    assert ear.host.room.current == "alone"
    assert ear.picture["round"]["id"] == "alone"
    await here.stops()


@in_a_loop
async def test_what_follows_a_wake_up_closely_is_found_before_the_next_one(archives):
    here = Server(archives[0])
    ear = await here.enters("maya")
    taken = archives[1].turn((FAY, NextRound()))
    here.neighbours.heard(f"r1 {taken.head}")
    await until(lambda: ear.host.head == taken.head)
    later = archives[1].turn((FAY, ParkItem("p1", "Opening hours")))
    assert later.head > taken.head
    await until(lambda: ear.up_to_date and ear.host.head == later.head)
    await here.stops()


@in_a_loop
async def test_news_that_come_late_twice_or_of_rooms_that_are_not_open_here_change_nothing(
    archives,
):
    here = Server(archives[0])
    host = await here.host()
    before = (host.room, host.head)
    for payload in (f"r1 {host.head}", "r1 1", "r2 7", "r2", "r1"):
        here.neighbours._heard(payload)
    await here.neighbours.ask()
    assert (host.room, host.head) == before
    await here.stops()


@in_a_loop
async def test_a_command_beside_news_is_answered_and_nothing_goes_backwards(archives):
    here = Server(archives[0])
    host = await here.host()
    for number in range(20):
        head = archives[1].turn((FAY, ParkItem(f"f{number}", "There"))).head
        here.neighbours._heard(f"r1 {head}")
        await host.do(f"command-{number}", "maya", ParkItem(f"m{number}", "Here"))
        assert f"m{number}" in host.room.parked
        assert f"f{number}" in host.room.parked
    assert len(host.room.parked) == 40
    assert host.room == archives[1].turn().room
    await here.stops()


@in_a_loop
async def test_whoever_another_server_moved_starts_again_at_the_new_table(archives):
    here = Server(archives[0])
    ear = await here.enters("maya")
    taken = archives[1].turn((FAY, MovePerson("maya", "T2")))
    here.neighbours.heard(f"r1 {taken.head}")
    await until(lambda: ear.told("reset"))
    assert ear.connection.table == "t:T2"
    await here.stops()


@in_a_loop
async def test_a_room_of_which_nobody_told_is_found_by_asking(archives):
    here = Server(archives[0])
    host = await here.host()
    archives[1].turn((FAY, NextRound()))
    await here.lobby.tidy()
    assert host.room.current == "alone"
    await here.stops()


@in_a_loop
async def test_whoever_asks_for_a_room_gets_it_as_far_as_it_is(archives):
    here = Server(archives[0])
    await here.host()
    archives[1].turn((FAY, NextRound()))
    assert (await here.host()).room.current == "alone"
    await here.stops()


@in_a_loop
async def test_who_is_at_another_server_is_here_too(archives):
    here, there = (Server(archive) for archive in archives)
    ears = [await here.enters("maya"), await there.enters("omar")]
    for server in (here, there):
        await server.says()
    for server in (here, there):
        await server.neighbours.ask()
    for ear in ears:
        await until(lambda ear=ear: ear.weather("presence")[-1:] == [{"here": ["maya", "omar"]}])
    for server in (here, there):
        await server.stops()


@in_a_loop
async def test_who_has_gone_from_another_server_is_not_here_any_more(archives):
    here, there = (Server(archive) for archive in archives)
    await here.enters("maya")
    omar = await there.enters("omar")
    await there.says()
    await here.neighbours.ask()
    host = await here.host()
    assert host.everybody.here == ["maya", "omar"]
    omar.host.leave(omar.connection)
    await there.says()
    await here.neighbours.ask()
    assert host.everybody.here == ["maya"]
    for server in (here, there):
        await server.stops()


@in_a_loop
async def test_a_server_that_stops_takes_its_people_along(archives):
    here, there = (Server(archive) for archive in archives)
    host = await here.host()
    await there.enters("omar")
    await there.says()
    await there.stops()
    archives[1].errand(lambda db: None)
    await here.neighbours.ask()
    assert host.everybody.here == []
    await here.stops()


@in_a_loop
async def test_who_writes_is_told_only_where_somebody_else_has_the_room(archives):
    here, there = (Server(archive) for archive in archives)
    maya = await here.enters("maya")
    maya.host.writes(maya.connection, "a1", "persona")
    await here.says()
    await there.enters("ana")
    host = await there.host()
    await there.neighbours.ask()
    assert host.everybody.typing == {}
    await there.says()
    await here.neighbours.ask()
    await here.says()
    await there.neighbours.ask()
    assert host.everybody.writing(["maya"]) == {"maya": {"card": "a1", "type": "persona"}}
    for server in (here, there):
        await server.stops()


@in_a_loop
async def test_a_room_that_is_hosted_elsewhere_is_left_to_whoever_has_it_open_for_a_moment(
    archives,
):
    taken = archives[1].turn((FAY, NextRound()))
    due = taken.room.running.ends_at
    here = Server(archives[0])
    here.lobby._clock.set(due)
    assert here.archive.register.overdue(due - here.lobby._grace) == []
    await here.stops()


def test_a_turn_of_somebody_behind_is_no_longer_news(archives):
    head = archives[0].turn((MAYA, ParkItem("p1", "First"))).head
    found = archives[1].journal.catch_up("r1", *archives[1].states["r1"])
    assert (found.head, found.answers) == (head, ())
    assert found.room == archives[0].state()

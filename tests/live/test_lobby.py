"""The lobby opens each room once, whoever asks, and looks after the bells of empty ones."""

import asyncio
import logging

import pytest

from app.domain.commands import NextRound, OpenRoom, StartRound
from app.domain.refusal import Refused
from app.live.clock import SetClock
from app.live.connection import ROOM_GONE, Goodbye
from app.live.lobby import Lobby
from app.store import register
from app.store.deleting import delete_room
from app.store.erasing import new_epoch
from tests.cast import DESIGN, FAY, METHOD, NOON, OPEN_ROOM, minutes
from tests.live.studio import Ear
from tests.loop import in_a_loop, until
from tests.store.archive import Archive

RESTARTS = Goodbye(1012, "the server restarts")


@pytest.fixture
def archive(tmp_path):
    found = Archive(tmp_path)
    found.room()
    yield found
    found.close()


def lobby_of(archive, at=NOON):
    return Lobby(archive.journal, archive.register, SetClock(at))


@in_a_loop
async def test_a_room_is_opened_once_however_many_ask_at_once(archive):
    lobby, entry = lobby_of(archive), archive.register.by_id("r1")
    hosts = await asyncio.gather(*(lobby.host(entry) for _ in range(20)))
    assert len({id(host) for host in hosts}) == 1
    assert lobby.hosts == {"r1": hosts[0]}
    await lobby.close(RESTARTS)


@in_a_loop
async def test_an_opened_room_is_as_its_journal_left_it(archive):
    archive.turn((FAY, NextRound()))
    host = await lobby_of(archive).host(archive.register.by_id("r1"))
    assert (host.room, host.head) == archive.states["r1"]


@in_a_loop
async def test_whoever_asked_first_may_go_without_taking_the_room_along(archive):
    lobby, entry = lobby_of(archive), archive.register.by_id("r1")
    first = asyncio.create_task(lobby.host(entry))
    await asyncio.sleep(0)
    first.cancel()
    assert (await lobby.host(entry)).room.title == "Better mornings"


@in_a_loop
async def test_a_room_that_cannot_be_opened_harms_no_other_and_may_be_tried_again(archive):
    archive.room("r2")
    archive.errand(lambda db: db.exec_driver_sql("UPDATE event SET body = '{' WHERE room = 'r2'"))
    lobby, broken = lobby_of(archive), archive.register.by_id("r2")
    for _ in range(2):
        with pytest.raises(Refused, match="newer Charrette"):
            await lobby.host(broken)
    whole = await lobby.host(archive.register.by_id("r1"))
    assert lobby.hosts == {"r1": whole}
    archive.errand(lambda db: db.exec_driver_sql("DELETE FROM event WHERE room = 'r2'"))
    assert (await lobby.host(broken)).head == 0
    await lobby.close(RESTARTS)


@in_a_loop
async def test_a_room_that_the_rules_refuse_is_nowhere_open(archive):
    archive.errand(lambda db: register.add_room(db, "r3", "owner", NOON))
    lobby, entry = lobby_of(archive), archive.register.by_id("r3")
    lobby.set_clock("r3", SetClock(NOON))
    with pytest.raises(Refused):
        await lobby.open(entry, OpenRoom(DESIGN, METHOD, ""))
    assert (lobby.hosts, lobby.rehearses("r3"), lobby.known(entry.code)) == ({}, False, None)
    host = await lobby.open(entry, OPEN_ROOM)
    assert host.room.title == "Better mornings"
    assert lobby.known(entry.code) == entry


@in_a_loop
async def test_a_rehearsal_lives_by_its_own_clock(archive):
    lobby, clock = lobby_of(archive), SetClock(NOON + minutes(90))
    lobby.set_clock("r1", clock)
    assert (await lobby.host(archive.register.by_id("r1"))).clock is clock
    assert lobby.rehearses("r1")


@in_a_loop
async def test_a_bell_that_nobody_watches_is_looked_after(archive):
    archive.turn((FAY, NextRound()))
    lobby = lobby_of(archive, NOON + minutes(6))
    lobby.start()
    await until(lambda: lobby.hosts)
    await until(lambda: lobby.hosts["r1"].room.round("alone").state == "closed")
    await lobby.close(RESTARTS)


@in_a_loop
async def test_a_room_that_cannot_be_opened_does_not_stop_the_round(archive, caplog):
    archive.room("r2")
    archive.turn((FAY, NextRound()), room="r1")
    archive.turn((FAY, NextRound()), room="r2")
    archive.errand(lambda db: db.exec_driver_sql("UPDATE event SET body = '{' WHERE room = 'r2'"))
    lobby = lobby_of(archive, NOON + minutes(6))
    with caplog.at_level(logging.ERROR):
        lobby.start()
        await until(lambda: "r1" in lobby.hosts and "could not be opened" in caplog.text)
    await lobby.close(RESTARTS)


@in_a_loop
async def test_a_room_in_which_nobody_is_is_put_away_and_found_again(archive):
    clock = SetClock(NOON)
    lobby, entry = Lobby(archive.journal, archive.register, clock), archive.register.by_id("r1")
    host = await lobby.host(entry)
    ear = Ear(host, "maya")
    host.enter(ear.connection)
    clock.set(NOON + minutes(60))
    await lobby.tidy()
    assert lobby.hosts == {"r1": host}
    host.leave(ear.connection)
    clock.set(NOON + minutes(71))
    await lobby.tidy()
    assert (lobby.hosts, lobby.known(entry.code)) == ({}, None)
    assert (await lobby.host(entry)).room == host.room
    await lobby.close(RESTARTS)


@in_a_loop
async def test_a_room_whose_bell_rings_soon_stays(archive):
    archive.turn((FAY, StartRound("build")))
    clock = SetClock(NOON - minutes(2))
    lobby = Lobby(archive.journal, archive.register, clock)
    host = await lobby.host(archive.register.by_id("r1"))
    clock.set(NOON + minutes(9.75))  # it rings at 10, its grace ends half a minute later
    await lobby.tidy()
    assert lobby.hosts == {"r1": host}
    await lobby.close(RESTARTS)


@in_a_loop
async def test_a_room_whose_history_was_rewritten_elsewhere_is_opened_anew(archive):
    lobby, entry = lobby_of(archive), archive.register.by_id("r1")
    host = await lobby.host(entry)
    archive.errand(lambda db: new_epoch(db, "r1"))
    with pytest.raises(Refused, match="could not be saved"):
        await host.do("command-1", "fay", NextRound())
    await until(lambda: lobby.hosts == {})
    again = await lobby.host(entry)
    assert again.epoch != host.epoch
    await again.do("command-1", "fay", NextRound())
    archive.errand(lambda db: new_epoch(db, "r1"))
    await lobby.tidy()
    assert lobby.hosts == {}
    await lobby.close(RESTARTS)


@in_a_loop
async def test_a_room_that_was_deleted_is_put_away(archive):
    lobby, entry = lobby_of(archive), archive.register.by_id("r1")
    host = await lobby.host(entry)
    ear = Ear(host, "maya")
    host.enter(ear.connection)
    archive.errand(lambda db: delete_room(db, "r1"))
    await lobby.tidy()
    assert (lobby.hosts, ear.closed) == ({}, ROOM_GONE)
    with pytest.raises(Refused, match="deleted"):
        await lobby.host(entry)


@in_a_loop
async def test_closing_says_goodbye_in_every_room(archive):
    archive.room("r2")
    lobby, ears = lobby_of(archive), []
    for room in ("r1", "r2"):
        host = await lobby.host(archive.register.by_id(room))
        ears.append(Ear(host, "maya"))
        host.enter(ears[-1].connection)
    await lobby.farewell()
    await lobby.close(RESTARTS)
    assert [ear.closed for ear in ears] == [RESTARTS, RESTARTS]

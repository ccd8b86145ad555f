"""F15 and F37: a thousand people in one room act at once, come back at once, and one is slow."""

import asyncio
import time
from contextlib import asynccontextmanager

from bench.seated import FAY, Plan, fill
from tests.faults.crowd import Person, settled, unequal
from tests.faults.figures import note, percentile
from tests.faults.journals import rows
from tests.faults.proxy import Proxy
from tests.faults.server import Server
from tests.loop import within
from tests.oracles.ack_set import ack_set

PEOPLE, TEAMS, ABREAST = 1000, 8, 100
SLOW = 1024  # bytes a second
BATCHES, AT_ONCE = 30, 8
WAITING = "Somebody waits at the quay, and nobody knows when the ferry comes. " * 8
MEGABYTE = 1_000_000


@asynccontextmanager
async def a_full_room(folder, people=PEOPLE):
    """(server, Fay, everybody else), all of them listening."""
    filled = fill(folder, Plan(people, TEAMS))
    with Server(folder) as server:
        everybody = [
            Person(server.address, filled["code"], cookie,
                   "facilitator" if who == FAY else "participant")
            for who, cookie in filled["cookies"].items()
        ]  # fmt: skip
        await all_come(everybody, ABREAST)
        try:
            yield server, everybody[0], everybody[1:]
        finally:
            for person in everybody:
                person.leaves()


async def all_come(people, abreast):
    for first in range(0, len(people), abreast):
        await asyncio.gather(*(person.comes() for person in people[first : first + abreast]))


async def parks(person):
    """How long it took until it was acknowledged, and what was."""
    start = time.monotonic()
    item = f"item-{person.you['person']}"
    id = await person.does("park_item", id=f"park-{item}", item=item, text=WAITING[:66])
    return time.monotonic() - start, (person.you["person"], id)


@within(900)
async def test_a_thousand_act_at_once_and_come_back_at_once(tmp_path):
    async with a_full_room(tmp_path) as (server, fay, people):
        start, cpu = time.monotonic(), server.cpu
        done = await asyncio.gather(*(parks(person) for person in people))
        await settled([fay, *people])
        acted, worked = time.monotonic() - start, server.cpu - cpu
        assert ack_set([asked for _, asked in done], rows(tmp_path)) == []
        assert all(parked(person) == PEOPLE for person in people)
        for person in people:
            person.leaves()
        start = time.monotonic()
        await all_come(people, PEOPLE)
        await settled(people)
        back = time.monotonic() - start
        assert await unequal([fay, *people]) == []
        note("F37", people=PEOPLE, all_acted_and_seen_by_all=f"{acted:.1f} s",
             ok_p99=f"{percentile([took for took, _ in done], 0.99):.2f} s",
             server_cpu=f"{worked:.1f} s", all_back=f"{back:.1f} s", lost=0,
             unequal_pictures=0)  # fmt: skip


def parked(person):
    return sum(key.startswith("parked/") for key in person.picture)


@within(900)
async def test_a_slow_reader_among_a_thousand_holds_nobody_up_and_is_caught_up_later(tmp_path):
    async with a_full_room(tmp_path) as (server, fay, people), Proxy(server.address) as proxy:
        slow, others = people[0], people[1:]
        without = await messages(others, "a")
        await sits_behind(proxy, slow)
        before = server.memory
        beside = await messages(others, "b")
        grown = server.memory - before
        assert all(parked(person) == 2 * BATCHES * AT_ONCE for person in others)
        assert parked(slow) < 2 * BATCHES * AT_ONCE
        assert grown < 20 * MEGABYTE
        proxy.everywhere(down={"rate": 0})
        await comes_again(slow)
        assert await unequal([fay, *people]) == []
        note("F15", others_ok_p99=f"{percentile(beside, 0.99):.2f} s",
             without_it=f"{percentile(without, 0.99):.2f} s",
             memory=f"+{grown / MEGABYTE:.1f} MB", slow_one_started_again=slow.resets)  # fmt: skip


async def sits_behind(proxy, person):
    """Behind a line that brings a kilobyte a second."""
    person.leaves()
    person.address = proxy.address
    await person.comes()
    proxy.everywhere(down={"rate": SLOW})


async def messages(people, name):
    """Several people at once write to all, again and again; how long each waited for its ok."""
    waited = []
    for batch in range(BATCHES):
        writers = people[batch * AT_ONCE : (batch + 1) * AT_ONCE]
        waited += await asyncio.gather(*(says(writer, name) for writer in writers))
        await settled(people)
    return waited


async def says(person, name):
    start = time.monotonic()
    await person.does("park_item", item=f"{name}-{person.you['person']}", text=WAITING)
    return time.monotonic() - start


async def comes_again(person):
    """The line is good again; whoever was let go meanwhile comes back."""
    await asyncio.sleep(1)
    if person.ear.closed:
        await person.comes()
    await settled([person])

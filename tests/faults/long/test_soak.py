"""F39: a quarter of an hour in which people come, act, are cut off and come again."""

import asyncio
import os
import random
import time
from dataclasses import dataclass

from bench.seated import FAY, Plan, fill
from tests.faults.crowd import Person, settled, unequal
from tests.faults.figures import note
from tests.faults.server import Server
from tests.loop import within

MINUTES = float(os.environ.get("CHARRETTE_SOAK_MINUTES", "15"))
LAP, REST = 40.0, 5.0  # seconds of bustle, and of calm in which the server is looked at
WARM = 1 / 3  # of the laps: until then caches fill
PEOPLE, TEAMS = 60, 6
MOST_GROWTH = 8 * 1_000_000
"""Bytes: a megabyte for each of the eight hours that this stands for."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the server was like at a moment."""

    at: float
    memory: int
    files: int
    threads: int
    tasks: float

    @classmethod
    def at_(cls, server):
        tasks = server.metric("charrette_tasks")
        return cls(time.monotonic(), server.memory, server.files, server.threads, tasks)


class Restless:
    """Comes, acts a few times, and leaves in one of many ways; then again."""

    def __init__(self, person, dice):
        self.person, self.dice, self.up, self.did = person, dice, False, 0

    async def lives(self, until):
        while time.monotonic() < until:
            await self.person.comes()
            for _ in range(self.dice.randint(1, 8)):
                await self.acts()
            self.person.leaves()
            if self.dice.random() < 0.2:
                self.person.cursor = ""  # as in a new browser
            await asyncio.sleep(self.dice.random())

    async def acts(self):
        self.up = not self.up
        await self.person.does("raise_hand", up=self.up)
        self.did += 1
        await asyncio.sleep(self.dice.random())


@within(3600)
async def test_people_come_and_go_for_long_and_nothing_piles_up(tmp_path):
    filled = fill(tmp_path, Plan(PEOPLE, TEAMS))
    with Server(tmp_path) as server:
        people = [Person(server.address, filled["code"], cookie, place(who))
                  for who, cookie in filled["cookies"].items()]  # fmt: skip
        fay, restless = people[0], [Restless(p, random.Random(n)) for n, p in enumerate(people[1:])]
        await fay.comes()
        looks = [await lap(server, fay, restless) for _ in range(int(MINUTES * 60 / (LAP + REST)))]
        await settled([fay])
        assert await unequal([fay]) == []
        fay.leaves()
        assert "Traceback" not in server.log
        warm = looks[int(len(looks) * WARM) :]
        tell(warm, sum(one.did for one in restless))
        stays(warm)


def place(who):
    return "facilitator" if who == FAY else "participant"


async def lap(server, fay, restless):
    """Bustle while a pack is made, then calm: what the server is like then."""
    end = time.monotonic() + LAP
    living = [asyncio.create_task(one.lives(end)) for one in restless]
    browser = fay.browser()
    answer = await browser.post(f"/rooms/{fay.code}/pack", {"variant": "internal"})
    browser.close()
    assert answer.status == 200, answer.body
    await asyncio.gather(*living)
    await asyncio.sleep(REST)
    return await asyncio.to_thread(Look.at_, server)


def stays(looks):
    first, last = looks[0], looks[-1]
    assert last.memory - first.memory < MOST_GROWTH
    for what in ("files", "threads", "tasks"):
        assert getattr(last, what) <= getattr(first, what) + 2, what


def tell(looks, did):
    first, last = looks[0], looks[-1]
    flat = {what: f"{getattr(first, what):.0f} → {getattr(last, what):.0f}"
            for what in ("files", "threads", "tasks")}  # fmt: skip
    note("F39", minutes=MINUTES, commands=did,
         memory=f"{first.memory / 1e6:.1f} → {last.memory / 1e6:.1f} MB",
         slope=f"{slope(looks):+.1f} MB/h over {(last.at - first.at) / 60:.0f} min",
         **flat)  # fmt: skip


def slope(looks):
    """Megabytes an hour, by least squares."""
    hours, size = [look.at / 3600 for look in looks], [look.memory / 1e6 for look in looks]
    middle, mean = sum(hours) / len(hours), sum(size) / len(size)
    across = sum((hour - middle) ** 2 for hour in hours)
    rise = zip(hours, size, strict=True)
    return sum((hour - middle) * (value - mean) for hour, value in rise) / across

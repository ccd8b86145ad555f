"""F1: a server that is killed at random, over and over, under fifty people who go on working."""

import asyncio
import random
from itertools import count

import httpx
from websockets.exceptions import ConnectionClosed, InvalidMessage

from app.domain.refusal import RETRYABLE
from tests.faults.figures import note
from tests.faults.journals import rows, whole
from tests.faults.server import Server
from tests.loop import within
from tests.oracles.ack_set import ack_set
from tests.oracles.convergence import convergence
from tests.web.workshop import TEAL, Workshop

ROUNDS, PEOPLE = 200, 50
SPAN = 0.2  # seconds in which everybody acts once
GONE = (ConnectionClosed, ConnectionError, InvalidMessage, OSError, httpx.TransportError)


class Stubborn:
    """Somebody whose browser keeps what was not acknowledged and sends it again, oldest first."""

    def __init__(self, tab):
        self.tab, self.numbers = tab, count(1)
        self.waiting: dict[str, dict] = {}
        self.acknowledged: list[str] = []
        self.retries = 0

    def wishes(self):
        number = next(self.numbers)
        self.waiting[f"{self.tab.person[:8]}-{number:06}"] = {"up": number % 2 == 1}

    async def insists(self):
        for id, data in list(self.waiting.items()):
            answer = await self.tab.do("raise_hand", id=id, **data)
            while answer["t"] == "no":
                assert answer["code"] in RETRYABLE, answer
                await asyncio.sleep(answer["retry_ms"] / 1000)
                answer = await self.tab.do("raise_hand", id=id, **data)
            del self.waiting[id]
            self.acknowledged.append(id)

    async def comes_back(self):
        """With the picture that it holds; the server that it knew is no more."""
        self.tab.closed = None
        self.tab.frames.clear()  # only the picture is kept
        self.tab.received.clear()
        self.retries += len(self.waiting)
        await self.tab.connect()
        await self.tab.hello()
        await self.tab.catch_up()

    async def lives_until_the_cut(self, dice):
        try:
            await self.comes_back()
            await self.insists()
            await asyncio.sleep(dice.random() * SPAN)
            self.wishes()
            await self.insists()
        except GONE:
            pass


async def killed_once(server, everybody, dice):
    """Everybody comes back and acts; once some of it was acknowledged, the server dies."""
    enough = acknowledged(everybody) + dice.randint(0, PEOPLE)
    living = [asyncio.create_task(one.lives_until_the_cut(dice)) for one in everybody]
    while acknowledged(everybody) < enough and not all(task.done() for task in living):
        await asyncio.sleep(0.001)
    await asyncio.sleep(dice.random() * SPAN / 10)
    server.kill()
    await asyncio.gather(*living)
    for one in everybody:
        await one.tab.leave()
    server.start()


def acknowledged(everybody):
    return sum(len(one.acknowledged) for one in everybody)


def unsettled(server, everybody):
    said = [(one.tab.person, id) for one in everybody for id in one.acknowledged]
    return ack_set(said, rows(server.folder))


@within(3600)
async def test_killed_two_hundred_times_it_loses_nothing_and_doubles_nothing(tmp_path):
    dice = random.Random(1)
    with Server(tmp_path) as server:
        async with Workshop(server, capacity=str(PEOPLE + 10)) as workshop:
            everybody = [Stubborn(await workshop.joins(f"p{n}", TEAL)) for n in range(PEOPLE)]
            server.stop()
            server.start()
            for _ in range(ROUNDS):
                await killed_once(server, everybody, dice)
                assert unsettled(server, everybody) == []
            for one in everybody:
                await one.comes_back()
                await one.insists()
            assert unsettled(server, everybody) == []
            assert whole(server.folder)
            await pictures_agree(workshop, everybody)
    note_figures(everybody)


async def pictures_agree(workshop, everybody):
    """What each has folded together, from the first picture on, is what each would fetch now."""
    for one in everybody:
        await one.tab.catch_up()
    for one in everybody:
        held = dict(one.tab.picture)
        await one.tab.fetch()
        assert convergence(one.tab.person, held, one.tab.picture) == []


def note_figures(everybody):
    resent = sum(one.retries for one in everybody)
    assert resent > 0  # it was killed in the middle of something
    note("F1", kills=ROUNDS, people=PEOPLE, acknowledged=acknowledged(everybody),
         sent_again=resent, lost=0, doubled=0, unequal_pictures=0)  # fmt: skip

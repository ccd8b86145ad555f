"""Packs are made beside the room, once each, and whoever waits is told how far they are."""

import asyncio
import threading
from itertools import pairwise

import pytest

from app.domain.refusal import Refused
from app.outcome.orders import Made, NotMade, Step, Wanted
from app.web.packing import MOST_KEPT, Order, Packing
from tests.loop import in_a_loop
from tests.outcome.recorded import empty, snapshot

WANTED = Wanted(empty)
ENOUGH = 3  # steps: tables, record and calendar are made, models are begun


def order(seq=1, variant="sponsor"):
    return Order("r1", "e", seq, variant, "", "en")


class Makes:
    """Stands in for the process: counts what it makes, waits until it may go on."""

    def __init__(self):
        self.made, self.go = 0, threading.Event()

    def __call__(self, wanted, tell, begun):
        tell(Step(1, 2, "charts/"))
        self.go.wait()
        self.made += 1
        return Made(b"pack", ("02_draft_tom.pdf could not be made: no ink.",))


@in_a_loop
async def test_while_the_recorded_workshop_becomes_a_pack_the_room_goes_on():
    """Between two steps of the making, the loop that carries the room has always turned."""
    turned, seen = 0, []

    async def turn():
        nonlocal turned
        while True:
            await asyncio.sleep(0.005)
            turned += 1

    packing, ticker = Packing(), asyncio.create_task(turn())
    job = asyncio.create_task(packing.get(order(), Wanted(snapshot)))
    while not job.done() and len(seen) < ENOUGH:
        await asyncio.sleep(0.005)
        at = [(each.step.done, turned) for each in packing.jobs("r1") if each.step.of]
        seen += [pair for pair in at if not seen or pair[0] != seen[-1][0]]
    ticker.cancel()
    await packing.stop()
    assert len(seen) == ENOUGH
    assert all(later > before for (_, before), (_, later) in pairwise(seen))
    assert seen[0][1] > 0
    with pytest.raises((asyncio.CancelledError, Refused)):
        await job


@in_a_loop
async def test_who_waits_for_the_same_pack_gets_the_same_one():
    makes = Makes()
    packing = Packing(makes)
    both = asyncio.gather(*(packing.get(order(), WANTED) for _ in range(2)))
    while not both.done() and not any(job.step.name for job in packing.jobs("r1")):
        await asyncio.sleep(0.01)
    (job,) = packing.jobs("r1")
    assert (job.step, job.made) == (Step(1, 2, "charts/"), None)
    makes.go.set()
    first, second = await both
    assert (first is second, makes.made) == (True, 1)
    assert job.made.missing == ("02_draft_tom.pdf could not be made: no ink.",)
    assert packing.jobs("r2") == []


@in_a_loop
async def test_a_pack_that_could_not_be_made_is_said_so_and_tried_again():
    def fails(wanted, tell, begun):
        raise NotMade("the process ended (-9)")

    packing = Packing(fails)
    with pytest.raises(Refused, match="could not be made just now"):
        await packing.get(order(), WANTED)
    assert packing.jobs("r1") == []


@in_a_loop
async def test_only_the_last_few_are_kept():
    makes = Makes()
    makes.go.set()
    packing = Packing(makes)
    for n in range(MOST_KEPT + 3):
        await packing.get(order(variant=f"variant {n}"), WANTED)
    assert len(packing.jobs("r1")) <= MOST_KEPT + 1


@in_a_loop
async def test_of_one_pack_only_the_last_draft_is_kept():
    makes = Makes()
    makes.go.set()
    packing = Packing(makes)
    for asked in (order(1), order(1, variant="public"), order(2)):
        await packing.get(asked, WANTED)
    assert [job.order for job in packing.jobs("r1")] == [order(1, variant="public"), order(2)]


@in_a_loop
async def test_a_house_that_closes_waits_for_no_pack():
    packing = Packing()
    waiting = asyncio.create_task(packing.get(order(), Wanted(snapshot)))
    while not waiting.done() and not any(job.step.of for job in packing.jobs("r1")):
        await asyncio.sleep(0.01)
    await packing.stop()
    with pytest.raises((asyncio.CancelledError, Refused)):
        await waiting

"""Packs being made, one after the other, and the last ones that were: nobody makes one twice."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from typing import NamedTuple

from app.domain.refusal import Refused
from app.outcome.apart import made_apart
from app.outcome.orders import Made, NotMade, Step, Tell, Wanted

MOST_KEPT = 6

log = logging.getLogger(__name__)


class Order(NamedTuple):
    """What tells one pack from another. `epoch` changes when history is rewritten."""

    room: str
    epoch: str
    seq: int
    variant: str
    frame: str
    language: str

    def is_before(self, other: "Order") -> bool:
        """Whether it is an earlier draft of the same pack."""
        return self.seq < other.seq and self._replace(seq=other.seq) == other


@dataclass(slots=True)
class Job:
    """A pack that somebody waits for; `step` is the last that was heard of it."""

    order: Order
    task: "asyncio.Task[Made]"
    step: Step = Step(0, 0, "")

    @property
    def made(self) -> Made | None:
        task = self.task
        done = task.done() and not task.cancelled() and not task.exception()
        return task.result() if done else None


Making = Callable[[Wanted, Tell, Callable[[BaseProcess], object]], Made]


class Packing:
    """One process at a time: two would only take each other's processor."""

    def __init__(self, making: Making = made_apart) -> None:
        self._making = making
        self._kept: OrderedDict[Order, Job] = OrderedDict()
        self._turn = asyncio.Lock()
        self._processes: set[BaseProcess] = set()
        self.made = 0

    @property
    def making(self) -> int:
        """How many are being made or wait for their turn."""
        return sum(not job.task.done() for job in self._kept.values())

    async def get(self, order: Order, wanted: Wanted) -> Made:
        """The pack, from the shelf or made now. Raises Refused if it cannot be made."""
        job = self._kept.get(order)
        if job is None:
            job = self._kept[order] = Job(order, asyncio.create_task(self._make(order, wanted)))
        self._kept.move_to_end(order)
        self._forget(order)
        try:
            return await asyncio.shield(job.task)
        except NotMade as error:
            self._kept.pop(order, None)
            log.error("A pack was not made: %s", error)
            raise Refused(
                "The pack could not be made just now. Nothing of the workshop is lost; try again.",
                code="internal",
            ) from error
        except Exception:
            self._kept.pop(order, None)
            raise

    def jobs(self, room: str) -> list[Job]:
        return [job for job in self._kept.values() if job.order.room == room]

    async def _make(self, order: Order, wanted: Wanted) -> Made:
        async with self._turn:
            loop = asyncio.get_running_loop()

            def tell(step: Step) -> None:
                loop.call_soon_threadsafe(self._heard, order, step)

            return await asyncio.to_thread(self._in_a_thread, wanted, tell)

    def _in_a_thread(self, wanted: Wanted, tell: Tell) -> Made:
        begun: list[BaseProcess] = []

        def keep(process: BaseProcess) -> None:
            begun.append(process)
            self._processes.add(process)

        try:
            made = self._making(wanted, tell, keep)
            self.made += 1
            return made
        finally:
            self._processes.difference_update(begun)

    def _heard(self, order: Order, step: Step) -> None:
        if job := self._kept.get(order):
            job.step = step

    def _forget(self, newest: Order) -> None:
        """Earlier drafts of the same, and the oldest that are done; what is being made stays."""
        done = [order for order, job in self._kept.items() if job.task.done()]
        earlier = [order for order in done if order.is_before(newest)]
        others = [order for order in done if order not in earlier]
        most = max(0, len(self._kept) - len(earlier) - MOST_KEPT)
        for order in (*earlier, *others[:most]):
            del self._kept[order]

    async def stop(self) -> None:
        """End what is being made: it can be made again."""
        for process in list(self._processes):
            process.terminate()
        waiting = [job.task for job in self._kept.values()]
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)

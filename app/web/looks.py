"""What is worked out for somebody who looks: in a thread, once for all who ask at one moment."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from typing import TypeVar, cast

T = TypeVar("T")

MOST_KEPT = 64


class Looks:
    """The last answer to each question, kept until the room it is about has moved on."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, tuple[int, asyncio.Task[object]]] = OrderedDict()

    async def at(self, head: int, question: str, work: Callable[[], T]) -> T:
        """What `work` gives; `question` names it, and the room. What went wrong is not kept."""
        kept = self._kept.get(question)
        if kept is None or kept[0] != head:
            kept = (head, asyncio.create_task(asyncio.to_thread(cast(Callable[[], object], work))))
            self._kept[question] = kept
        self._kept.move_to_end(question)
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        try:
            return cast(T, await asyncio.shield(kept[1]))
        except Exception:
            self._kept.pop(question, None)
            raise

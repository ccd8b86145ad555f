"""Errands of the journal that somebody waits for."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from app.domain.refusal import Refused
from app.store.journal import Journal, NotWritten
from app.store.register import Database

T = TypeVar("T")


async def written(journal: Journal, errand: Callable[[Database], T], *, traces: bool = False) -> T:
    """What the errand gives once it is on disk. Raises Refused if the disk will not.

    `traces`: what it overwrites or deletes must not lie on in the write-ahead log.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[object] = loop.create_future()

    def told(value: object) -> None:
        if not done.done():  # whoever asked may have gone
            done.set_result(value)

    journal.errand(errand, lambda value: loop.call_soon_threadsafe(told, value), traces=traces)
    value = await done
    if isinstance(value, NotWritten):
        raise Refused("This could not be saved just now. Please try again.", code="storage")
    return value  # type: ignore[return-value]

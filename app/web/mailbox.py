"""A queue and an event for one reader, without the room that asyncio's keep for many."""

import asyncio
from typing import Any


class Gate:
    """Open or shut; those who wait go on when it opens."""

    __slots__ = ("_open", "_waiting")

    def __init__(self) -> None:
        self._open = True
        self._waiting: list[asyncio.Future[None]] = []

    def is_set(self) -> bool:
        return self._open

    def set(self) -> None:
        self._open = True
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            if not each.done():
                each.set_result(None)

    def clear(self) -> None:
        self._open = False

    async def wait(self) -> None:
        if not self._open:
            self._waiting.append(asyncio.get_running_loop().create_future())
            await self._waiting[-1]


class Mailbox:
    """First in, first out."""

    __slots__ = ("_letters", "_reader")

    def __init__(self) -> None:
        self._letters: list[Any] = []
        self._reader: asyncio.Future[None] | None = None

    def empty(self) -> bool:
        return not self._letters

    def put_nowait(self, letter: Any) -> None:
        self._letters.append(letter)
        if self._reader and not self._reader.done():
            self._reader.set_result(None)

    async def get(self) -> Any:
        while not self._letters:
            self._reader = asyncio.get_running_loop().create_future()
            await self._reader
        return self._letters.pop(0)

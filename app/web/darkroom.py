"""Where pictures are developed: one at a time, in a thread, with few files in memory at once."""

import asyncio
from collections.abc import Awaitable, Callable

from starlette.requests import ClientDisconnect

from app.domain.refusal import Refused
from app.web.developing import Developed, developed

AT_ONCE = 12
"""Files that may be on their way or wait: 8 MB each."""


class Darkroom:
    def __init__(self) -> None:
        self._inside = 0
        self._turn = asyncio.Lock()

    async def developed(self, whole: Callable[[], Awaitable[bytes]]) -> Developed:
        """`whole` brings the file. Raises Refused."""
        if self._inside >= AT_ONCE:
            raise Refused("Very many pictures are on their way. Try again in a moment.",
                          code="busy")  # fmt: skip
        self._inside += 1
        try:
            sent = await whole()
            async with self._turn:
                return await asyncio.to_thread(developed, sent)
        except ClientDisconnect as error:
            raise Refused("The picture did not arrive whole. Nothing was changed.",
                          code="bad_request") from error  # fmt: skip
        finally:
            self._inside -= 1

"""What is looked after again and again beside the rooms, whatever befalls one look."""

import asyncio
from collections.abc import Awaitable, Callable


async def again_and_again(
    seconds: float,
    look: Callable[[], Awaitable[None]],
    trouble: Callable[[], object],
    *,
    at_once: bool = False,
) -> None:
    """Look, for ever, so many seconds apart. `trouble` is called while a look's error is known."""
    if not at_once:
        await asyncio.sleep(seconds)
    while True:
        try:
            await look()
        except Exception:
            trouble()
        await asyncio.sleep(seconds)

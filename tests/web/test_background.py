"""Work that goes on behind an answer."""

import asyncio
import logging

from app.web.background import Background


async def breaks():
    raise RuntimeError("the bot fell over")


def test_work_that_breaks_is_said_in_the_log(caplog):
    async def run():
        background = Background()
        background.start(breaks())
        await asyncio.sleep(0.01)

    with caplog.at_level(logging.ERROR):
        asyncio.run(run())
    assert "the bot fell over" in caplog.text


def test_stopping_ends_what_still_runs():
    ended = []

    async def long():
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(True)

    async def run():
        background = Background()
        background.start(long())
        await asyncio.sleep(0)
        await background.stop()

    asyncio.run(run())
    assert ended == [True]

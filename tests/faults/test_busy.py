"""F40: while a pack is made everybody else is answered."""

import asyncio
import time

from tests.faults.figures import note, percentile
from tests.faults.server import Server
from tests.loop import in_a_loop
from tests.web.workshop import TEAL, Workshop, persona

CARDS, AT_LEAST = 12, 20


@in_a_loop
async def test_while_a_pack_is_made_commands_are_answered(tmp_path):
    with Server(tmp_path) as server:
        async with Workshop(server) as workshop:
            maya = await workshop.joins("maya", TEAL)
            await workshop.round("dark")
            for number in range(CARDS):
                await maya.does("post_artefact", **persona(f"a{number}"))
            path, variant = f"/rooms/{workshop.code}/pack", {"variant": "internal"}
            pack = asyncio.create_task(workshop.fay.client.post(path, data=variant, timeout=120))
            waited = await answers_until(pack, maya)
            assert pack.result().headers["content-type"] == "application/zip"
            assert len(waited) >= AT_LEAST
            note("F40", commands_answered_while_a_pack_was_made=len(waited),
                 slowest=f"{max(waited) * 1000:.0f} ms", p99_of_loop_lag=f"≤ {server.lag(0.99)} s",
                 p50=f"{percentile(waited, 0.5) * 1000:.1f} ms")  # fmt: skip


async def answers_until(done, tab):
    """Seconds until each command was answered, one after the other."""
    waited = []
    while not done.done():
        start = time.monotonic()
        await tab.does("raise_hand", up=len(waited) % 2 == 0)
        waited.append(time.monotonic() - start)
        await asyncio.sleep(0.1)  # nobody is quicker
    return waited

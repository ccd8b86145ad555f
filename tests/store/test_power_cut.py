"""What was acknowledged survives a power cut, each thing once, and a retry changes nothing."""

import asyncio
import random

from tests.loop import within
from tests.web.program import Program
from tests.web.served import Served, joined, opened
from tests.web.tab import Tab

PEOPLE = 4


class Restarted(Served):
    """The browsers of `Served`, for a program that runs apart."""

    def __init__(self, program):
        self.sign_in, self.address = program.sign_in, program.address


async def press_until_dark(tab, said):
    """Park items one after the other; `said` notes which were sent and which acknowledged."""
    for n in range(10_000):
        id = f"{tab.person[:8]}-{n:05}"
        said[id] = False
        try:
            await tab.does("park_item", id=f"press-{id}", item=id, text=f"Item {id}")
        except Exception:
            return
        said[id] = True


@within(300)
async def test_everything_acknowledged_is_there_once_after_a_power_cut(tmp_path):
    """The same house is cut off three times, each time while people press in another room."""
    rooms = []
    for seed in (1, 2, 3):
        with Program(tmp_path) as program:
            for room in rooms[-1:]:
                await look_again(program, *room)
            rooms.append(await press_until_cut(program, seed))
    with Program(tmp_path) as again:
        await look_again(again, *rooms[-1])


async def press_until_cut(program, seed):
    """The code, everybody's cookies, and what was said with whether it was acknowledged."""
    served = Restarted(program)
    run = served.desk()
    code = opened(run)
    jars, said = [dict(run.cookies)], {}
    tabs = [await Tab(served.address, code, "facilitator", run.cookies).open()]
    for n in range(PEOPLE):
        with served.browser() as browser:
            jars.append(dict(joined(browser, code, f"Person {n}").cookies))
        tabs.append(await Tab(served.address, code, "participant", jars[-1]).open())
    pressing = [asyncio.create_task(press_until_dark(tab, said)) for tab in tabs]
    while sum(said.values()) < random.Random(seed).randint(20, 80):
        await asyncio.sleep(0.01)
    program.kill()
    await asyncio.gather(*pressing)
    for tab in tabs:
        await tab.close()
    run.close()
    return code, jars, said


async def look_again(again, code, jars, said):
    served = Restarted(again)
    fay = await Tab(served.address, code, "facilitator", jars[0]).open()
    there = {key.removeprefix("parked/") for key in fay.picture if key.startswith("parked/")}
    assert {id for id, acknowledged in said.items() if acknowledged} <= there <= set(said)
    maya = await Tab(served.address, code, "participant", jars[1]).open()
    for id in [id for id in said if id.startswith(maya.person[:8])]:
        await maya.does("park_item", id=f"press-{id}", item=id, text=f"Item {id}")
    await fay.catch_up()
    own = {id for id in said if id.startswith(maya.person[:8])}
    assert {f"parked/{id}" for id in own} <= set(fay.picture)
    for tab in (fay, maya):
        await tab.close()

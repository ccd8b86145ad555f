"""A room that works for a while, with people who come and go: what grows, and what it costs."""

import asyncio
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.ear import Ear
from bench.figures import ms, percentile
from bench.lag import counted, within
from bench.measures.b02_storm import command
from bench.people import Door, answered
from bench.processes import SIGN_IN, address, cpu_seconds, house, resident, running
from bench.processes import load as run
from bench.scale import Row, Scale, folder
from bench.seated import FAY, Plan, fill

PEOPLE, EACH_SECOND = 200, 20
CHURN = 1.0  # seconds until somebody else goes and comes back


def measure(place: Path, scale: Scale) -> dict[str, Any]:
    data = folder(place, "soak")
    seats = fill(data, Plan(PEOPLE, 20))
    with running(house(data), SIGN_IN) as (pid, said):
        return dict(run("b12_soak", {"pid": pid, "base": address(said), "seats": seats,
                                     "seconds": scale.soak}))  # fmt: skip


async def load(pid: int, base: str, seats: dict[str, Any], seconds: int) -> dict[str, Any]:
    door, cookies = Door(base, seats["code"]), seats["cookies"]
    people = [who for who in cookies if who != FAY]
    ears = dict(zip(people, await door.all_join(cookies, people), strict=True))
    loop, trips, memory, events = asyncio.get_running_loop(), list[float](), list[float](), 0
    asked: dict[str, float] = {}

    def hear(frame: bytes, at: float) -> None:
        nonlocal events
        if id := answered(frame):
            trips.append(at - asked[id])
        elif frame.startswith(b'{"t":"ev"'):
            events += frame.count(b'"title":') + frame.count(b'"ready/')

    for ear in ears.values():
        ear.hear = hear
    late_before = await counted(base)
    begun, busy = loop.time(), cpu_seconds(pid)
    heard = sum(ear.bytes for ear in ears.values())
    gone = 0
    for n in range(seconds * EACH_SECOND):
        await asyncio.sleep(max(0.0, begun + n / EACH_SECOND - loop.time()))
        who = people[n % len(people)]
        id = f"soak-{n:08}"
        asked[id] = loop.time()
        ears[who].say(command(id, n // len(people), n % len(people)))
        if n % round(CHURN * EACH_SECOND) == 0:
            away = people[-1 - n // EACH_SECOND % (len(people) // 2)]
            gone += ears[away].bytes
            ears[away] = await _replaced(door, away, cookies[away], ears[away])
            ears[away].hear = hear
            memory.append(resident(pid))
    await asyncio.sleep(1)
    told = sum(ear.bytes for ear in ears.values()) + gone - heard
    late = memory[len(memory) // 2 :]
    return {
        "seconds": seconds, "ok_p50": percentile(trips, 0.5), "ok_p99": percentile(trips, 0.99),
        "cpu_share": (cpu_seconds(pid) - busy) / (loop.time() - begun),
        "lag_p99": within(0.99, await counted(base), late_before),
        "bytes_per_event": told / max(events, 1), "files": len(os.listdir(f"/proc/{pid}/fd")),
        "grown_per_command": (late[-1] - late[0]) / max(1, EACH_SECOND * len(late)),
    }  # fmt: skip


async def _replaced(door: Door, who: str, cookie: str, ear: Ear) -> Ear:
    ear.transport.abort()
    return await door.join(who, cookie)


def rows(found: Mapping[str, Any]) -> Iterator[Row]:
    yield (f"B12 {PEOPLE} people for {found['seconds']} s, {EACH_SECOND} commands a second, "
           "somebody goes and comes every second: `ok` p50 / p99",
           f"{ms(found['ok_p50'])} / {ms(found['ok_p99'])}", "", "", "")  # fmt: skip
    yield ("… server CPU; memory grown in the second half, for each command kept",
           f"{found['cpu_share']:.0%} of a core; {found['grown_per_command']:.0f} bytes", "", "",
           "0 beside what is kept")  # fmt: skip
    yield ("… its loop wakes late, p99: at most", ms(found["lag_p99"]), "", "", "50 ms")
    yield ("… bytes sent for each event that somebody is shown",
           f"{found['bytes_per_event']:.0f}", "", "", "")  # fmt: skip

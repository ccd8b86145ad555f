"""Memory for each tab: of people who have joined, of tabs beside those, of very many."""

import asyncio
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.ear import Ear
from bench.figures import times
from bench.people import Door
from bench.processes import SIGN_IN, address, house, python, resident, running
from bench.processes import load as run
from bench.scale import Row, Scale, folder
from bench.seated import FAY, Plan, fill

TABS = 7  # of each person, beside the first; one more is turned away
MOST = 3000  # tabs in one room


def measure(place: Path, scale: Scale) -> dict[str, Any]:
    data = folder(place, "memory")
    seats = fill(data, Plan(scale.people - 1, 20))
    with (
        running(house(data), SIGN_IN) as (pid, said),
        running(python("bench.peers.bare")) as (bare, url),
    ):
        return dict(run("b05_memory", {"pid": pid, "base": address(said), "seats": seats,
                                       "bare": [bare, url]}))  # fmt: skip


async def load(pid: int, base: str, seats: dict[str, Any], bare: tuple[int, str]) -> dict[str, Any]:
    door, cookies = Door(base, seats["code"]), seats["cookies"]
    people = [who for who in cookies if who != FAY]
    ears = await door.all_join(cookies, [FAY])
    empty = resident(pid)
    ears += await door.all_join(cookies, people)
    joined = resident(pid)
    tabs = min(TABS, MOST // len(people) - 1)
    for _ in range(tabs):
        ears += await door.all_join(cookies, people)
    full = resident(pid)
    before, others = resident(bare[0]), [Ear() for _ in people]
    for ear in others:
        await ear.connect(bare[1])
    await asyncio.sleep(1)
    return {
        "empty": empty, "joined_each": (joined - empty) / len(people),
        "tab_each": (full - joined) / len(people) / tabs, "full": full,
        "tabs": len(ears), "bare_each": (resident(bare[0]) - before) / len(people),
        "lost": sum(bool(ear.closed) for ear in ears),
    }  # fmt: skip


def rows(found: Mapping[str, Any]) -> Iterator[Row]:
    raw = found["bare_each"]
    for what, key in (("each person who has joined, with a picture of their own", "joined_each"),
                      ("each tab more of the same people", "tab_each")):  # fmt: skip
        yield (f"B5 memory for {what}", f"{found[key] / 1000:.0f} kB",
               f"bare ASGI {raw / 1000:.0f} kB", times(found[key], raw), "45 kB")  # fmt: skip
    whole = found["empty"] + 10_000 * found["tab_each"]
    yield (f"… the whole process with {found['tabs']:,} tabs ({found['lost']} lost); with 10,000 "
           "by the same rate", f"{found['full'] / 1e6:.0f} MB; {whole / 1e6:.0f} MB", "", "",
           "600 MB")  # fmt: skip

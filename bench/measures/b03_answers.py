"""From a command to its `ok`: 200 people, 50 commands a second, for ten seconds."""

import asyncio
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bench import disk
from bench.ear import Ear
from bench.figures import medians, ms, percentile, times
from bench.measures.b02_storm import command
from bench.people import Door, answered
from bench.processes import SIGN_IN, address, cpu_seconds, house, python, running
from bench.processes import load as run
from bench.scale import Row, Scale, folder
from bench.seated import FAY, Plan, fill

PEOPLE, EACH_SECOND, SECONDS = 200, 50, 10


def measure(place: Path, scale: Scale) -> dict[str, Any]:
    data = folder(place, "answers")
    seats = fill(data, Plan(PEOPLE, 20))
    with (
        running(house(data), SIGN_IN) as (pid, said),
        running(python("bench.peers.bare")) as (_, echo),
    ):
        return dict(run("b03_answers", {"pid": pid, "base": address(said), "seats": seats,
                                        "echo": echo, "data": str(data),
                                        "rounds": scale.rounds}))  # fmt: skip


async def load(
    pid: int, base: str, seats: dict[str, Any], echo: str, data: str, rounds: int
) -> dict[str, Any]:
    ears = await Door(base, seats["code"]).all_join(seats["cookies"])
    makers = [ear for who, ear in zip(seats["cookies"], ears, strict=True) if who != FAY]
    bare = [Ear() for _ in range(PEOPLE)]
    for ear in bare:
        await ear.connect(echo)
    found: dict[str, Any] = {"ours": [], "echo": [], "disk": []}
    for turn in range(rounds):
        busy = cpu_seconds(pid)
        trips = await ours(makers, turn)
        share = (cpu_seconds(pid) - busy) / SECONDS
        found["ours"].append(_spread(trips) | {"cpu_share": share})
        found["echo"].append(_spread(await echoes(bare)))
        found["disk"].append(disk.sync(Path(data)))
    return found


async def ours(makers: list[Ear], turn: int) -> list[float]:
    asked: dict[str, float] = {}
    trips: list[float] = []

    def hear(frame: bytes, at: float) -> None:
        if id := answered(frame):
            trips.append(at - asked[id])

    loop = asyncio.get_running_loop()
    for ear in makers:
        ear.hear = hear
    for n in range(EACH_SECOND * SECONDS):
        await asyncio.sleep(1 / EACH_SECOND)
        number = n % len(makers)
        id = f"answer-{turn}-{n:06}"
        asked[id] = loop.time()
        # Over and over the same makers: cards of other names, readiness to and fro.
        makers[number].say(command(id, 10 * turn + n // len(makers), number))
    await asyncio.sleep(1)
    return trips


async def echoes(bare: list[Ear]) -> list[float]:
    loop, trips = asyncio.get_running_loop(), list[float]()
    for n in range(200):
        ear, heard = bare[n % len(bare)], loop.create_future()
        ear.hear = lambda _, at, heard=heard: heard.set_result(at)
        start = loop.time()
        ear.say(b"x" * 200)
        trips.append(await heard - start)
        await asyncio.sleep(0.005)
    return trips


def _spread(trips: list[float]) -> dict[str, float]:
    return {"p50": percentile(trips, 0.5), "p99": percentile(trips, 0.99), "count": len(trips)}


def rows(found: Mapping[str, Any]) -> Iterator[Row]:
    mine, echo, sync = (medians(found[name]) for name in ("ours", "echo", "disk"))
    raw = echo["p50"] + sync["p50"]
    yield (f"B3 {PEOPLE} people, {EACH_SECOND} commands a second: until `ok`, p50",
           ms(mine["p50"]), f"echo + fdatasync {ms(raw)}", times(mine["p50"], raw), "")  # fmt: skip
    yield "… p99", ms(mine["p99"]), f"echo {ms(echo['p99'])}", "", "50 ms"
    yield "… server CPU", f"{mine['cpu_share']:.0%} of a core", "", "", ""

"""A full room, a command of each within one second: until everyone has everything."""

import asyncio
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import process_time
from typing import Any

from bench.figures import medians
from bench.people import Door, answered, do, quiet
from bench.processes import SIGN_IN, address, cpu_seconds, house, running
from bench.processes import load as run
from bench.scale import Row, Scale, folder
from bench.seated import FAY, Plan, fill

SECOND = 1.0
REST = 3.0


def measure(place: Path, scale: Scale) -> dict[str, Any]:
    data = folder(place, "storm")
    seats = fill(data, Plan(scale.people - 1, 20))
    with running(house(data), SIGN_IN) as (pid, said):
        return dict(run("b02_storm", {"pid": pid, "base": address(said), "seats": seats,
                                      "rounds": scale.rounds}))  # fmt: skip


async def load(pid: int, base: str, seats: dict[str, Any], rounds: int) -> dict[str, Any]:
    ears = await Door(base, seats["code"]).all_join(seats["cookies"])
    people = [who for who in seats["cookies"] if who != FAY]
    makers = [ear for who, ear in zip(seats["cookies"], ears, strict=True) if who != FAY]
    loop, found = asyncio.get_running_loop(), []
    for turn in range(rounds + 1):
        waits: dict[str, float] = {}
        oks: list[float] = []

        def hear(frame: bytes, at: float, waits: dict[str, float] = waits,
                 oks: list[float] = oks) -> None:  # fmt: skip
            if id := answered(frame):
                oks.append(at - waits[id])

        for ear in ears:
            ear.hear = hear
        heard, busy, begun = sum(ear.bytes for ear in ears), cpu_seconds(pid), loop.time()
        for n, ear in enumerate(makers):
            await asyncio.sleep(max(0.0, begun + SECOND * n / len(makers) - loop.time()))
            id = f"storm-{turn}-{n:06}"
            waits[id] = loop.time()
            ear.say(command(id, turn, n))
        last = await quiet(ears)
        found.append({
            "seconds": last - begun, "server_cpu": cpu_seconds(pid) - busy,
            "ok_p50": sorted(oks)[len(oks) // 2], "ok_p99": sorted(oks)[len(oks) * 99 // 100],
            "unanswered": len(makers) - len(oks),
            "megabytes": (sum(ear.bytes for ear in ears) - heard) / 1e6,
        })  # fmt: skip
        await asyncio.sleep(REST)
    return {"rounds": found[1:], "people": len(people) + 1, "load_cpu": process_time()}


def command(id: str, turn: int, n: int) -> bytes:
    """Half post a card for their team and the facilitators; half say whether they are ready."""
    if n % 2:
        return do(id, "set_ready", {"ready": turn % 2 == 0})
    words = "An idea about making the onboarding simpler for people"
    fields = {"viewpoint": "Somebody on the quay", "statement": words}
    return do(id, "post_artefact", {"artefact": f"c-{turn}-{n}", "type": "frame",
                                    "title": words[:43], "fields": fields})  # fmt: skip


def rows(found: Mapping[str, Any]) -> Iterator[Row]:
    ours = medians(found["rounds"])
    people = found["people"]
    yield (f"B2 {people} people, a command of each within one second: everyone has everything",
           f"{ours['seconds']:.2f} s", "", "", "1.5 s")  # fmt: skip
    yield "… server CPU", f"{ours['server_cpu']:.2f} s", "", "", "1 s"
    yield "… sent", f"{ours['megabytes']:.1f} MB", "", "", ""
    yield ("B3 … command until `ok`, p50 / p99", f"{ours['ok_p50'] * 1000:.0f} / "
           f"{ours['ok_p99'] * 1000:.0f} ms", "", "", "p99 250 ms")  # fmt: skip
    yield "… never answered", f"{ours['unanswered']:.0f}", "", "", "0"

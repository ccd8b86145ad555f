"""Somebody does not read at all: what that does to everybody else."""

import asyncio
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.figures import medians, ms, percentile, times
from bench.people import Door, do
from bench.processes import SIGN_IN, address, house, resident, running
from bench.processes import load as run
from bench.scale import Row, Scale, folder
from bench.seated import FAY, Plan, fill

PEOPLE, MESSAGES, SIZE, DEAF = 200, 60, 600, 5
EVERY = 0.11  # seconds: as fast as one person may send


def measure(place: Path, scale: Scale) -> dict[str, Any]:
    data = folder(place, "slow")
    seats = fill(data, Plan(PEOPLE, 20))
    with running(house(data), SIGN_IN) as (pid, said):
        return dict(run("b10_slow_reader", {"pid": pid, "base": address(said), "seats": seats,
                                            "rounds": scale.rounds}))  # fmt: skip


async def load(pid: int, base: str, seats: dict[str, Any], rounds: int) -> dict[str, Any]:
    door, cookies = Door(base, seats["code"]), seats["cookies"]
    order = [FAY, *(who for who in cookies if who != FAY)]
    ears = await door.all_join(cookies, order)
    fay, others, deaf = ears[0], ears[1:-DEAF], ears[-DEAF:]
    found: dict[str, Any] = {"all_read": [], "some_do_not": []}
    for turn in range(rounds):
        found["all_read"].append(await _told(fay, others, f"a-{turn}", pid))
        for ear in deaf:
            ear.transport.pause_reading()
        found["some_do_not"].append(await _told(fay, others, f"b-{turn}", pid))
        for ear in deaf:
            if not ear.transport.is_closing():
                ear.transport.resume_reading()
        await asyncio.sleep(2)
    return found


async def _told(fay: Any, others: list[Any], name: str, pid: int) -> dict[str, float]:
    """From sent to heard, over all messages and people."""
    loop, sent, took = asyncio.get_running_loop(), dict[bytes, float](), list[float]()

    def hear(frame: bytes, at: float) -> None:
        took.extend(at - start for mark, start in sent.items() if mark in frame)

    for ear in others:
        ear.hear = hear
    memory = resident(pid)
    for n in range(MESSAGES):
        mark = f"<{name}-{n:03}>"
        sent = {mark.encode(): loop.time()}
        data = {"message": f"slow-{name}-{n}", "text": mark + "x" * (SIZE - len(mark))}
        fay.say(do(f"slow-{name}-{n:03}", "send_message", data))
        await asyncio.sleep(EVERY)
    await asyncio.sleep(0.5)
    return {"p50": percentile(took, 0.5), "p99": percentile(took, 0.99),
            "missing": MESSAGES * len(others) - len(took),
            "memory": resident(pid) - memory}  # fmt: skip


def rows(found: Mapping[str, Any]) -> Iterator[Row]:
    calm, slow = medians(found["all_read"]), medians(found["some_do_not"])
    yield (f"B10 a message to {PEOPLE} people while {DEAF} do not read: the others hear it, p99",
           ms(slow["p99"]), f"all read {ms(calm['p99'])}", times(slow["p99"], calm["p99"]),
           "1.2 ×")  # fmt: skip
    yield "… p50", ms(slow["p50"]), ms(calm["p50"]), times(slow["p50"], calm["p50"]), ""

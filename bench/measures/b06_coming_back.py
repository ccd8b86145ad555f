"""Everybody's line is cut at once, and everybody comes back: until all are live again."""

import asyncio
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson

from bench.ear import Ear
from bench.figures import medians, times
from bench.people import Door, do
from bench.processes import SIGN_IN, address, cpu_seconds, house, python, running
from bench.processes import load as run
from bench.scale import Row, Scale, folder
from bench.seated import FAY, Plan, fill

GAP = 200  # events that they have missed
REST = 3.0


def measure(place: Path, scale: Scale) -> dict[str, Any]:
    data = folder(place, "back")
    seats = fill(data, Plan(scale.people - 1, 20))
    with (
        running(house(data), SIGN_IN) as (pid, said),
        running(python("bench.peers.bare")) as (_, url),
    ):
        return dict(run("b06_coming_back", {"pid": pid, "base": address(said), "seats": seats,
                                            "bare": url, "rounds": scale.rounds}))  # fmt: skip


async def load(
    pid: int, base: str, seats: dict[str, Any], bare: str, rounds: int
) -> dict[str, Any]:
    door, cookies = Door(base, seats["code"]), seats["cookies"]
    people = [who for who in cookies if who != FAY]
    (fay,) = await door.all_join(cookies, [FAY])
    found: dict[str, Any] = {"ours": [], "bare": []}
    for turn in range(rounds):
        cursors = {who: (await door.picture(who, cookies[who]))["cursor"] for who in people}
        await _gap(fay, turn)
        found["ours"].append(await _back(door, cookies, cursors, pid))
        found["bare"].append(await _handshakes(bare, len(cursors)))
    return found | {"people": len(people), "fay": fay.closed}


async def _gap(fay: Ear, turn: int) -> None:
    """What they miss: messages to all, as fast as anybody may send them."""
    for n in range(GAP):
        id = f"gap-{turn}-{n:06}"
        fay.say(do(id, "send_message", {"message": id, "text": "We go on in five minutes."}))
        await asyncio.sleep(0.11)


async def _back(
    door: Door, cookies: Mapping[str, str], cursors: Mapping[str, str], pid: int
) -> dict[str, float]:
    """All at the same moment, without any jitter; live is who has heard what was missed."""
    loop, live, doubled = asyncio.get_running_loop(), set[str](), list[str]()
    begun, busy = loop.time(), cpu_seconds(pid)

    async def one(who: str, cursor: str) -> Ear:
        here = cursor

        def hear(text: bytes, at: float) -> None:
            nonlocal here
            if not text.startswith(b'{"t":"ev"'):
                return
            frame = orjson.loads(text)
            if frame["p"] != here:
                doubled.append(who)
            here = frame["c"]
            live.add(who)

        return await door.listen(who, cookies[who], cursor, hear)

    ears = await asyncio.gather(*(one(*each) for each in cursors.items()))
    while len(live) < len(cursors) and loop.time() - begun < 30:
        await asyncio.sleep(0.005)
    taken, used = loop.time() - begun, cpu_seconds(pid) - busy
    for ear in ears:
        ear.transport.abort()
    await asyncio.sleep(REST)
    return {"seconds": taken, "server_cpu": used, "missing": len(cursors) - len(live),
            "broken": len(doubled)}  # fmt: skip


async def _handshakes(url: str, count: int) -> dict[str, float]:
    loop, ears = asyncio.get_running_loop(), [Ear() for _ in range(count)]
    begun = loop.time()
    await asyncio.gather(*(ear.connect(url) for ear in ears))
    taken = loop.time() - begun
    for ear in ears:
        ear.transport.abort()
    return {"seconds": taken}


def rows(found: Mapping[str, Any]) -> Iterator[Row]:
    ours, bare = medians(found["ours"]), medians(found["bare"])
    yield (f"B6 {found['people']} people come back at once and hear {GAP} events they missed",
           f"{ours['seconds']:.2f} s (server CPU {ours['server_cpu']:.2f} s)",
           f"bare ASGI handshakes {bare['seconds']:.2f} s",
           times(ours["seconds"], bare["seconds"]), "3 s")  # fmt: skip
    yield ("… who did not, or were told something twice or out of order",
           f"{ours['missing']:.0f}, {ours['broken']:.0f}", "", "", "0, 0")  # fmt: skip

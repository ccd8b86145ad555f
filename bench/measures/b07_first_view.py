"""The whole picture of a large room, fetched by 200 people at once, beside a file of its bytes."""

import asyncio
from collections.abc import Coroutine, Iterator, Mapping
from pathlib import Path
from typing import Any

from app.domain.commands import PostArtefact
from bench.figures import medians, times
from bench.people import Door
from bench.processes import SIGN_IN, address, cpu_seconds, house, python, running
from bench.processes import load as run
from bench.scale import Row, Scale, folder
from bench.seated import DAYLIGHT, FAY, Plan, Step, fill, person
from bench.wire import Browser

CARDS, AT_ONCE, BATCH = 5000, 200, 250


def measure(place: Path, scale: Scale) -> dict[str, Any]:
    data = folder(place, "view")
    plan = Plan(scale.people - 1, 20, DAYLIGHT)
    seats = fill(data, plan, _cards(scale.people - 1))
    with (
        running(house(data), SIGN_IN) as (pid, said),
        running(python("bench.peers.file"), r"http://\S+") as peer,
    ):
        given = {"pid": pid, "base": address(said), "seats": seats, "rounds": scale.rounds}
        return dict(run("b07_first_view", given | {"peer": peer}))


def _cards(people: int) -> Iterator[list[Step]]:
    words = "Nobody knows when it sails, and everybody asks. "
    fields = {"viewpoint": "Somebody on the quay", "statement": words * 4}
    for first in range(0, CARDS, BATCH):
        yield [(person(n % people), PostArtefact(f"c{n}", "frame", f"Card {n}", fields))
               for n in range(first, first + BATCH)]  # fmt: skip


async def load(
    pid: int, base: str, seats: dict[str, Any], rounds: int, peer: tuple[int, str]
) -> dict[str, Any]:
    door, cookies = Door(base, seats["code"]), seats["cookies"]
    people = [who for who in cookies if who != FAY][:AT_ONCE]
    size = await _size(door, cookies, people[0])
    setting = Browser(peer[1].rstrip("/"))
    await setting.post(f"/size/{size}", {})
    found: dict[str, Any] = {"ours": [], "static": [], "bytes": size}
    for _ in range(rounds):
        found["ours"].append(await _all(pid, [_picture(door, who, cookies[who])
                                              for who in people]))  # fmt: skip
        found["static"].append(await _all(peer[0], [_file(setting.base) for _ in people]))
    return found


async def _size(door: Door, cookies: Mapping[str, str], who: str) -> int:
    """Bytes of a picture as they go over the line."""
    browser = _browser(door.base, cookies[who])
    return int((await browser.get(door.path("picture", who))).headers["content-length"])


async def _picture(door: Door, who: str, cookie: str) -> None:
    browser = _browser(door.base, cookie)
    assert (await browser.get(door.path("picture", who))).status == 200
    browser.close()


def _browser(base: str, cookie: str) -> Browser:
    browser = Browser(base)
    name, _, value = cookie.partition("=")
    browser.cookies[name] = value
    return browser


async def _all(pid: int, asked: list[Coroutine[Any, Any, None]]) -> dict[str, float]:
    loop = asyncio.get_running_loop()
    begun, busy = loop.time(), cpu_seconds(pid)
    await asyncio.gather(*asked)
    return {"seconds": loop.time() - begun, "server_cpu": cpu_seconds(pid) - busy}


async def _file(base: str) -> None:
    browser = Browser(base)
    assert (await browser.get("/file")).status == 200
    browser.close()


def rows(found: Mapping[str, Any]) -> Iterator[Row]:
    ours, file = medians(found["ours"]), medians(found["static"])
    yield (f"B7 {AT_ONCE} people fetch the picture of a room with {CARDS} cards "
           f"({found['bytes'] / 1000:.0f} kB packed)",
           f"{ours['seconds']:.2f} s, server CPU {ours['server_cpu']:.2f} s",
           f"a file of its bytes {file['seconds']:.2f} s, CPU {file['server_cpu']:.2f} s",
           times(file["server_cpu"], ours["server_cpu"]), "3 s; 0.3 ×")  # fmt: skip

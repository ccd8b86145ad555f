"""The server is stopped, politely or not, and started again: until everybody is live again."""

import asyncio
import signal
import socket
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.ear import Ear
from bench.figures import medians
from bench.people import Door
from bench.processes import SERVER_CORE, end, house, pin
from bench.processes import load as run
from bench.scale import Row, Scale, folder
from bench.seated import FAY, Plan, fill

PEOPLE = 200


def measure(place: Path, scale: Scale) -> dict[str, Any]:
    data = folder(place, "restart")
    seats = fill(data, Plan(PEOPLE, 20))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    given = {"data": str(data), "port": port, "seats": seats, "rounds": scale.rounds}
    return dict(run("b11_restart", given))


def _start(data: str, port: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        house(Path(data), port), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True,
        preexec_fn=lambda: pin(SERVER_CORE),
    )  # fmt: skip


async def load(data: str, port: int, seats: dict[str, Any], rounds: int) -> dict[str, Any]:
    door, cookies = Door(f"http://127.0.0.1:{port}", seats["code"]), seats["cookies"]
    people = [who for who in cookies if who != FAY]
    found: dict[str, Any] = {"polite": [], "killed": []}
    server = _start(data, port)
    try:
        for _ in range(rounds):
            for name, how in (("polite", signal.SIGTERM), ("killed", signal.SIGKILL)):
                await _all_back(door, cookies, people)
                server, taken = await _again(server, how, data, door, cookies)
                found[name].append({"seconds": taken})
    finally:
        end(server)
    return found


async def _again(
    server: subprocess.Popen[str], how: signal.Signals, data: str, door: Door,
    cookies: Mapping[str, str],
) -> tuple[subprocess.Popen[str], float]:  # fmt: skip
    """From the signal until all listen again; whoever runs the server starts it at once."""
    begun = asyncio.get_running_loop().time()
    server.send_signal(how)
    await asyncio.to_thread(server.wait)
    server = _start(data, int(door.base.rpartition(":")[2]))
    ears = await _all_back(door, cookies, [who for who in cookies if who != FAY])
    taken = asyncio.get_running_loop().time() - begun
    for ear in ears:
        ear.transport.abort()
    return server, taken


async def _all_back(door: Door, cookies: Mapping[str, str], people: list[str]) -> list[Ear]:
    """As browsers do: knock until somebody opens, fetch the picture, listen until it is live."""

    async def one(who: str) -> Ear:
        while True:
            try:
                whole = await door.picture(who, cookies[who])
                ear = await door.listen(who, cookies[who], whole["cursor"])
            except (OSError, EOFError):
                await asyncio.sleep(0.3)
                continue
            while not ear.frames and not ear.closed:
                await asyncio.sleep(0.01)
            if ear.frames:
                return ear

    return await asyncio.gather(*map(one, people))


def rows(found: Mapping[str, Any]) -> Iterator[Row]:
    polite, killed = (medians(found[name])["seconds"] for name in ("polite", "killed"))
    yield (f"B11 SIGTERM, started again at once: all {PEOPLE} people live again",
           f"{polite:.2f} s", "", "", "5 s")  # fmt: skip
    yield "… kill -9", f"{killed:.2f} s", "", "", "8 s"

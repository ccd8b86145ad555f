"""One message to everybody: deliveries for each second of server CPU, beside other servers."""

import asyncio
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from bench.ear import Ear
from bench.figures import medians, times
from bench.peers import nchan, node
from bench.peers.bare import TO_ALL
from bench.people import Door, do
from bench.processes import SIGN_IN, address, cpu_seconds, house, python, running
from bench.processes import load as run
from bench.scale import BUILD, Row, Scale, folder
from bench.seated import FAY, Plan, fill

MESSAGES, REST = 20, 2.5
"""As many as one person may send at once, and the seconds until they may send as many again."""

PACE = 0.08
"""Seconds from one message to the next where all servers go at the same pace: longer than the pause
that ours makes after each, in a room of a thousand, so that others may speak.
"""

TIMES = 3
"""As often as other measures: what Socket.IO needs for a message differs by half from one round to
another.
"""

TEXT = "x" * 200
Figures = dict[str, float]
PYTHON = {"bare ASGI": "bare", "FastAPI": "fastapi_socket", "raw frames": "raw"}
SCRIPTS = {"Node ws": "ws.mjs", "Socket.IO": "socketio.mjs"}


def measure(place: Path, scale: Scale) -> dict[str, Any]:
    data = folder(place, "broadcast")
    seats = fill(data, Plan(scale.people - 1, 20))
    missing: dict[str, str] = {}
    with ExitStack() as servers:
        pid, said = servers.enter_context(running(house(data), SIGN_IN))
        peers = {name: servers.enter_context(running(python(f"bench.peers.{module}")))
                 for name, module in PYTHON.items()}  # fmt: skip
        for name, script in SCRIPTS.items():
            command = node.command(BUILD / "bench-node", script)
            if isinstance(command, str):
                missing[name] = command
            else:
                peers[name] = servers.enter_context(running(command))
        found = run("b01_broadcast", {"ours": [pid, address(said)], "seats": seats,
                                      "peers": peers, "rounds": scale.rounds})  # fmt: skip
    found["missing"] = missing | _nchan(place, scale, found)
    return dict(found)


def _nchan(place: Path, scale: Scale, found: dict[str, Any]) -> dict[str, str]:
    """By itself: nginx says nothing when it is ready, and has children of its own."""
    at = folder(place, "nchan")
    asked = nchan.command(BUILD / "bench-nchan", at)
    if isinstance(asked, str):
        return {"nchan": asked}
    command, url = asked
    try:
        with nchan.serving(command, at) as pid:
            seats = {"cookies": dict.fromkeys(map(str, range(scale.people)))}
            more = run("b01_broadcast", {"ours": None, "seats": seats, "rounds": scale.rounds,
                                         "peers": {"nchan": [pid, url]}})  # fmt: skip
    except OSError as problem:
        return {"nchan": f"it could not be started ({problem})"}
    found["peers"] |= more["peers"]
    return {}


async def load(
    ours: tuple[int, str] | None, seats: dict[str, Any], peers: Mapping[str, Any], rounds: int
) -> dict[str, Any]:
    lines = {name: _Peer(name, *where) for name, where in peers.items()}
    for line in lines.values():
        await line.open(len(seats["cookies"]))
    room = _Room(*ours, seats) if ours else None
    if room:
        await room.open()
    servers: dict[str, _Peer] = {"ours": room, **lines} if room else lines
    found: dict[str, list[Figures]] = {name: [] for name in servers}
    for n in range(TIMES * rounds):
        fast = await _in_turn(servers, n)
        paced = await _in_turn(servers, n, PACE)
        for name, figures in fast.items():
            figures["per_cpu_second_paced"] = paced[name]["per_cpu_second"]
            found[name].append(figures)
    return {"ours": found.pop("ours", []), "peers": found, "load_cpu": process_time()}


async def _in_turn(lines: "Mapping[str, _Peer]", n: int, pace: float = 0) -> dict[str, Figures]:
    """As fast as each goes, or at the pace of all.

    Each time another one begins: the first finds a machine that has just been idle.
    """
    names = deque(lines)
    names.rotate(-n)
    figures = {name: await lines[name].round(pace) for name in names}
    if any(isinstance(line, _Room) for line in lines.values()):
        await asyncio.sleep(REST)
    return figures


class _Peer:
    """As many sockets on another server; Socket.IO has words of its own around what is said."""

    def __init__(self, name: str, pid: int, url: str) -> None:
        self.pid, self.url, self.socketio = pid, url, name == "Socket.IO"
        self.ears: list[Ear] = []
        self.heard, self.mark, self.count = 0, b"", 0

    async def open(self, people: int) -> None:
        for _ in range(people):
            ear = Ear(self.hear)
            await ear.connect(self.url)
            if self.socketio:
                ear.say(b"40")
            self.ears.append(ear)
        await asyncio.sleep(1)

    def hear(self, text: bytes, at: float) -> None:
        if text == b"2":  # Socket.IO asks whether anybody is there
            for ear in self.ears:
                ear.say(b"3")
        elif self.mark and self.mark in text:
            self.heard += 1

    def say(self, mark: str) -> None:
        text = f"{TO_ALL}{mark}{TEXT}"
        self.ears[0].say((f'42["all","{text}"]' if self.socketio else text).encode())

    async def round(self, pace: float = 0) -> Figures:
        """Each message is seen by all before the next one is sent, and `pace` seconds pass."""
        start, busy = perf_counter(), cpu_seconds(self.pid)
        for n in range(MESSAGES):
            await asyncio.sleep(max(0, start + n * pace - perf_counter()))
            self.count += 1
            mark = f"<{self.count:06}>"
            self.heard, self.mark = 0, mark.encode()
            self.say(mark)
            while self.heard < len(self.ears):
                await asyncio.sleep(0.0005)
        count, used = MESSAGES * len(self.ears), cpu_seconds(self.pid) - busy
        return {"per_second": count / (perf_counter() - start), "per_cpu_second": count / used}


class _Room(_Peer):
    """Ours: the facilitator's message, through cookies, rules, journal and pictures."""

    def __init__(self, pid: int, base: str, seats: dict[str, Any]) -> None:
        super().__init__("ours", pid, base)
        self.seats = seats

    async def open(self, people: int = 0) -> None:
        door, cookies = Door(self.url, self.seats["code"]), self.seats["cookies"]
        self.ears = await door.all_join(cookies, [FAY, *(who for who in cookies if who != FAY)])
        for ear in self.ears:
            ear.hear = self.hear

    def say(self, mark: str) -> None:
        data = {"message": f"m-{self.count}", "text": mark + TEXT}
        self.ears[0].say(do(f"broadcast-{self.count:06}", "send_message", data))


def rows(found: Mapping[str, Any]) -> Iterator[Row]:
    aims = {"bare ASGI": "0.6 ×", "Socket.IO": "1 ×"}
    rounds = len(found["ours"])
    for key, title in (
        ("per_cpu_second", f"B1 one message to all: deliveries per second of CPU, {rounds} rounds"),
        ("per_cpu_second_paced", "… the same, all servers at the same pace"),
    ):
        ours = medians(found["ours"])[key]
        for name, heard in found["peers"].items():
            theirs = medians(heard)[key]
            beside = f"{name} {theirs:,.0f}"
            yield title, f"{ours:,.0f}", beside, times(ours, theirs), aims.get(name, "")
    for name, why in found["missing"].items():
        yield "B1", "", f"{name}: not in this run, {why}", "", ""

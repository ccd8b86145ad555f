"""The load, in a process of its own: a room full of people, and as many sockets on the echo."""

import asyncio
import json
import random
import sys
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

from bench import disk
from bench.bot import Bot, NotIn
from bench.echo import TO_ALL
from bench.figures import percentile, spread
from bench.processes import LOAD_CORE, cpu_seconds, pin, resident
from bench.visitor import files_of
from bench.wire import Browser

DESIGN, ROUND, TEAMS = "tom-half-day", "h04", 8
"""A dark round: a card is seen by its team and by the facilitators."""

SPAN = 10.0  # seconds in which everybody posts one card
MESSAGES, REST = 20, 2.5
"""As many as one person may send at once, and the seconds until they may send as many again."""

PAYLOAD = "x" * 200


@dataclass(frozen=True, slots=True)
class Load:
    """What the process is given; `pid` and `echo_pid` are the servers', `data` their folder."""

    sign_in: str
    pid: int
    echo: str
    echo_pid: int
    data: str
    people: int
    turns: int


@dataclass(slots=True)
class Crowd:
    """Everybody in the room and what they were told, by card or message."""

    load: Load
    bots: list[Bot] = field(default_factory=list)
    sent: dict[str, float] = field(default_factory=dict)
    heard: list[float] = field(default_factory=list)
    listening: list[asyncio.Task[None]] = field(default_factory=list)
    dice: random.Random = field(default_factory=lambda: random.Random(1))

    @property
    def fay(self) -> Bot:
        return self.bots[0]

    def hear(self, bot: Bot, key: str, at: float) -> None:
        """Note how long what was sent has taken to this person."""
        if (start := self.sent.get(key.rpartition("/")[2])) is not None:
            self.heard.append(at - start)

    def attend(self, bot: Bot) -> None:
        self.bots.append(bot)
        self.listening.append(asyncio.create_task(bot.listen()))

    # ---- the room fills ----------------------------------------------------------------------

    async def open_room(self) -> str:
        base, _, token = self.load.sign_in.partition("/sign-in/")
        desk = Browser(base)
        await desk.get(f"/sign-in/{token}")
        teams = "\n".join(f"Team {n}" for n in range(1, TEAMS + 1))
        form = {"design": DESIGN, "name": "Fay", "seating": "balanced", "teams": teams,
                "capacity": self.load.people + 10}  # fmt: skip
        answer = await desk.post("/desk/rooms", form)
        if answer.status != 303:
            raise NotIn(f"The room was not opened ({answer.status}).")
        code = answer.headers["location"].split("/")[2]
        bot = Bot(desk, code, "facilitator", self.hear)
        await bot.come_in()
        self.attend(bot)
        return code

    async def fill(self, code: str) -> dict[str, Any]:
        """Everybody at the same moment, all from one address."""
        base = self.fay.browser.base
        coming = [Bot(Browser(base), code, "participant", self.hear)
                  for _ in range(self.load.people)]  # fmt: skip
        start, used, busy = perf_counter(), process_time(), cpu_seconds(self.load.pid)
        memory = resident(self.load.pid)
        came = await asyncio.gather(*(_timed(bot, n) for n, bot in enumerate(coming)))
        taken = perf_counter() - start
        for bot, outcome in zip(coming, came, strict=True):
            if isinstance(outcome, float):
                self.attend(bot)
        return {
            "people": len(coming), "seconds": taken,
            "each": spread([outcome for outcome in came if isinstance(outcome, float)]),
            "failures": dict(Counter(what for what in came if isinstance(what, str))),
            "server_cpu": cpu_seconds(self.load.pid) - busy, "load_cpu": process_time() - used,
            "memory_each": (resident(self.load.pid) - memory) / len(coming),
        }  # fmt: skip

    async def visit(self, code: str) -> dict[str, float]:
        """Everybody fetches what a browser fetches at its first visit; it keeps it from then on."""
        files = await files_of(self.bots[1].browser, f"/rooms/{code}")
        start, busy = perf_counter(), cpu_seconds(self.load.pid)
        await asyncio.gather(*(_fetch_all(bot.browser, files) for bot in self.bots[1:]))
        taken, used = perf_counter() - start, cpu_seconds(self.load.pid) - busy
        requests = len(files) * (len(self.bots) - 1)
        return {"files": len(files), "seconds": taken, "per_second": requests / taken,
                "per_cpu_second": requests / used}  # fmt: skip

    async def begin(self) -> None:
        await self.fay.do("bench-balance-teams-1", "balance_teams", {})
        await asyncio.sleep(3)
        await self.fay.do("bench-start-round-01", "start_round", {"round": ROUND})
        await asyncio.sleep(1)

    # ---- cards -------------------------------------------------------------------------------

    async def cards(self, turn: int) -> dict[str, float]:
        """One card from each, spread over SPAN; how long until `ok` and until others see it."""
        self.heard.clear()
        makers = self.bots[1:]
        sizes = Counter(bot.you["team"] for bot in makers)
        expected = sum(sizes[bot.you["team"]] + 1 for bot in makers)
        busy = cpu_seconds(self.load.pid)
        work = [partial(self._card, bot, f"card-{turn}-{n}") for n, bot in enumerate(makers)]
        oks = await _spread_out(work, self.dice)
        await _until(partial(self._all_heard, expected))
        return {
            "ok_p50": percentile(oks, 0.5), "ok_p99": percentile(oks, 0.99),
            "seen_p50": percentile(self.heard, 0.5), "seen_p99": percentile(self.heard, 0.99),
            "seen": len(self.heard), "missing": expected - len(self.heard),
            "server_cpu_share": (cpu_seconds(self.load.pid) - busy) / SPAN,
        }  # fmt: skip

    def _all_heard(self, times: int) -> bool:
        return len(self.heard) >= times

    async def _card(self, bot: Bot, id: str) -> float:
        fields = {"viewpoint": "Somebody on the quay", "statement": PAYLOAD}
        self.sent[id] = perf_counter()
        return await bot.do(f"post-{id:->20}", "post_artefact",
                            {"artefact": id, "type": "frame", "title": "Nobody knows when",
                             "fields": fields, "round": ROUND})  # fmt: skip

    # ---- one message to all ------------------------------------------------------------------

    async def messages(self, turn: int) -> dict[str, float]:
        """The facilitator's messages to everybody, each seen by all before the next is sent."""
        self.heard.clear()
        start, busy = perf_counter(), cpu_seconds(self.load.pid)
        for n in range(MESSAGES):
            id, due = f"msg-{turn}-{n}", (n + 1) * len(self.bots)
            self.sent[id] = perf_counter()
            await self.fay.do(f"send-{id:->20}", "send_message", {"message": id, "text": PAYLOAD})
            await _until(partial(self._all_heard, due))
        return _deliveries(len(self.heard), start, busy, self.load.pid)


@dataclass(slots=True)
class Echoes:
    """As many sockets on the bare server, sending as much."""

    load: Load
    dice: random.Random = field(default_factory=lambda: random.Random(1))
    sockets: list[ClientConnection] = field(default_factory=list)

    async def open(self) -> float:
        """Bytes of the server's memory for each."""
        memory = resident(self.load.echo_pid)
        for _ in range(self.load.people):
            self.sockets.append(
                await connect(self.load.echo, compression=None, proxy=None, ping_interval=None)
            )
        return (resident(self.load.echo_pid) - memory) / self.load.people

    async def cards(self) -> dict[str, float]:
        trips = await _spread_out([partial(_trip, each) for each in self.sockets], self.dice)
        return {"p50": percentile(trips, 0.5), "p99": percentile(trips, 0.99)}

    async def messages(self) -> dict[str, float]:
        start, busy = perf_counter(), cpu_seconds(self.load.echo_pid)
        for _ in range(MESSAGES):
            await self.sockets[0].send(TO_ALL + PAYLOAD)
            await asyncio.gather(*(socket.recv() for socket in self.sockets))
        return _deliveries(MESSAGES * len(self.sockets), start, busy, self.load.echo_pid)


def _deliveries(count: int, start: float, busy: float, pid: int) -> dict[str, float]:
    used, taken = max(cpu_seconds(pid) - busy, 0.01), perf_counter() - start
    return {"per_second": count / taken, "per_cpu_second": count / used}


async def _timed(bot: Bot, number: int) -> float | str:
    start = perf_counter()
    try:
        await bot.join(f"Person {number}")
    except (NotIn, OSError, EOFError) as problem:
        return f"{type(problem).__name__}: {problem}"
    return perf_counter() - start


async def _fetch_all(browser: Browser, files: Iterable[str]) -> None:
    for path in files:
        if (status := (await browser.get(path)).status) != 200:
            raise NotIn(f"{path}: {status}")
    browser.close()


async def _trip(socket: ClientConnection) -> float:
    start = perf_counter()
    await socket.send(PAYLOAD)
    await socket.recv()
    return perf_counter() - start


async def _spread_out(
    work: Iterable[Callable[[], Awaitable[float]]], dice: random.Random
) -> list[float]:
    """Each at a moment of its own within SPAN."""

    async def later(one: Callable[[], Awaitable[float]]) -> float:
        await asyncio.sleep(dice.random() * SPAN)
        return await one()

    return await asyncio.gather(*(later(one) for one in work))


async def _until(true: Callable[[], bool], seconds: float = 5.0) -> None:
    """Wait, but not for ever: what has not come by then is counted as missing."""
    end = perf_counter() + seconds
    while not true() and perf_counter() < end:
        await asyncio.sleep(0.001)


async def play(load: Load) -> dict[str, Any]:
    crowd, echoes = Crowd(load), Echoes(load)
    code = await crowd.open_room()
    joined = await crowd.fill(code)
    visited = await crowd.visit(code)
    await crowd.begin()
    bare_memory = await echoes.open()
    found: dict[str, Any] = {
        "load": asdict(load),
        "join": joined,
        "visit": visited,
        "memory_bare": bare_memory,
    }
    found |= {name: [] for name in ("cards", "echo", "disk", "messages", "messages_bare")}
    for turn in range(load.turns):
        found["cards"].append(await crowd.cards(turn))
        found["echo"].append(await echoes.cards())
        found["disk"].append(disk.sync(Path(load.data)))
    for turn in range(load.turns):
        found["messages"].append(await crowd.messages(turn))
        found["messages_bare"].append(await echoes.messages())
        await asyncio.sleep(REST)
    found["lost"] = dict(Counter(bot.lost for bot in crowd.bots if bot.lost))
    found["load_cpu"] = process_time()
    return found


if __name__ == "__main__":
    pin(LOAD_CORE)
    print(json.dumps(asyncio.run(play(Load(**json.loads(sys.argv[1]))))))

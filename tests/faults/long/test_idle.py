"""F38: ten thousand sockets on which nobody says anything."""

import asyncio
import resource
from contextlib import closing

from bench.ear import Ear
from bench.wire import Browser
from tests.faults.crowd import Person
from tests.faults.figures import note
from tests.faults.server import Server
from tests.loop import within
from tests.web.served import opened

ROOMS, PEOPLE, TABS = 4, 313, 8
SOCKETS = ROOMS * PEOPLE * TABS
FILES = SOCKETS + 1000
ABREAST = 50
IDLE = 60  # seconds
MOST = 600 * 1_000_000  # bytes


class Idle:
    """A tab that has said hello and only counts what it is told."""

    def __init__(self):
        self.ear = Ear()

    async def comes(self, person):
        path = f"/rooms/{person.code}/socket?as=participant"
        wanted = {"Cookie": person.cookie, "Sec-WebSocket-Protocol": "charrette.1"}
        await self.ear.connect(person.address.replace("http", "ws", 1) + path, wanted)
        self.ear.say(f'{{"t":"hi","c":"{person.cursor}","tab":"idle","b":""}}'.encode())


class Pongs:
    """Counts the answers to pings."""

    def __init__(self):
        self.count = 0

    def __call__(self, text, at):
        self.count += text.startswith(b'{"t":"pong"')


async def joined(server, code, number):
    browser = Browser(server.address)
    answer = await browser.post("/join", {"code": code, "name": f"Person {number}"})
    assert answer.status == 303, answer.status
    browser.close()
    ((name, value),) = browser.cookies.items()
    person = Person(server.address, code, f"{name}={value}")
    await person.fetches()
    return person


async def in_groups(work):
    """So many at a time: each is a coroutine."""
    done = []
    for first in range(0, len(work), ABREAST):
        done += await asyncio.gather(*work[first : first + ABREAST])
    return done


@within(1800)
async def test_ten_thousand_idle_sockets_fit_and_each_is_answered(tmp_path):
    may = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    assert may >= FILES, f"This test needs {FILES} open files: ulimit -Hn says {may}"
    resource.setrlimit(resource.RLIMIT_NOFILE, (may, may))
    with Server(tmp_path) as server:
        with closing(server.desk()) as desk:
            codes = [opened(desk, capacity=str(PEOPLE + 5)) for _ in range(ROOMS)]
        before = server.memory
        people = await in_groups([joined(server, code, n) for code in codes for n in range(PEOPLE)])
        tabs = [Idle() for _ in range(SOCKETS)]
        await in_groups([tab.comes(people[n // TABS]) for n, tab in enumerate(tabs)])
        assert server.metric("charrette_connections") == SOCKETS
        await asyncio.sleep(IDLE / 4)  # until what their coming caused is over
        lags, cpu = server.lags(), server.cpu
        await asyncio.sleep(IDLE)
        pongs = await everybody_pings(tabs)
        assert pongs == SOCKETS
        assert server.metric("charrette_connections") == SOCKETS
        note("F38", sockets=SOCKETS, memory=f"{server.memory / 1e6:.0f} MB",
             each=f"{(server.memory - before) / SOCKETS / 1000:.1f} kB",
             lag_p99=f"≤ {server.lag(0.99, lags)} s", pongs=pongs,
             cpu_in_a_minute=f"{server.cpu - cpu:.1f} s")  # fmt: skip
        assert server.memory <= MOST
        for tab in tabs:
            tab.ear.transport.abort()


async def everybody_pings(tabs):
    """How many were answered, of all who asked within some seconds."""
    pongs = Pongs()
    for number, tab in enumerate(tabs):
        tab.ear.hear = pongs
        tab.ear.say(b'{"t":"ping","at":1}')
        if number % 500 == 0:
            await asyncio.sleep(0.1)
    for _ in range(600):
        if pongs.count >= len(tabs):
            break
        await asyncio.sleep(0.1)
    return pongs.count

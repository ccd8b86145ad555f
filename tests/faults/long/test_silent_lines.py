"""F14 and F16: lines that nobody answers on any more, and people who never read."""

import asyncio
import signal
import time
from contextlib import asynccontextmanager

import httpx
import pytest
from websockets.frames import Frame, Opcode

from tests.faults.figures import note
from tests.faults.proxy import Proxy
from tests.faults.server import Server
from tests.loop import within
from tests.web.test_protocol import deaf
from tests.web.workshop import AMBER, TEAL, Workshop

MEGABYTE = 1_000_000
MOST_GROWTH = 10 * MEGABYTE
OFF = {
    "the cable is cut": {"up": {"swallow": True}, "down": {"swallow": True}},
    "the browser is frozen": {"up": {"frozen": True}, "down": {"frozen": True}},
    "nothing comes up any more": {"up": {"swallow": True}},
}


@asynccontextmanager
async def a_workshop(folder):
    with Server(folder) as server:
        async with Workshop(server) as workshop:
            await workshop.joins("omar", AMBER)
            yield server, workshop


async def through(proxy, workshop):
    """Maya's tab, on a line that can be spoilt."""
    maya = await workshop.joins("maya", TEAL)
    await maya.leave()
    maya.address, maya.closed = proxy.address, None
    await maya.connect()
    await maya.hello()
    return maya


def here(tab):
    """Who is here, as the last weather says."""
    told = (f["d"] for f in reversed(tab.frames) if f["t"] == "now" and f["k"] == "presence")
    return str(next(told, ""))


async def goes_on_until(true, workshop):
    """Omar acts, is answered and seen, again and again; how often, and for how many seconds."""
    omar, start, times = workshop.tabs["omar"], time.monotonic(), 0
    async with asyncio.timeout(60):
        while not true():
            times += 1
            await omar.does("raise_hand", up=times % 2 == 1)
            await asyncio.sleep(0.2)
    return times, time.monotonic() - start


@pytest.mark.parametrize("what", OFF)
@within(300)
async def test_a_line_on_which_nobody_answers_is_let_go_and_holds_nobody_up(tmp_path, what):
    async with a_workshop(tmp_path) as (server, workshop), Proxy(server.address) as proxy:
        alone = server.metric("charrette_connections"), server.files
        maya = await through(proxy, workshop)
        assert server.metric("charrette_connections") == alone[0] + 1
        fay, person, memory = workshop.fay, maya.person, server.memory
        await fay.until(lambda: person in here(fay))
        proxy.everywhere(**OFF[what])
        times, took = await goes_on_until(lambda: person not in here(fay), workshop)
        assert times > 10
        assert server.metric("charrette_connections") == alone[0]
        assert server.files <= alone[1] + 1
        assert server.memory - memory < MOST_GROWTH
        note("F14", **{f"freed_when_{what.replace(' ', '_')}": f"{took:.0f} s"})
        proxy.everywhere(**{way: dict.fromkeys(spoilt, False) for way, spoilt in OFF[what].items()})


@within(300)
async def test_who_never_reads_is_let_go_while_all_others_read_and_the_server_stops(tmp_path):
    async with a_workshop(tmp_path) as (server, workshop):
        peer = await never_reads(workshop)
        fays = [await workshop.sits(f"fay {n}", "facilitator", workshop.desk.cookies)
                for n in range(5)]  # fmt: skip
        open_lines, memory = server.metric("charrette_connections"), server.memory
        start, said = time.monotonic(), 0
        while server.metric("charrette_connections") == open_lines:
            said += await talk(fays, said)
            await asyncio.sleep(0.1)  # what is said is kept: if it is too much, it hides a leak
            assert time.monotonic() - start < 120, "the deaf one is still here"
        took = time.monotonic() - start
        grown = server.memory - memory
        assert grown < MOST_GROWTH
        for tab in workshop.tabs.values():
            await tab.catch_up()
        note("F16", let_go_after=f"{took:.0f} s", told_meanwhile=said,
             memory=f"+{grown / MEGABYTE:.1f} MB")  # fmt: skip
        another = await never_reads(workshop)
        assert server.stop() in (0, -signal.SIGTERM)
        peer.close()
        another.close()


async def talk(fays, said):
    """Each tells everybody something long; how many did."""
    for n, fay in enumerate(fays):
        answer = await fay.do("send_message", message=f"m{said + n:06}", text="word " * 110)
        if answer["t"] == "no":
            await asyncio.sleep(answer["retry_ms"] / 1000)
    return len(fays)


async def never_reads(workshop):
    """Somebody at a raw socket who says hello where the room is, and then never reads again."""
    tab = workshop.tab("facilitator", workshop.desk.cookies)
    await tab.fetch()
    await tab.client.aclose()
    cookies = "; ".join(f"{name}={value}" for name, value in workshop.desk.cookies.items())
    url = httpx.URL(workshop.served.address)
    path = f"/rooms/{workshop.code}/socket?as=facilitator"
    peer = await deaf((url.host, url.port), path, cookies)
    hello = f'{{"t":"hi","c":"{tab.cursor}","tab":"deaf","b":""}}'.encode()
    await asyncio.get_running_loop().sock_sendall(
        peer, Frame(Opcode.TEXT, hello).serialize(mask=True)
    )
    return peer

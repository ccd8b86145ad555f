"""The pre-flight page and its lines: public, of no room, short and small."""

import asyncio
import re
from itertools import pairwise

import httpx
import orjson
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from app.web.checking import OPEN_PER_ADDRESS, PER_ADDRESS
from app.web.preflight import MOST_ECHOES, TICKS
from tests.loop import in_a_loop
from tests.web.served import said

LARGE = "x" * 16_000


def line(served, **options):
    address = served.address.replace("http", "ws", 1) + "/preflight/socket"
    wanted = {"origin": served.address, "compression": None, "proxy": None,
              "subprotocols": ["charrette.1"], **options}  # fmt: skip
    return connect(address, **wanted)


def test_anybody_may_open_the_page_and_the_ways_to_it_are_known(served, run):
    with served.browser() as browser:
        page = browser.get("/preflight")
        assert page.status_code == httpx.codes.OK
        assert "What a venue needs to allow" in said(page)
        assert 'href="/preflight"' in browser.get("/").text
    assert 'href="/preflight"' in run.get("/desk").text


def test_whatever_does_not_work_comes_with_what_to_do(served):
    with served.browser() as browser:
        page = browser.get("/preflight").text
    words = orjson.loads(re.search(r'id="words">(.*?)</script>', page)[1])
    found = {key for key in words if "_" in key and not key.startswith("all_")}
    wanting = {f"{key}_do" for key in found if not re.search("_(good|trying|do)$", key)}
    assert wanting == {key for key in found if key.endswith("_do")}


def test_what_goes_up_is_counted_and_the_cookie_seen(served):
    with served.browser() as browser:
        first = browser.post("/preflight/echo", content=LARGE).json()
        assert (first["bytes"], first["cookie"]) == (16_000, False)
        browser.get("/preflight")
        assert browser.post("/preflight/echo").json()["cookie"] is True


def test_another_site_does_not_ask(served):
    with served.browser(Origin="http://evil.example") as browser:
        assert browser.post("/preflight/echo").status_code == httpx.codes.FORBIDDEN


def test_events_come_one_by_one_and_end(served):
    with (
        served.browser() as browser,
        browser.stream("GET", "/preflight/ticks") as answer,
    ):
        lines = list(answer.iter_lines())
    told = [orjson.loads(line[6:]) for line in lines if line.startswith("data: ")]
    assert [each["tick"] for each in told[:-1]] == list(range(TICKS))
    assert told[-1]["code"] == 1000
    spans = [later["at"] - sooner["at"] for sooner, later in pairwise(told[:-1])]
    assert min(spans) > 0


@in_a_loop
async def test_a_socket_says_back_what_it_hears(served):
    async with line(served) as socket:
        assert socket.subprotocol == "charrette.1"
        await socket.send(LARGE)
        assert await socket.recv() == LARGE


@in_a_loop
async def test_a_socket_carries_no_more_than_a_trial_needs(served):
    async with line(served) as socket:
        for _ in range(MOST_ECHOES):
            await socket.send("beat")
            assert await socket.recv() == "beat"
        with pytest.raises(ConnectionClosed):
            await socket.recv()
        assert socket.close_code == 4000


@pytest.mark.parametrize("frame", [b"\x00\x01", "x" * 40_000], ids=["bytes", "too large"])
@in_a_loop
async def test_what_is_no_trial_ends_it(served, frame):
    async with line(served) as socket:
        await socket.send(frame)
        with pytest.raises(ConnectionClosed):
            await socket.recv()


@in_a_loop
async def test_a_socket_from_another_site_is_not_accepted(served):
    with pytest.raises(InvalidStatus):
        await line(served, origin="http://evil.example")


@in_a_loop
async def test_whoever_opens_many_is_asked_to_come_again(apart):
    sockets = [await line(apart) for _ in range(OPEN_PER_ADDRESS + 1)]
    with pytest.raises(ConnectionClosed):
        await sockets[-1].recv()
    assert sockets[-1].close_code == 1013
    await asyncio.gather(*(socket.close() for socket in sockets))


def test_whoever_asks_all_the_time_is_asked_to_wait(apart):
    with apart.browser() as browser:
        for _ in range(PER_ADDRESS.amount):
            browser.post("/preflight/echo")
        answer = browser.post("/preflight/echo")
    assert answer.status_code == httpx.codes.TOO_MANY_REQUESTS
    assert "Wait a minute" in answer.json()["sentence"]

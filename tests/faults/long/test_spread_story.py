"""The whole story of the live workshop with every page spread over two servers, and one killed."""

import time

import httpx
import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser import chromium
from tests.browser.proxies import Caddy, Nginx
from tests.browser.room import Room
from tests.browser.spreading import SpreadHouse
from tests.browser.test_workshop import (
    DESIGN,
    each_writes_alone,
    everybody_arrives,
    they_connect,
)
from tests.browser.test_workshop import test_a_workshop_from_the_sign_in_link_to_the_pack as story
from tests.faults.figures import note
from tests.loop import in_a_loop
from tests.web.served import opened
from tests.web.tab import Tab


@pytest.fixture
def browser():
    expect.set_options(timeout=chromium.WAIT)
    with sync_playwright() as playwright:
        started = chromium.start(playwright)
        yield started
        started.close()


@pytest.fixture(params=[Nginx, Caddy], ids=lambda kind: kind.program)
def proxy(request):
    return request.param


@pytest.fixture
def house(postgres, tmp_path, proxy):
    house = SpreadHouse(tmp_path / "house", postgres.database(), proxy)
    house.start()
    yield house
    house.stop()


@pytest.fixture
def room(browser, house):
    room = Room(browser, house)
    yield room
    room.leaves()


def served_by(house):
    """How many of the requests about rooms each server got; websockets among them."""
    counts = {}
    for server, asked in house.proxy.dealt:
        if asked.startswith("/rooms/"):
            counts[server] = counts.get(server, 0) + 1
    return counts


def test_a_workshop_is_held_at_two_servers_at_once(room, house, tmp_path):
    story(room, tmp_path)
    dealt = served_by(house)
    assert len(dealt) == 2
    note("spread story", **{f"requests_{n}": count for n, count in enumerate(dealt.values())})
    assert all("Traceback" not in each.complaints for each in house.houses)


@in_a_loop
async def test_behind_the_proxies_of_the_docs_a_room_stays_at_one_server(postgres, tmp_path, proxy):
    house = SpreadHouse(tmp_path / "house", postgres.database(), proxy, spread=False)
    house.start()
    origin = {"Origin": house.address}
    with httpx.Client(base_url=house.address, headers=origin, trust_env=False) as desk:
        assert desk.get(house.sign_in).status_code == httpx.codes.SEE_OTHER
        codes = [opened(desk) for _ in range(8)]
        for code in codes:
            fay = await Tab(house.address, code, "facilitator", desk.cookies).open()
            await fay.does("park_item", item="p1", text="Through the proxy")
            await fay.close()
    servers = {code: {to for to, asked in house.proxy.dealt if code in asked} for code in codes}
    house.stop()
    assert {len(each) for each in servers.values()} == {1}
    assert len(set.union(*servers.values())) == 2


def test_a_server_is_killed_in_the_middle_of_a_round(room, house):
    room.opens(DESIGN)
    everybody_arrives(room)
    they_connect(room)
    begun = time.monotonic()
    house.houses[1].kill()
    room.ana.says("In the queue; nobody told me how long")
    room.ravi.says("By phone; they knew my name")
    for person in (room.maya, room.omar, room.ana, room.ravi):
        person.reads("nobody told me how long")
        person.reads("they knew my name")
    note("one server killed", browsers_all_go_on_within_s=round(time.monotonic() - begun, 1))
    each_writes_alone(room)
    room.fay.rings_the_bell()
    for person in room.makers:
        person.reads("Thirty seconds to finish your sentence.")

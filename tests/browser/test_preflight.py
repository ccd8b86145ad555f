"""The pre-flight page in a venue that blocks websockets, and in one that lets them through."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import chromium
from tests.browser.blocking import BlockedHouse, How
from tests.browser.somebody import Somebody

PAGE = "/preflight"
SECOND = "A workshop works here, without websockets."
CANNOT = "A workshop cannot be held from here yet."
MEANT = re.compile(
    "console: (WebSocket connection to|Failed to load)|net::ERR_(FAILED|ABORTED): .*/preflight/"
)


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    house = BlockedHouse(tmp_path_factory.mktemp("house"), How.REFUSED)
    house.start()
    yield house
    house.stop()


@pytest.fixture
def it(browser, house):
    """Whoever looks after the network."""
    device = chromium.window(browser, chromium.PHONE)
    somebody = Somebody("it", device, house.address)
    somebody.watched.meant = MEANT
    yield somebody
    device.close()


def troubles_of(somebody):
    watched = somebody.watched
    return watched.in_the_way()


def test_where_websockets_are_blocked_it_says_so_and_what_to_ask_for(it):
    it.opens(PAGE)
    it.reads(SECOND)
    it.reads("It was refused: something on the way does not let it through.")
    it.reads("Ask for websockets (wss) to 127.0.0.1")
    it.reads("10 events came one by one")
    assert troubles_of(it) == []


def test_the_result_is_copied_by_keyboard(it):
    it.opens(PAGE)
    it.reads(SECOND)
    button = it.page.get_by_role("button", name="Copy the result")
    button.focus()
    it.page.keyboard.press("Enter")
    it.reads("Copied.")
    expect(it.page.get_by_label("All of this as text")).to_have_value(re.compile(SECOND))


def test_where_nothing_gets_through_it_says_what_to_do(it):
    for path in ("echo", "ticks"):
        it.page.route(f"**/preflight/{path}", lambda route: route.abort())
    it.opens(PAGE)
    it.reads(CANNOT)
    it.reads("Ask for answers of the type text/event-stream")
    assert troubles_of(it) == []

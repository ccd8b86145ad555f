"""The whole story of the live workshop, behind a proxy that blocks websockets."""

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser import chromium
from tests.browser.blocking import BlockedHouse, BlockedRoom, How
from tests.browser.test_workshop import test_a_workshop_from_the_sign_in_link_to_the_pack as story


@pytest.fixture
def browser():
    expect.set_options(timeout=chromium.WAIT)
    with sync_playwright() as playwright:
        started = chromium.start(playwright)
        yield started
        started.close()


@pytest.fixture(params=How, ids=lambda how: how.value)
def room(browser, tmp_path, request):
    house = BlockedHouse(tmp_path / "data", request.param)
    house.start()
    room = BlockedRoom(browser, house)
    yield room
    room.leaves()
    house.stop()


def test_a_workshop_is_held_without_a_websocket(room, tmp_path):
    story(room, tmp_path)
    assert room.house.proxy.blocked >= len(room.people)

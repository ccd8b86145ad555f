"""A browser for all stories, a server and a room for each."""

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser import chromium
from tests.browser.house import HOME, House, Indoors
from tests.browser.room import Room

LEFT_BEHIND = HOME / "build" / "stories"
"""What the pages of a story that failed looked like at its end."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    item.failed = getattr(item, "failed", False) or report.failed
    return report


@pytest.fixture(scope="package")
def browser():
    """Not for the whole session: while it is there, no other test could run a loop of its own."""
    expect.set_options(timeout=chromium.WAIT)
    with sync_playwright() as playwright:
        started = chromium.start(playwright)
        yield started
        started.close()


@pytest.fixture
def house(tmp_path):
    house = Indoors(tmp_path / "data")
    house.start()
    yield house
    house.stop()


@pytest.fixture
def house_of_its_own(tmp_path):
    """For stories in which the server is started, or ends, as it does with people."""
    house = House(tmp_path / "data")
    house.start()
    yield house
    house.stop()


@pytest.fixture
def room(browser, house, request):
    room = Room(browser, house)
    yield room
    if request.node.failed:
        room.leaves_pictures(LEFT_BEHIND / request.node.name)
    room.leaves()


def pytest_terminal_summary(terminalreporter):
    """What stories measured, whoever ran them."""
    for report in terminalreporter.getreports("passed"):
        for what, figure in report.user_properties:
            terminalreporter.write_line(f"{report.nodeid}: {what} {figure}")

"""F25: whoever's sign-in, seat or link was taken back is out within seconds, on every server.

Stolen, expired and revoked cookies open nothing, and tabs that were open are closed.
"""

import re
import time

import pytest

from app.live.connection import REMOVED, SEAT_GONE
from app.live.usher import EVERY
from tests.faults.figures import note
from tests.loop import in_a_loop
from tests.main.spread import Spread
from tests.web.served import joined, link, opened
from tests.web.stream import StreamTab
from tests.web.tab import Tab

GONE = SEAT_GONE.code
LONG_AGO = 1  # milliseconds since 1970


class Watched:
    """A room with Fay's tab in it; what is opened here is closed at the end."""

    def __init__(self, served):
        self.served, self.desk, self.tabs, self.browsers = served, served.desk(), [], []
        self.code = opened(self.desk)

    async def __aenter__(self):
        self.fay = await self.tab("facilitator", self.desk.cookies)
        return self

    async def __aexit__(self, *_):
        for tab in self.tabs:
            await tab.close()
        for browser in (self.desk, *self.browsers):
            browser.close()

    def browser(self, cookies=()):
        browser = self.served.browser()
        browser.cookies.update(cookies)
        self.browsers.append(browser)
        return browser

    async def tab(self, place, cookies, kind=Tab):
        tab = await kind(self.served.address, self.code, place, cookies).open()
        self.tabs.append(tab)
        return tab

    async def maya(self, kind=Tab):
        browser = joined(self.browser(), self.code, "Maya")
        return await self.tab("participant", browser.cookies, kind)

    def status(self, browser, place="participant"):
        path = f"/rooms/{self.code}/picture"
        return browser.get(path, params={"as": place}).status_code


async def closes(tab, what):
    """The code with which the tab is closed; how long that took is kept for the table."""
    begun = time.monotonic()
    code = await tab.close_code()
    note("F25", **{f"seconds_{what}": round(time.monotonic() - begun, 1)})
    return code


@in_a_loop
async def test_signing_out_closes_open_tabs_and_voids_stolen_cookies(served):
    async with Watched(served) as room:
        thief = room.browser(room.desk.cookies)
        stolen = await room.tab("facilitator", thief.cookies)
        room.desk.post("/sign-out")
        assert [await closes(tab, "after_sign_out") for tab in (room.fay, stolen)] == [GONE] * 2
        assert room.status(thief, "facilitator") == 403
        assert thief.get("/desk").headers["location"] == "/sign-in"


@pytest.mark.parametrize("how", [
    "UPDATE sign_in SET revoked = 1", f"UPDATE sign_in SET expires = {LONG_AGO}",
    f"UPDATE sign_in SET seen = {LONG_AGO}", "UPDATE account SET active = 0",
])  # fmt: skip
@in_a_loop
async def test_a_sign_in_that_ends_in_the_database_closes_its_tabs(apart, how):
    """As another server, or time, would end it."""
    async with Watched(apart) as room:
        maya = await room.maya()
        apart.write(how)
        assert await closes(room.fay, "after_the_database_said_so") == GONE
        assert room.status(room.desk, "facilitator") == 403
        await maya.catch_up()  # the workshop goes on


@pytest.mark.parametrize("kind", [Tab, StreamTab])
@in_a_loop
async def test_signing_a_person_out_closes_their_tabs_on_both_transports(served, kind):
    async with Watched(served) as room:
        maya = await room.maya(kind)
        path = f"/rooms/{room.code}/personal-codes/renew"
        new = room.desk.post(path, json={"person": maya.person}).json()["code"]
        assert await closes(maya, "after_a_new_code") == GONE
        old = room.browser(maya.client.cookies)
        assert room.status(old) == 403
        phone = room.browser()
        phone.post("/rejoin", data={"code": room.code, "personal": new})
        back = await room.tab("participant", phone.cookies)
        assert back.person == maya.person


@in_a_loop
async def test_a_seat_that_is_revoked_in_the_database_closes_its_tabs(served):
    async with Watched(served) as room:
        maya = await room.maya()
        served.write("UPDATE seat SET rev = rev + 1 WHERE person = ?", maya.person)
        assert await closes(maya, "after_a_seat_was_revoked") == GONE


@in_a_loop
async def test_whoever_is_removed_is_out_and_stays_out(served):
    async with Watched(served) as room:
        maya = await room.maya()
        await room.fay.does("remove_person", person=maya.person)
        assert await closes(maya, "after_removal") == REMOVED.code
        old = room.browser(maya.client.cookies)
        assert room.status(old) == 403
        ((rev,),) = served.read("SELECT rev FROM seat WHERE person = ?", maya.person)
        assert rev == 2


@in_a_loop
async def test_a_projector_goes_dark_when_its_link_is_taken_back(served):
    async with Watched(served) as room:
        screen = room.browser()
        screen.get(link(room.desk, room.code, "screen"))
        tab = await room.tab("screen", screen.cookies)
        (found,) = room.desk.get(f"/rooms/{room.code}/links").json()["links"]
        room.desk.post(f"/rooms/{room.code}/links/revoke", json={"id": found["id"]})
        assert await closes(tab, "after_a_link_was_taken_back") == GONE


@in_a_loop
async def test_a_new_sign_in_in_the_same_browser_leaves_open_rooms_open(served):
    async with Watched(served) as room:
        room.desk.get(served.sign_in)
        await room.fay.does("set_door", locked=False, approval=False, capacity=60)
        assert room.status(room.desk, "facilitator") == 200


@in_a_loop
async def test_what_is_taken_back_at_one_server_closes_tabs_at_the_other(postgres, tmp_path):
    spread = Spread(tmp_path, postgres.database())
    try:
        async with spread:
            maya = await spread.joins("Maya", 1)
            fay = await spread.tab(1, "facilitator", spread.desk.cookies).open()
            path = f"/rooms/{spread.code}/personal-codes/renew"
            spread.desk.post(path, json={"person": maya.person})
            assert await closes(maya, "at_another_server_seat") == GONE
            spread.desk.post("/sign-out")
            assert await closes(fay, "at_another_server_sign_out") == GONE
    finally:
        spread.close()


def test_a_server_looks_often_enough_for_five_seconds():
    assert EVERY <= 3
    assert re.fullmatch(r"45\d\d", str(GONE))  # the browser does not come back by itself

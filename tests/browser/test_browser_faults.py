"""Tabs that sleep, lines that go still, devices without room: drafts stay, nothing goes twice."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.blocking import BlockedHouse
from tests.browser.people import Participant
from tests.browser.test_workshop import DESIGN

CARD = "Call back within the hour"
LINE_IS_ASKED = "dispatchEvent(new Event('online'))"
"""What a browser tells a page whose device has a network again."""
AWAKE = "document.dispatchEvent(new Event('resume'))"
"""What it tells one that it wakes; no more than that may be needed."""

FILL = """() => {
  for (let size = 2 ** 20; size >= 1; size /= 2) {
    try { for (let n = 0; ; n++) localStorage.setItem(`fill-${size}-${n}`, "x".repeat(size)); }
    catch { continue; }
  }
}"""
OFFLINE = re.compile(r"console: .*net::ERR_INTERNET_DISCONNECTED|net::ERR_INTERNET_DISCONNECTED")


@pytest.fixture
def house(tmp_path):
    """Lines to this one can go still."""
    house = BlockedHouse(tmp_path / "data", None)
    house.start()
    yield house
    house.stop()


def test_whatever_happens_to_a_device_drafts_stay_and_nothing_goes_twice(room):
    two_build_a_card(room)
    a_line_goes_still(room)
    a_device_loses_its_network(room)
    a_tab_is_put_to_sleep(room)
    one_person_has_two_windows(room)
    a_device_has_no_space_left(room)
    assert [trouble for each in room.people for trouble in each.watched.troubles] == []


def two_build_a_card(room):
    room.opens(DESIGN)
    for person in (room.maya, room.omar):
        person.joins(room.code)
        person.sits_with("Teal")
        person.watched.meant = OFFLINE
    room.starts("Connect", instead_of_what_runs=False)
    for title in ("The moment", "Alone first", "One service"):
        room.starts(title)
    room.maya.posts(CARD, customer_gets="A call", threshold="The same day")
    room.omar.reads(CARD)


def a_line_goes_still(room):
    """Nobody is told; whoever asks whether anybody is there finds out in three seconds."""
    room.house.proxy.freeze()
    room.maya.revises(CARD, customer_gets="A call from somebody who knows")
    room.maya.reads("Saving 1")
    room.maya.page.evaluate(LINE_IS_ASKED)
    room.omar.page.evaluate(LINE_IS_ASKED)
    both_have_version(room, 2)


def a_device_loses_its_network(room):
    begins(room.maya, "A call by noon")
    room.maya.device.set_offline(True)
    room.house.proxy.freeze()
    room.maya.presses("Post version 3")
    room.maya.device.set_offline(False)
    room.omar.page.evaluate(LINE_IS_ASKED)
    both_have_version(room, 3)


def a_tab_is_put_to_sleep(room):
    """No headless browser freezes a tab by itself: here the debugger holds all of its scripts."""
    begins(room.maya, "Half a thought")
    held = room.maya.device.new_cdp_session(room.maya.page)
    held.send("Debugger.enable")
    held.send("Debugger.pause")
    room.omar.revises(CARD, customer_gets="A call or a letter")
    room.omar.reads("Version 4,")
    room.house.proxy.freeze()
    held.send("Debugger.resume")
    held.detach()
    room.maya.page.evaluate(AWAKE)
    room.omar.page.evaluate(LINE_IS_ASKED)
    both_have_version(room, 4)
    still_writes(room.maya, "Half a thought")
    room.maya.presses("Leave it as it was")


def one_person_has_two_windows(room):
    second = Participant("Maya again", room.maya.device, room.house.address)
    second.opens(f"/rooms/{room.code}")
    second.is_connected()
    room.fay.counts_as_connected(2)
    second.revises(CARD, customer_gets="A call or a letter, as one likes")
    both_have_version(room, 5)
    second.page.reload()
    second.reads("Version 5,")
    second.page.close()
    room.maya.is_connected()
    room.fay.counts_as_connected(2)


def a_device_has_no_space_left(room):
    room.maya.page.evaluate(FILL)
    room.maya.revises(CARD, customer_gets="A call, a letter or a visit")
    both_have_version(room, 6)
    begins(room.maya, "Another half")
    room.starts("Sharing")
    room.maya.is_connected()
    still_writes(room.maya, "Another half")


def begins(person, text):
    """To write into the form of the card, without posting it."""
    person.presses(f"Revise {CARD}")
    person.page.locator("#field-customer_gets").fill(text)


def still_writes(person, text):
    expect(person.page.locator("#field-customer_gets")).to_have_value(text)


def both_have_version(room, number):
    """This one and not the next: what was sent again had no effect again."""
    for person in (room.maya, room.omar):
        person.is_connected()
        person.reads(f"Version {number},")
        expect(person.card(CARD)).to_have_count(1)

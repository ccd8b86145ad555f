"""Two who run workshops: one by the printed link, one invited by her; each at her own desk."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.keyboard import Typist
from tests.browser.people import Somebody
from tests.browser.room import LAPTOP, PHONE
from tests.web.accounts import PASSWORD

CODE = re.compile(r"^[2-9A-HJ-NP-Z]{7}$")
DESIGN = "Ninety-minute remote sprint"
EMAIL = "maya.lopez@northern-ferries.example"


@pytest.fixture
def fay(room, house):
    """At her desk, signed in by the printed link; she has said name, e-mail and password."""
    somebody = room.brings(Somebody, "Fay", LAPTOP)
    somebody.opens(house.sign_in)
    somebody.opens("/account")
    somebody.page.get_by_label("Your name").fill("Fay Brown")
    somebody.presses("Keep it")
    somebody.page.get_by_label("E-mail").fill("fay@example.org")
    somebody.page.get_by_label("New password").fill(PASSWORD)
    somebody.page.get_by_role("button", name="Keep it").last.click()
    somebody.reads("Every other browser is signed out.")
    somebody.watched.forget()  # pages that were left before they were whole
    return somebody


def invites(fay):
    fay.opens("/people")
    fay.page.get_by_label("E-mail").fill(EMAIL)
    fay.presses("Make the link")
    return fay.page.locator("#made").input_value()


def test_an_invited_facilitator_signs_in_by_keyboard_on_a_phone(room, fay):
    link = invites(fay)
    room.is_in_order()
    maya = room.brings(Typist, "Maya", PHONE, color_scheme="dark")
    maya.opens(link)
    maya.reads(EMAIL)
    room.is_in_order()
    maya.writes("Maya Lopez", then="Tab")
    maya.writes(PASSWORD, then="Enter")
    maya.page.wait_for_url("**/desk")
    maya.reads("Your first workshop starts here.")
    maya.needs_no_scrolling_sideways()
    room.is_in_order()
    maya.goes_to_and_presses("Sign out")
    maya.page.wait_for_url("**/sign-in")
    expect(maya.page.get_by_label("E-mail")).to_be_focused()
    maya.writes(EMAIL, then="Tab")
    maya.writes(PASSWORD, then="Enter")
    maya.page.wait_for_url("**/desk")
    maya.opens("/account")
    maya.needs_no_scrolling_sideways()
    room.is_in_order()


def test_signing_out_elsewhere_closes_the_cockpit_there(room, house):
    room.opens(DESIGN)
    laptop = room.brings(Somebody, "Fay's laptop", LAPTOP)
    laptop.opens(house.sign_in)
    laptop.opens("/account")
    laptop.presses("Sign out everywhere else")
    laptop.reads("Signed out there.")
    room.fay.reads("This page no longer has a place in the room.")


def test_a_person_is_signed_out_and_comes_back_with_the_new_code(room):
    room.opens(DESIGN)
    room.maya.joins(room.code)
    people = room.fay.panel("t")
    people.get_by_role("button", name="Maya").first.click()
    room.fay.presses("Sign out everywhere", within=people)
    code = people.locator(".code-shown")
    expect(code).to_have_text(CODE)
    room.maya.reads("Your seat is not known here any more.")
    room.is_in_order()
    room.maya.comes_back(room.code, code.inner_text())


def test_links_are_listed_and_taken_back_in_the_cockpit(room):
    room.opens(DESIGN)
    door = room.fay.panel("l")
    listed = door.get_by_role("list", name="Links that are good now").get_by_role("listitem")
    for links in (1, 2):
        room.fay.presses("Sponsor", within=door, exact=True)
        expect(listed).to_have_count(links)
    room.is_in_order()
    room.fay.presses("Take it back", within=door)
    expect(listed).to_have_count(1)

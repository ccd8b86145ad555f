"""Who sits where: Fay seats, moves, helps back, removes and hands over, from the cockpit."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_workshop import DESIGN


@pytest.fixture
def full(room):
    """Maya, Ana and Omar are in, nobody sits anywhere."""
    room.opens(DESIGN)
    for person in (room.maya, room.ana, room.omar):
        person.joins(room.code)
    room.fay.counts_as_connected(3)
    return room


@pytest.fixture
def people(full):
    """The panel with everybody, by table."""
    return full.fay.panel("t")


def chosen(full, people, name):
    people.get_by_role("button", name=name).click()
    return people.locator("aside")


def test_those_without_a_table_are_spread_over_the_tables(full, people):
    full.fay.presses("Seat them", within=people)
    for person in (full.maya, full.ana, full.omar):
        person.reads("You sit here")
    full.is_in_order()


def test_somebody_is_moved_made_captain_and_given_a_code_to_come_back(full, people):
    maya = chosen(full, people, "Maya")
    maya.get_by_label("Sits at").select_option(label="Amber")
    full.maya.reads("Amber")
    full.fay.presses("Make captain", within=maya)
    full.fay.presses("Show the personal code", within=maya)
    expect(maya.locator(".code-shown")).not_to_be_empty()
    code = maya.locator(".code-shown").inner_text()
    full.lena.comes_back(full.code, code)
    full.lena.reads("Maya")
    full.is_in_order()


def test_somebody_who_is_removed_is_told_so_and_the_room_goes_on(full, people):
    omar = chosen(full, people, "Omar")
    full.fay.presses("Remove", within=omar)
    full.fay.page.locator("dialog[open]").last.get_by_role("button", name="Remove").click()
    full.omar.reads("A facilitator has taken you out of this room.")
    expect(people.get_by_role("button", name="Omar")).to_have_count(0)


def test_the_room_is_handed_over(full, people):
    ana = chosen(full, people, "Ana")
    full.fay.presses("Hand the room over", within=ana)
    full.fay.page.locator("dialog[open]").last.get_by_role("button", name="Hand").click()
    full.ana.page.wait_for_url("**/run")
    full.ana.is_connected()
    full.fay.page.wait_for_url("**/watch")

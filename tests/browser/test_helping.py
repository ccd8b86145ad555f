"""How the cockpit helps: who stands where, teams mixed by a rule, a lot, a late day, the draft."""

import re

from playwright.sync_api import expect

from tests.browser.test_workshop import DESIGN, KEY_SAFE

ROUNDS = ("The moment", "Alone first", "One service", "Sharing")


def test_a_facilitator_is_helped_from_the_lobby_to_the_close(room):
    room.opens(DESIGN)
    room.projector.shows_up(room.fay.invites("Projector"))
    for somebody, team in ((room.maya, "Teal"), (room.omar, "Amber"), (room.ravi, "Amber")):
        somebody.joins(room.code)
        somebody.sits_with(team)
    people_say_where_they_stand_and_what_they_do(room)
    teams_are_mixed(room)
    room.starts("Connect", instead_of_what_runs=False)
    for title in ROUNDS[:3]:
        room.starts(title)
    a_department_is_underlined(room)
    somebody_silent_is_nudged(room)
    room.starts(ROUNDS[3])
    the_lot_is_drawn(room)
    a_late_day_is_trimmed(room)
    the_draft_can_be_read(room)


def people_say_where_they_stand_and_what_they_do(room):
    maya, omar = room.maya.page, room.omar.page
    maya.get_by_role("radio", name="7", exact=True).check(force=True)
    expect(maya.get_by_role("radio", name="7", exact=True)).to_be_checked()
    for page, work, tick in ((maya, "care", "meets customers"), (omar, "care", "runs the daily")):
        page.get_by_text("Tell the facilitator what you do").click()
        page.get_by_label("Work, in a word or two").fill(work)
        page.get_by_label("Level").select_option("frontline")
        page.get_by_role("checkbox", name=tick).check()
        page.get_by_role("button", name="Tell it").click()
        expect(page.get_by_text("Noted. Teams are mixed by it.")).to_be_visible()
    room.is_in_order()


def teams_are_mixed(room):
    panel = room.fay.panel("t")
    expect(panel).to_contain_text("One person has said where they stand.")
    expect(panel).to_contain_text("Amber: nobody who meets customers")
    room.fay.shuts(panel)


def a_department_is_underlined(room):
    page = room.maya.page
    room.omar.posts(KEY_SAFE, customer_gets="A key", threshold="A code by text")
    expect(page.locator(".names-department")).to_have_count(0)
    omar = room.omar.page
    omar.get_by_role("button", name="Never dare").click()
    expect(omar.get_by_role("button", name="Never dare")).to_have_attribute("aria-pressed", "true")
    room.is_in_order()


def somebody_silent_is_nudged(room):
    nudge = room.fay.page.get_by_role("button", name="Nudge Maya in private")
    nudge.click()
    room.maya.reads("Half a sentence is enough")
    room.omar.does_not_read("Half a sentence is enough")
    done = room.fay.page.get_by_role("button", name="Maya was nudged")
    expect(done).to_be_disabled()


def the_lot_is_drawn(room):
    room.maya.reads("Would never dare")
    room.fay.presses("Draw who presents when")
    for page in (room.fay.page, room.maya.page, room.projector.page):
        expect(page.get_by_text(re.compile(r"lot \d{8}", re.IGNORECASE)).first).to_be_visible()
    room.is_in_order()


def a_late_day_is_trimmed(room):
    page = room.fay.page
    for _ in range(8):
        page.keyboard.press("*")
    trim = page.get_by_role("button", name="Trim these")
    expect(trim).to_be_visible()
    expect(page.locator(".rope__more")).not_to_be_empty()
    trim.click()
    expect(trim).to_be_hidden()
    expect(page.get_by_text("Agenda trimmed")).to_be_visible()
    room.is_in_order()


def the_draft_can_be_read(room):
    page = room.fay.page
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Draft so far").click()
    draft = opened.value
    expect(draft.get_by_role("heading", name="The operating model")).to_be_visible()
    expect(draft.get_by_text(KEY_SAFE).first).to_be_visible()
    draft.get_by_role("button", name="Refresh").click()
    expect(draft.locator("[data-fresh]")).to_contain_text("As of record")
    draft.close()

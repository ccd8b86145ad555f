"""From a link to an opened document: reading the pack without a seat, telling how far it is."""

import zipfile

import pytest
from playwright.sync_api import expect

from tests.browser import chromium
from tests.browser.people import Somebody
from tests.browser.room import GOAL, LAPTOP, PHONE

DESIGN = "Ninety-minute remote sprint"
WRONG = "This link does not open anything any more."


@pytest.fixture
def closed(room):
    """A workshop that is over, and what Fay has made for its readers."""
    room.opens(DESIGN)
    room.maya.joins(room.code)
    room.fay.closes_the_workshop()
    return room


def shares(room, who, **fields):
    """Fay makes a link on the page for it; she sees it this once."""
    fay = room.fay
    fay.opens(f"/rooms/{room.code}/share")
    fay.page.get_by_label("Who it is for").fill(who)
    for label, text in fields.items():
        fay.page.get_by_label(label).fill(text)
    fay.presses("Make the link")
    return fay.page.locator("#made").input_value()


def test_a_sponsor_reads_page_one_and_opens_what_was_downloaded(closed, tmp_path):
    room = closed
    board = room.brings(Somebody, "the board office", LAPTOP, accept_downloads=True)
    board.opens(shares(room, "The board office", Passphrase="harbour light"))
    assert "/packs/" not in board.page.url
    board.page.get_by_label("Passphrase").fill("harbour light")
    board.presses("Open the pack")
    board.reads(GOAL)
    board.reads("How sure are we")
    board.page.emulate_media(color_scheme="dark")
    room.is_in_order()
    button = board.page.get_by_role("button", name="Download: For the sponsor")
    with board.page.expect_download(timeout=chromium.PACKING) as waiting:
        button.click(timeout=chromium.PACKING)
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    with zipfile.ZipFile(path) as pack:
        assert pack.read("01_one_page.pdf").startswith(b"%PDF")
        assert "NOT_MADE.txt" not in pack.namelist()
    board.page.reload()
    board.reads("took draft 1 along")
    room.fay.page.reload()
    room.fay.reads("took draft 1 along")
    room.is_in_order()


def test_every_link_that_does_not_open_says_the_same(closed):
    room = closed
    link = shares(room, "Somebody")
    room.fay.presses("Take it back")
    room.fay.reads("Taken back.")
    stranger = room.brings(Somebody, "a stranger", PHONE)
    seen = set()
    for path in (link, link[:-1], "/packs/guessed", "/shared/0123456789ab"):
        stranger.opens(path)
        stranger.reads(WRONG)
        seen.add(stranger.page.locator("main").inner_text())
    assert len(seen) == 1
    stranger.watched.forget()  # a page that is not there is a failed request
    room.is_in_order()


def test_the_documents_are_edited_by_keyboard(closed):
    room, fay = closed, closed.fay
    fay.opens(f"/rooms/{room.code}/edit")
    lead = fay.page.get_by_label("Lead of Whom we serve")
    lead.focus()
    fay.page.keyboard.type("Two people, one need.")
    fay.page.keyboard.press("Tab")
    fay.page.keyboard.press("Enter")
    rail = fay.page.get_by_role("navigation", name="Sections")
    expect(rail.get_by_role("link", name="Whom we serve")).to_contain_text("one edit")
    expect(lead).to_have_value("Two people, one need.")
    room.is_in_order()


def test_people_are_given_links_of_their_own(closed):
    room, fay = closed, closed.fay
    fay.opens(f"/rooms/{room.code}/follow/links")
    link = fay.page.get_by_label("Link of Maya").input_value()
    phone = room.brings(Somebody, "Maya at home", PHONE)
    phone.opens(link)
    phone.reads("Maya, how far is it?")
    phone.reads("Nothing stands here with your name.")
    room.is_in_order()

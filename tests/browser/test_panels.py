"""What lies behind the keys of the cockpit and the buttons of a participant."""

import pytest

from tests.browser.test_workshop import DESIGN, KEY_SAFE

KEYS = ("a", "i", "b", "d", "s", "m", "t", "l", "k", "o", "r", "y", "h", "g", "1", "?")
SCHEMES = ("light", "dark")


@pytest.fixture
def running(room):
    """The work is shared, a card and a note are there, somebody has a hand up."""
    room.opens(DESIGN)
    room.projector.shows_up(room.fay.invites("Projector"))
    room.sol.comes(room.fay.invites("Sponsor"))
    room.maya.joins(room.code)
    room.maya.sits_with("Teal")
    room.omar.joins(room.code)
    room.omar.sits_with("Amber")
    room.starts("Connect", instead_of_what_runs=False)
    for title in ("The moment", "Alone first", "One service"):
        room.starts(title)
    room.omar.posts(KEY_SAFE, customer_gets="A key", threshold="A code by text")
    room.fay.asks_the_sponsor("May two people answer calls?")
    room.fay.looks_again("2027-01-22", asking="What has become common practice in a second team?")
    room.starts("Sharing")
    room.maya.reads(KEY_SAFE)
    return room


def test_every_panel_and_every_dialog_is_in_order(running):
    panels_of_the_cockpit(running)
    dialogs_of_a_participant(running)
    for person in (running.sol, running.projector):
        person.page.emulate_media(color_scheme="dark")
    running.is_in_order()


def panels_of_the_cockpit(running):
    for key in KEYS:
        panel = running.fay.panel(key)
        panel.wait_for()
        for scheme in SCHEMES:
            running.fay.page.emulate_media(color_scheme=scheme)
            assert running.fay.watched.barriers() == [], f"behind {key}, {scheme}"
        running.fay.shuts(panel)


def dialogs_of_a_participant(running):
    for opener in (f"Borrow from {KEY_SAFE}", f"Challenge {KEY_SAFE}", "Note", "Park", "Words"):
        running.maya.presses(opener)
        for scheme in SCHEMES:
            running.maya.page.emulate_media(color_scheme=scheme)
            assert running.maya.watched.barriers() == [], f"{opener}, {scheme}"
        running.maya.presses("Close", within=running.maya.page.locator("dialog[open]"))

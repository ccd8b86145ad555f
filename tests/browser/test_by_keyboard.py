"""Somebody who uses no mouse, on a page as narrow as a phone at twice its size."""

import pytest

from tests.browser.keyboard import Typist
from tests.browser.test_workshop import DESIGN

NARROW = {"width": 320, "height": 640}


@pytest.fixture
def maya(room):
    return room.brings(Typist, "Maya", NARROW)


def test_somebody_without_a_mouse_joins_writes_and_votes_on_a_narrow_page(room, maya):
    room.opens(DESIGN)
    maya.joins(room.code)
    maya.goes_to_and_presses("Sit with Teal")
    maya.reads("You sit here")
    room.omar.joins(room.code)
    room.omar.sits_with("Amber")
    maya.needs_no_scrolling_sideways()

    room.starts("Connect", instead_of_what_runs=False)
    maya.goes_to("Your line")
    maya.writes("At home; the form that asked my name three times", then="Control+Enter")
    room.omar.reads("asked my name three times")
    maya.needs_no_scrolling_sideways()

    room.starts("The moment")
    room.starts("Alone first")
    room.starts("One service")
    room.omar.posts("A key safe", customer_gets="A key", threshold="A code by text")
    maya.goes_to("What do you call the service?")
    maya.writes("Call back within the hour")
    maya.goes_to("What do they get?")
    maya.writes("A call from somebody who knows")
    maya.goes_to("The least that would be acceptable")
    maya.writes("A call the same day", then="Control+Enter")
    maya.reads("Call back within the hour")
    maya.needs_no_scrolling_sideways()

    room.starts("Sharing")
    room.fay.skips("Borrow")
    room.fay.skips("Version two")
    maya.goes_to_and_presses("Challenge A key safe")
    maya.goes_to("What happens if?")
    maya.writes("Who has the code when it rains?", then="Control+Enter")
    room.omar.reads("Who has the code when it rains?")
    maya.needs_no_scrolling_sideways()

    room.starts("Score")
    room.fay.opens_the_ballot("Score")
    maya.goes_to_the_marks_of("A key safe")
    maya.chooses_with_arrows(4)
    maya.reads("Your paper is in.")
    maya.needs_no_scrolling_sideways()
    room.is_in_order()

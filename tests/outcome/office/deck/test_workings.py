"""Slides on how it would work."""

from app.outcome.office.deck import workings
from app.outcome.office.deck.telling import Telling
from tests.outcome.office.made import told


def test_capabilities_tell_the_longest_step():
    page = workings.capabilities(Telling(told()))
    assert page.title.startswith("7 of 7 capabilities must rise, “Recognise a return")


def test_every_lane_has_a_line_also_when_it_is_empty():
    page = workings.lanes(Telling(told()))
    assert page.title == "6 of 6 lanes are filled: 2 decided, 6 preferred, 8 proposed"
    assert len(page.blocks[0][1].lines) == 6


def test_a_half_done_room_has_empty_lanes_or_says_so():
    page = workings.lanes(Telling(told("half done")))
    assert "not worked on" in page.title or "Not worked on" in str(page.blocks)


def test_roadblocks_stand_beside_their_way_round():
    page = workings.roadblocks(Telling(told()))
    assert page.blocks[0][1].lines[0].cells[0] == "Cracked screens in the rain"
    assert page.blocks[0][1].lines[0].cells[3] == "Six letters to read aloud"

"""Slides on where it goes."""

from dataclasses import replace

from app.outcome.edition import edition
from app.outcome.office.deck import direction
from app.outcome.office.deck.pages import Nothing, Points
from app.outcome.office.deck.telling import Telling
from tests.outcome.office.made import told
from tests.outcome.recorded import empty


def test_the_cover_says_how_firm_it_is():
    cover = direction.cover(Telling(told()))
    assert cover.firm == "49 statements: 4 decided, 21 preferred, 6 contested, 18 proposed"
    assert direction.cover(Telling(told("empty"))).firm == ""


def test_the_goal_is_the_title_and_its_limits_stand_below():
    page = direction.goal(Telling(told()))
    assert page.title.startswith("Sending something back is as effortless")
    assert [block.heading for _share, block in page.blocks if isinstance(block, Points)] == [
        "Fixed", "Open", "Promised by the sponsor", "The sponsor stops doing",
    ]  # fmt: skip


def test_a_goal_alone_still_says_what_is_missing():
    found = empty()
    mandate = replace(found.room.mandate, goal="Better returns")
    bare = edition(replace(found, room=replace(found.room, mandate=mandate)))
    page = direction.goal(Telling(bare))
    assert page.title == "Better returns"
    assert isinstance(page.blocks[0][1], Nothing)


def test_limits_without_a_goal_are_told():
    found = empty()
    mandate = replace(found.room.mandate, fixed=("No new vans",))
    bare = edition(replace(found, room=replace(found.room, mandate=mandate)))
    assert direction.goal(Telling(bare)).title == "No goal was written down, but limits were"


def test_shifts_are_those_of_page_one():
    page = direction.shifts(Telling(told()))
    assert [line.grade for line in page.blocks[0][1].lines] == ["A", "A", "B", "B", "B"]
    assert page.notes[2].startswith("Scan once, everyone knows – A-033 v1")

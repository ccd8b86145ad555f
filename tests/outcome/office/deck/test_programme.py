"""Slides on how it comes about."""

from app.outcome.office.deck import programme
from app.outcome.office.deck.pages import Points, Table
from app.outcome.office.deck.telling import Telling
from tests.outcome.office.made import told


def test_the_roadmap_has_a_column_for_every_horizon():
    page = programme.roadmap(Telling(told()))
    assert page.title == (
        "Bearing fruit: 2 this week, 3 within three months, 2 within a year, 1 later"
    )
    assert [block.heading for _share, block in page.blocks] == [
        "This week", "Within three months", "Within a year", "Later",
    ]  # fmt: skip


def test_an_initiative_without_an_owner_says_so():
    said = [item for _share, block in programme.roadmap(Telling(told())).blocks
            for item in block.items]  # fmt: skip
    assert "Lockers at forty sites – no owner yet (C)" in said


def test_benefits_count_those_with_a_figure():
    page = programme.benefits(Telling(told()))
    assert page.title == "6 of 8 benefits carry a figure; none is costed"


def test_champions_stand_beside_the_dates():
    page = programme.people(Telling(told()))
    assert [type(block) for _share, block in page.blocks] == [Table, Points]
    assert page.blocks[1][1].items[0].startswith("13 November 2026: ")

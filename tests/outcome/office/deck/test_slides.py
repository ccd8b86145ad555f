"""The deck: fifteen slides for every room, each with its sentence and its evidence."""

import pytest

from app.outcome.office.deck.stage import HIGH, WIDE
from tests.outcome.office.made import ROOMS, slides


def titles(room="recorded"):
    return [slide.shapes.title.text_frame.text for slide in slides(room).slides]


@pytest.mark.parametrize("room", ROOMS)
def test_there_are_twelve_to_fifteen_slides(room):
    assert 12 <= len(slides(room).slides) <= 15


@pytest.mark.parametrize("room", ROOMS)
def test_every_slide_has_a_title_and_notes(room):
    for slide in slides(room).slides:
        assert slide.shapes.title.text_frame.text.strip()
        assert slide.notes_slide.notes_text_frame.text.strip()


@pytest.mark.parametrize("room", ROOMS)
def test_nothing_stands_outside_its_slide(room):
    for slide in slides(room).slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= WIDE
            assert shape.top + shape.height <= HIGH


@pytest.mark.parametrize("room", ROOMS)
def test_no_two_shapes_of_a_slide_share_an_id(room):
    for slide in slides(room).slides:
        ids = [shape.shape_id for shape in slide.shapes]
        assert len(ids) == len(set(ids))


def test_titles_are_sentences_drawn_from_the_record():
    said = titles()
    for title in (
        "5 shifts: 2 decided, 3 preferred",
        "“Has anybody got it?” came first: 16 dots, 14 people (B1)",
        "“Scan once, everyone knows” came first: mean 4.58, 12 raters (B2)",
        "“First scan at the parcel shop counter” won, 15 to 9 in the closest comparison",
        "5 of 5 roadblocks have a way round",
        "25 of 49 statements are decided or preferred; 18 were not tested",
    ):
        assert title in said


def test_the_notes_hold_the_citations():
    notes = "\n".join(s.notes_slide.notes_text_frame.text for s in slides().slides)
    assert "A-033 v1, Kestrel+Otter, merged from A-028, A-029; B2 1 of 7" in notes


def test_charts_and_tables_are_native():
    shapes = [shape for slide in slides().slides for shape in slide.shapes]
    assert sum(shape.has_chart for shape in shapes) == 5
    assert sum(shape.has_table for shape in shapes) >= 9
    assert not [shape for shape in shapes if shape.shape_type == 13]


def test_an_empty_room_says_slide_by_slide_what_was_not_worked_on():
    said = titles("empty")[1:]
    assert sum(title.endswith("not worked on") for title in said) == 13


def test_hostile_text_is_there_to_be_read():
    assert "<script>alert(1)</script>" in titles("hostile")[0]


def test_what_xml_forbids_is_left_out():
    assert "over and out" in titles("poisoned")[0]

"""A sheet and its prints."""

from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image

from app.outcome.figures.letters import SMALL
from app.outcome.figures.paint import INK, RUST, SAND
from app.outcome.figures.sheet import DASHED, FULL, SHARP, Look, Sheet, leading

INCH = 25.4


def drawn():
    sheet = Sheet(30)
    sheet.say(0, 5, "$x^2$ <b> & שלום -->", room=60)
    sheet.block(0, 10, ["one", "two"])
    sheet.box(80, 5, 20, 8, Look(edge=RUST, hatched=True))
    sheet.circle(120, 9, 3, Look(SAND, INK, 1, DASHED))
    sheet.bow((0, 20), (50, 28))
    sheet.arrowhead((60, 20), (1, 0))
    sheet.rule((0, 29), (FULL, 29), dash=DASHED)
    return sheet


def test_the_same_shapes_give_the_same_bytes():
    assert drawn().printed("a", "T", "A") == drawn().printed("a", "T", "A")


def test_a_print_is_as_wide_as_a_column_and_sharp():
    _, png = drawn().printed("a", "T", "A")
    picture = Image.open(BytesIO(png))
    assert picture.width == pytest.approx(FULL / INCH * SHARP, abs=12)
    assert round(picture.info["dpi"][0]) == SHARP
    assert set(picture.info) == {"dpi"}


def test_the_vector_is_xml_without_a_date_or_a_maker():
    svg, _ = drawn().printed("a", "T", "A")
    ElementTree.fromstring(svg)
    assert b"metadata" not in svg
    assert b"Matplotlib" not in svg


def test_words_take_the_room_that_they_say():
    sheet = Sheet(10)
    assert sheet.say(0, 5, "The refund button") == sheet.say(60, 5, "The refund button")
    assert sheet.say(0, 5, "") == 0
    assert sheet.say(0, 5, "The refund button", room=10) <= 10


def test_lines_stand_below_each_other():
    assert Sheet(10).block(0, 2, ["one", "two"]) == pytest.approx(2 + 2 * leading(SMALL))

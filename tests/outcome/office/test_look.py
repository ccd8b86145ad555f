"""Parts of office documents in the colours of the product."""

import re

import pytest
from lxml import etree

from app.outcome.office.look import SERIF, colours, styled


def test_colours_are_six_digits():
    assert all(re.fullmatch(r"[0-9A-F]{6}", colour) for colour in colours().values())


@pytest.mark.parametrize("name", ["styles.xml", "settings.xml", "numbering.xml", "theme.xml",
                                  "master.xml", "layout_cover.xml", "layout_page.xml"])  # fmt: skip
def test_every_part_is_xml_without_gaps(name):
    assert b"$" not in styled(name)
    etree.fromstring(styled(name))


def test_the_theme_has_our_typeface_and_ink():
    theme = styled("theme.xml").decode()
    assert SERIF in theme
    assert colours()["INK"] in theme


def test_the_language_is_that_of_a_country():
    assert b'w:val="de-DE"' in styled("styles.xml", "de")
    assert b'w:val="cy"' in styled("styles.xml", "cy")

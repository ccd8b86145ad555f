"""SVG in a page."""

import re
from xml.etree import ElementTree

from app.outcome.figures.paint import RUST, WHITE
from app.outcome.figures.sheet import Look, Sheet
from app.outcome.figures.vector import titled

SPACE = {"svg": "http://www.w3.org/2000/svg"}


def printed(id):
    sheet = Sheet(20)
    sheet.say(0, 5, "words & <words>")
    sheet.box(0, 8, 30, 8, Look(WHITE, RUST, hatched=True))
    return sheet.printed(id, "A <title>", "All & everything")[0].decode()


def test_who_listens_hears_title_and_description():
    root = ElementTree.fromstring(printed("one"))
    assert root.get("role") == "img"
    named = [root.find(f"svg:{part}", SPACE) for part in ("title", "desc")]
    assert [each.text for each in named] == ["A <title>", "All & everything"]
    assert root.get("aria-labelledby").split() == [each.get("id") for each in named]


def test_two_charts_on_a_page_share_no_id():
    one, other = (set(re.findall(r'\bid="([^"]+)"', printed(id))) for id in ("one", "other"))
    assert one
    assert one.isdisjoint(other)


def test_every_id_that_is_pointed_at_is_there():
    svg = printed("one")
    ids = set(re.findall(r'\bid="([^"]+)"', svg))
    pointed = {a or b for a, b in re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', svg)}
    assert pointed
    assert pointed <= ids


def test_colours_stay_and_no_style_leaks_into_the_page():
    svg = printed("one")
    assert 'fill="#ffffff"' in svg
    assert "<style" not in svg


def test_numbers_are_as_long_as_needed():
    svg = titled('<svg viewBox="0 0 9 9"><path d="M 1.23456 -2.00004"/></svg>', "a", "", "")
    assert b"M 1.23 -2" in svg

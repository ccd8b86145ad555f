"""Our styles on A4, running heads, and nothing left of the library's template."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.shared import Mm

from tests.outcome.office.made import document, made, told


def test_it_is_a4_with_room_for_the_text():
    page = document().sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    assert page.page_width - page.left_margin - page.right_margin == pytest.approx(Mm(168), abs=999)


def test_running_heads_tell_workshop_document_and_status():
    page = document().sections[0]
    head = page.header.paragraphs[0].text
    assert head.startswith("Returns reimagined   Draft target operating model\tDraft 1")
    assert "NUMPAGES" in page.footer.paragraphs[0]._p.xml
    assert page.first_page_header.paragraphs[0].text == ""


def test_properties_are_those_of_the_record():
    about = document().core_properties
    assert about.title == "Returns reimagined: Draft target operating model"
    assert about.language == "en-GB"
    assert about.created == about.modified == told().snapshot.at


def test_only_our_own_styles_are_left():
    styles = [style.name for style in document().styles]
    assert "Charrette" in styles
    assert "Light Shading" not in styles


def test_nothing_of_a_template_is_left():
    with ZipFile(BytesIO(made()["02_draft_tom.docx"])) as archive:
        names = archive.namelist()
        theme = archive.read("word/theme/theme1.xml")
    assert not [name for name in names if "thumbnail" in name or "customXml" in name]
    assert b"Georgia" in theme

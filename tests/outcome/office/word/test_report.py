"""The text documents: sections with tables, figures, sources, and what nobody worked on."""

import pytest

from tests.outcome.office.made import ROOMS, document, told


def headings(found, level):
    return [p.text for p in found.paragraphs if p.style.name == f"Heading {level}"]


def sections(kind):
    return [s for s in told().room.method.sections if s.document == kind and s.id != "TOM-01"]


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize(
    ("name", "kind"), [("02_draft_tom", "tom"), ("03_change_programme", "programme")]
)
def test_every_section_has_its_heading(room, name, kind):
    said = headings(document(room, name), 1)
    assert said == [f"{section.id}  {section.title}" for section in sections(kind)]


def test_what_is_too_wide_for_a_table_becomes_cards():
    said = headings(document(), 3)
    assert "Scan once, everyone knows" in " ".join(said)


def test_tables_are_captioned_by_a_field_and_numbered_on():
    captions = [p for p in document().paragraphs if p.style.name == "Caption"]
    tables = [p.text for p in captions if "SEQ Table" in p._p.xml]
    assert [text.split()[1] for text in tables] == [str(n + 1) for n in range(len(tables))]
    assert "Table 1   Fixed, Open, Promise" in tables


def test_a_citation_stands_under_its_line():
    cited = [cell.text for table in document().tables for row in table.rows for cell in row.cells
             for p in cell.paragraphs if p.style.name == "Citation"]  # fmt: skip
    assert any(said.startswith("A-018 v1, Kestrel; B1 1 of 8") for said in cited)


def test_what_we_do_not_know_is_a_list():
    points = [p.text for p in document().paragraphs if p.style.name == "List Bullet"]
    assert any("is not answered" in point for point in points)


def test_an_empty_room_says_what_was_not_worked_on():
    found = [p.text for p in document("empty").paragraphs if p.style.name == "Not Worked On"]
    assert len(found) == len(sections("tom"))
    assert all(said.endswith("Not worked on") for said in found)


def test_a_team_can_go_on_with_the_styles_it_finds():
    used = {p.style.name for p in document().paragraphs}
    assert used <= {style.name for style in document().styles}
    assert {"Title", "Subtitle", "Heading 1", "Heading 2", "Caption", "List Bullet"} <= used


def test_hostile_text_is_there_to_be_read():
    text = "\n".join(cell.text for table in document("hostile").tables for cell in table._cells)
    assert "<script>alert(1)</script>" in text
    assert "{{ 7*7 }}" in text


def test_what_xml_forbids_is_left_out():
    text = "\n".join(p.text for p in document("poisoned").paragraphs)
    assert "over and out" in text
    assert not set(text) & set("\x0b\x00\u202e")

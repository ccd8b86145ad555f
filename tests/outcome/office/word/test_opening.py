"""The cover says what it is and how sure it is; the contents are filled in."""

from docx.oxml.ns import qn

from tests.outcome.office.made import document


def test_the_cover_has_title_goal_and_status():
    said = [p.text for p in document().paragraphs[:5]]
    assert said[0] == "Returns reimagined"
    assert said[1] == "Draft target operating model"
    assert said[2].startswith("Sending something back is as effortless")
    assert said[3] == "Draft 1 · 14 October 2026 · 24 people, 4 teams · not costed, not consulted"


def test_the_cover_counts_the_grades():
    rows = [[cell.text.strip() for cell in row.cells] for row in document().tables[0].rows]
    assert [row[:3] for row in rows[1:]] == [
        ["A", "4", "decided"], ["B", "21", "preferred"], ["C", "6", "contested"],
        ["D", "18", "proposed"],
    ]  # fmt: skip


def test_the_contents_are_a_field_with_a_link_for_every_section():
    found = document()
    entries = [p for p in found.paragraphs if p.style.name == "toc 1"]
    marks = {each.get(qn("w:name")) for each in found.element.iter("{*}bookmarkStart")}
    targets = [link.get(qn("w:anchor")) for p in entries for link in p._p.iter("{*}hyperlink")]
    assert len(targets) == len(entries) == 17
    assert set(targets) <= marks
    assert "TOC" in entries[0]._p.xml


def test_no_program_asks_whether_to_update_fields():
    assert "updateFields" not in document().settings.element.xml


def test_the_contents_tell_what_was_not_worked_on():
    entries = [p.text for p in document("empty").paragraphs if p.style.name == "toc 1"]
    assert all(entry.endswith("not worked on") for entry in entries)


def test_a_long_title_is_cut_on_the_cover_only():
    assert len(document("hostile").paragraphs[0].text) <= 110

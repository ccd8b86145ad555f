"""The small parts: grades, captions, what was not worked on."""

from app.outcome.office.word import parts
from app.outcome.office.word.letterhead import Heading, letterhead


def blank():
    return letterhead(Heading("Workshop", "Model", "Draft 1", "Record 1", "en"))


def test_a_grade_is_a_letter_in_a_style_of_its_own():
    paragraph = blank().add_paragraph()
    parts.grade(paragraph, "C")
    assert paragraph.text.strip() == "C"
    assert paragraph.runs[0].style.name == "Grade C"


def test_no_grade_leaves_nothing():
    paragraph = blank().add_paragraph()
    parts.grade(paragraph, "")
    assert paragraph.text == ""


def test_a_heading_may_carry_a_grade():
    said = parts.heading(blank(), "Scan once", 3, "B").text
    assert said.split() == ["B", "Scan", "once"]


def test_a_caption_counts_its_own_kind():
    paragraph = parts.caption(blank(), "Figure", "Abbildung", 3, "Moments")
    assert paragraph.text == "Abbildung 3   Moments"
    assert "SEQ Figure" in paragraph._p.xml


def test_what_was_not_worked_on_names_what_would_stand_there():
    document = blank()
    parts.not_worked_on(document, "From · To", "Not worked on")
    assert document.paragraphs[-1].text == "From · To   Not worked on"

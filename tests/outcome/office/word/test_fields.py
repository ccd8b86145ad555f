"""Fields say something before they are counted, and know what to count."""

from docx import Document

from app.outcome.office.word.fields import bookmark, contents, field


def test_a_field_has_a_begin_a_rule_an_end_and_says_something():
    paragraph = Document().add_paragraph()
    field(paragraph, "PAGE", "7")
    xml = paragraph._p.xml
    assert paragraph.text == "7"
    assert [kind in xml for kind in ('"begin"', '"separate"', '"end"', " PAGE ")] == [True] * 4


def test_contents_with_one_entry_are_a_whole_field():
    document = Document()
    document.styles.add_style("toc 1", 1)
    document.styles.add_style("Hyperlink", 2)
    contents(document, [("_Toc1", "One")])
    xml = document.paragraphs[-1]._p.xml
    assert xml.count("<w:fldChar ") == 3
    assert 'w:anchor="_Toc1"' in xml


def test_a_bookmark_goes_around_the_text():
    paragraph = Document().add_paragraph("here", style="Normal")
    bookmark(paragraph, "_Toc9", 9)
    names = [child.tag.split("}")[1] for child in paragraph._p]
    assert names == ["pPr", "bookmarkStart", "r", "bookmarkEnd"]

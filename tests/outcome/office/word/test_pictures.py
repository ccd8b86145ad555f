"""Charts stand in the text documents, described and no wider than the text."""

from app.outcome.figures.gallery import figures
from app.outcome.office.word.letterhead import WIDTH
from tests.outcome.office.made import document, told


def described(found):
    return [each.get("descr") for each in found.element.iter("{*}docPr")]


def test_every_chart_of_the_model_is_in_its_document():
    wanted = [f for f in figures(told()) if f.section.startswith("TOM") and f.section != "TOM-01"]
    assert len(document().inline_shapes) == len(wanted) > 0


def test_every_chart_says_what_it_shows():
    assert all(len(said) > 20 for said in described(document()))


def test_no_chart_is_wider_than_the_text():
    assert all(0 < shape.width <= WIDTH for shape in document().inline_shapes)


def test_an_empty_room_has_no_charts():
    assert len(document("empty").inline_shapes) == 0


def test_a_section_that_opens_with_a_tall_chart_starts_a_page():
    starts = [p.text for p in document(name="03_change_programme").paragraphs
              if p.style.name == "Heading 1" and p.paragraph_format.page_break_before]  # fmt: skip
    assert "CHG-03  Roadmap" in starts
    assert "CHG-10  Renewal calendar" not in starts

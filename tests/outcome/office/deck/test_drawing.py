"""Pages become slides: titles that fit, feet that point to the whole."""

from app.outcome.office.deck.drawing import said_of
from app.outcome.office.deck.pages import Bars
from tests.outcome.office.made import slides


def feet(room="recorded"):
    return [shape.text_frame.text for slide in slides(room).slides for shape in slide.placeholders
            if shape.placeholder_format.idx == 11]  # fmt: skip


def test_every_slide_but_the_cover_has_a_foot_and_a_number():
    assert len(feet()) == 14
    numbers = [s for slide in slides().slides for s in slide.placeholders
               if s.placeholder_format.idx == 12]  # fmt: skip
    assert len(numbers) == 14


def test_the_foot_names_the_place_of_the_whole_and_the_draft():
    assert feet()[4] == "01_one_page.html · Draft 1 · not costed, not consulted"


def test_the_foot_says_that_something_was_shortened():
    assert any(foot.startswith("Shortened; the whole text: ") for foot in feet("hostile"))


def test_a_chart_is_told_in_words():
    bars = Bars("Votes", ("One", "Two"), {"Dots": (3.0, 1.0)})
    assert said_of(bars) == "Votes. Dots: One 3, Two 1."

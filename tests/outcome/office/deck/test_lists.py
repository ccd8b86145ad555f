"""Lists share one size on a slide and hide what does not fit."""

from pptx import Presentation

from app.outcome.office.deck.lists import LARGE, draw_points, size_for
from app.outcome.office.deck.pages import Points

PLACE = (17.0, 47.0, 70.0, 126.0)


def blank():
    made = Presentation()
    return made.slides.add_slide(made.slide_layouts[6])


def test_short_lists_stand_in_large_type():
    assert size_for([(Points("Open", ("this", "that")), 70.0)], 126.0) == LARGE[0]


def test_the_longest_list_decides_for_all():
    lists = [(Points("Open", ("this",)), 70.0), (Points("Fixed", ("many words " * 6,) * 9), 70.0)]
    assert size_for(lists, 126.0) < LARGE[0]


def test_all_points_are_drawn_where_there_is_room():
    slide = blank()
    assert draw_points(slide, Points("Open", ("this", "that")), PLACE, 16) == (0, False)
    said = [p.text for shape in slide.shapes if shape.has_text_frame
            for p in shape.text_frame.paragraphs]  # fmt: skip
    assert said == ["Open", "this", "that"]


def test_what_does_not_fit_is_counted():
    hidden, shorter = draw_points(blank(), Points("Open", ("many words " * 20,) * 30), PLACE, 11)
    assert hidden > 0
    assert not shorter

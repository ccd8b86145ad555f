"""Text is measured before it is set: smaller, then shorter, then fewer lines."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.outcome.office.deck.fitting import SIZES, cut, fitted, taken
from app.outcome.office.deck.pages import Line, Table
from app.outcome.office.pointers import CUT


def table(rows, text="a few words"):
    return Table("t", ("One", "Two"), tuple(Line((text, text), "B") for _ in range(rows)), (1, 1))


def test_a_short_text_takes_one_line():
    assert taken("a few words", 100, 14) == 1


def test_a_long_text_takes_several():
    assert taken("a few words " * 20, 100, 14) > 4


def test_an_endless_word_takes_the_lines_that_it_breaks_into():
    assert taken("x" * 600, 100, 14) > 12


def test_signs_of_other_scripts_count_as_wide():
    assert taken("工" * 60, 100, 14) > taken("i" * 60, 100, 14)


def test_a_table_with_room_keeps_all_in_large_type():
    made = fitted(table(3), 200, 120)
    assert (made.size, made.hidden, made.cut) == (SIZES[0], 0, False)


def test_a_crowded_table_first_takes_smaller_type():
    made = fitted(table(14), 300, 120)
    assert made.size < SIZES[0]
    assert (made.hidden, made.cut) == (0, False)


def test_then_it_shortens_its_cells():
    made = fitted(table(8, "many words " * 30), 200, 120)
    assert (made.hidden, made.cut) == (0, True)
    assert made.lines[0].cells[0].endswith(CUT)


def test_at_last_it_hides_lines():
    made = fitted(table(60), 200, 120)
    assert made.hidden == 60 - len(made.lines) > 0


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 40), st.text(max_size=300))
def test_a_table_is_never_higher_than_its_place(rows, text):
    made = fitted(table(rows, text), 180, 120)
    assert sum(made.heights) <= 120
    assert len(made.heights) == len(made.lines) + 1


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=400), st.integers(1, 4))
def test_a_cut_text_fits(text, most):
    assert taken(cut(text, 40, 14, most), 40, 14) <= most

"""Single values, whatever may be typed or sent."""

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from app.domain.method import Choice, Field
from app.domain.refusal import Refused
from app.domain.rules.fields import PLAIN, choice, date, filled, number, several, text

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)


@for_all(st.sampled_from(sorted(PLAIN)), anything)
def test_whatever_is_sent_is_read_or_refused_with_the_name_of_the_field(kind, value):
    field = Field("f", "Label", kind, choices=(Choice("a", "Apple"),) if kind == "choice" else ())
    kept, sentence = outcome(field, value)
    assert "“Label”" in sentence if sentence else outcome(field, kept) == (kept, "")


def outcome(field, value):
    """What is kept, or else the sentence that refuses it."""
    try:
        return PLAIN[field.kind](field, value, field.label), ""
    except Refused as refused:
        return None, str(refused)


def test_nothing_nought_and_no_are_not_the_same():
    assert [filled(value) for value in (None, "", [], {}, 0, False)] == [False] * 4 + [True] * 2


def test_a_text_that_is_too_long_says_by_how_much():
    with pytest.raises(Refused, match="at most 3 characters, yours has 4"):
        text(Field("f", "Line", "text", max_length=3), "four", "Line")


def test_numbers_have_bounds_and_may_have_names():
    named = Field("f", "Many", "number", choices=(Choice("-2", "very bad"),))
    assert number(named, -2, "Many") == -2
    with pytest.raises(Refused, match="one of: very bad"):
        number(named, -1, "Many")


def test_a_choice_is_one_of_its_values_not_its_labels():
    fruit = Field("f", "Fruit", "choice", choices=(Choice("a", "Apple"),))
    assert choice(fruit, "a", "Fruit") == "a"
    with pytest.raises(Refused, match="one of: Apple"):
        choice(fruit, "Apple", "Fruit")


def test_dates_are_written_one_way():
    assert date(Field("f", "When", "date"), "2026-W49-1", "When") == "2026-11-30"


def test_empty_entries_do_not_count():
    assert several(Field("f", "Lines", "list", most=1), ["", "one", None], "Lines") == ["one"]

"""Letters that a typeface can show."""

import pytest
from hypothesis import given
from hypothesis.strategies import text

from app.outcome.pdf.letters import known, legible, named


@pytest.mark.parametrize(
    ("typed", "set"),
    [
        ("one\n two\t three ", "one two three"),
        ("\u202eturned\u202c", "turned"),
        ("so\u00adft", "soft"),
        ("bell\u0007 nought\u0000", "bell nought"),
        ("half \ud800", "half"),
        ("e\u0301", "é"),
        ("👩\u200d👧", "👩\u200d👧"),
    ],
)
def test_what_is_no_letter_is_not_set(typed, set):
    assert legible(typed) == set


def test_our_typefaces_know_the_letters_of_many_scripts():
    assert set("Łódź Αθήνα Київ Nguyễn שלום مرحبا 😀 € – “”") <= known()


def test_a_letter_without_a_typeface_stands_there_by_name():
    assert named("aก\u0336") == "a[thai character ko kai]"


@given(text())
def test_whatever_is_typed_can_be_shown_by_name(typed):
    shown = named(legible(typed))
    assert not [s for s in shown if s not in known() and s not in "\u200c\u200d"
                and not "\ufe00" <= s <= "\ufe0f"]  # fmt: skip

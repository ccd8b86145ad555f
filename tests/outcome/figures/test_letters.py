"""Type on charts."""

import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.outcome.figures.letters import (
    REGULAR,
    SMALL,
    STRONG,
    letters_of,
    paths,
    printable,
    shortened,
    width,
    wrapped,
)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("two\nlines\tand  gaps", "two lines and gaps"),
        ("Łukasz, Ελένη, Олег", "Łukasz, Ελένη, Олег"),
        ("שלום مرحبا", "שלום مرحبا"),
        ("done 🎉", "done □"),
        ("返品", "□□"),
        ("①②", "①②"),
        ("a\u200bb\u0007c\u202ed", "abcd"),
    ],
)
def test_every_letter_is_one_that_can_be_drawn(written, said):
    assert printable(written) == said


def test_both_weights_are_there():
    assert paths(REGULAR) != paths(STRONG)
    assert width("A wide word", SMALL, STRONG) > width("A wide word", SMALL, REGULAR)


@given(st.text(), st.floats(0, 60))
def test_what_is_shortened_fits(text, room):
    said = shortened(text, room)
    assert said == "" or width(said) <= room
    assert all(ord(letter) in letters_of(REGULAR) for letter in said.replace(" ", ""))


@given(st.text(), st.floats(5, 60), st.integers(1, 4))
def test_what_is_wrapped_fits_on_its_lines(text, room, most):
    lines = wrapped(text, room, most=most)
    assert len(lines) <= most
    assert all(width(line) <= room for line in lines)


def test_what_fits_is_left_alone():
    assert shortened("The refund button", 100) == "The refund button"
    assert wrapped("The refund button", 100) == ("The refund button",)


def test_a_long_word_is_broken_at_its_hyphen():
    room = width("Back-with-the", SMALL) + 0.5
    assert wrapped("Back-with-the-van", room)[0] == "Back-with-"


def test_nothing_is_lost_while_there_are_lines():
    assert "".join(wrapped("w" * 100, 20, most=99)) == "w" * 100


def test_a_letter_that_nobody_has_is_no_reason_to_warn():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert width(printable("🎉 \U0001f9d1\u200d\U0001f4bb 日本")) > 0

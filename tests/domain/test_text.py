"""What people type is kept in one form, without what cannot be seen, within its limit."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.refusal import Refused
from app.domain.text import clean, minted, worded


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    once = clean(text, 10_000)
    assert clean(once, 10_000) == once


@given(st.text())
def test_what_is_kept_is_composed_trimmed_and_can_be_written_down(text):
    kept = clean(text, 10_000)
    assert unicodedata.is_normalized("NFC", kept)
    assert kept == kept.strip()
    assert kept.encode("utf-8").decode("utf-8") == kept


def test_lines_stay_and_control_characters_go():
    assert clean(" one\r\ntwo\x00\x07\tthree\x1b ", 90) == "one\ntwo three"


def test_no_text_can_turn_the_writing_direction_of_the_page():
    assert clean("abc\u202edef\u2066", 90) == "abcdef"


def test_joined_emoji_and_accents_survive():
    assert clean("👩‍🌾 Cafe\u0301", 90) == "👩‍🌾 Café"


def test_length_counts_code_points_after_composing():
    assert clean("e\u0301" * 3, 3) == "ééé"


def test_too_long_a_text_is_refused_with_both_numbers():
    with pytest.raises(Refused, match="4 characters are too many, 3 fit"):
        clean("four", 3)


def test_where_words_are_needed_blanks_are_refused():
    assert worded(" yes ", 90) == "yes"
    with pytest.raises(Refused, match="nothing written"):
        worded(" \n\u202e", 90)


@pytest.mark.parametrize("id", ["a", "A-1_b", "x" * 40])
def test_ids_that_browsers_make_are_taken(id):
    assert minted(id) == id


@pytest.mark.parametrize("id", ["", "x" * 41, "a b", "é", "a\n", "../a"])
def test_other_ids_are_refused(id):
    with pytest.raises(Refused, match="unreadable"):
        minted(id)

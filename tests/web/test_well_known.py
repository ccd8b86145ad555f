"""Passwords that everybody tries first are known, however they are dressed up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.well_known import LOOKS_LIKE, WORDS, is_well_known

FAY = ("fay.brown@example.org", "Fay Brown")


@pytest.mark.parametrize("password", [
    "Password1234", "P@ssw0rd1234!", "123456789012", "correct horse battery staple",
    "aaaaaaaaaaaa", "qwertyuiop123", "Summer2025!!!", "charrette2026", "ilovemymother1",
    "welcomewelcome", "$unshine $unshine 9", "abcdefghijkl", "987654321098", "xkqzvbxkqzvb",
    "fay.brown.1980", "Brown-1234567",
])  # fmt: skip
def test_what_others_try_first_is_known(password):
    assert is_well_known(password, *FAY)


@pytest.mark.parametrize("password", [
    "purple turbines under ice", "kettle moss anvil tram", "Fay Brown likes turbines",
    "zU7-pq!9ndvR", "ein Fahrrad im Nebel", "три медведя в лесу",
])  # fmt: skip
def test_what_nobody_tries_first_is_free(password):
    assert not is_well_known(password, *FAY)


@given(st.sampled_from(WORDS.split()), st.text("0123456789!?.", max_size=8), st.booleans())
def test_no_word_of_the_list_passes_with_numbers_and_capitals(word, tail, capital):
    assert is_well_known((word.capitalize() if capital else word) + tail)


@given(st.text(min_size=1, max_size=60), st.text(max_size=20))
def test_every_text_has_an_answer(password, own):
    assert is_well_known(password, own) in (True, False)


def test_signs_stand_for_small_letters():
    assert all(chr(letter).isascii() for letter in LOOKS_LIKE.values() if isinstance(letter, int))

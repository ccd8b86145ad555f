"""The words of the interface."""

import pytest

from app.words import catalogue, language_of


@pytest.mark.parametrize("accepted", ["", "en", "en-GB,en;q=0.9", "xx", "*", "de,en;q=0.5", ";;;"])
def test_whatever_a_browser_asks_for_it_gets_a_language_that_we_speak(accepted):
    assert language_of(accepted) == "en"


def test_a_sentence_without_a_translation_is_said_as_it_is():
    assert catalogue("en").gettext("This round is closed.") == "This round is closed."

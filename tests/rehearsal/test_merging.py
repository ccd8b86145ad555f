"""Which titles look alike."""

from app.rehearsal.merging import ALIKE, likeness


def test_the_same_words_are_alike():
    assert likeness("Say within a minute what sails", "Say within a minute what sails") == 1


def test_words_count_however_they_are_written_and_short_ones_do_not():
    assert likeness("The Pier decides", "the pier DECIDES at us") == 1


def test_a_card_with_a_place_added_still_looks_alike():
    assert likeness("Refund on the pier", "Refund on the pier at Sandness") >= ALIKE


def test_titles_without_a_common_word_are_not_alike():
    assert likeness("Left standing", "True times") == 0


def test_titles_without_any_longer_word_are_not_alike():
    assert likeness("A to B", "C to D") == 0

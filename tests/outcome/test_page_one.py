"""Page one: what a sponsor needs, at most 430 words of it."""

import pytest

from app.outcome.edition import edition
from app.outcome.page_one import MOST_WORDS, fitted, page_one
from tests.outcome.hostile import hostile
from tests.outcome.packed import part
from tests.outcome.recorded import empty, half_done, snapshot


def printed(of):
    return part("HTML", of)["01_one_page.md"].decode()


PAGE = page_one(edition(snapshot()))


@pytest.mark.parametrize("of", [empty, half_done, snapshot])
def test_page_one_stays_within_its_words(of):
    assert len(printed(of).split()) <= MOST_WORDS == 430


def test_even_a_room_full_of_long_texts_is_cut_as_far_as_it_goes():
    longest = max(len(text.split()) for text in page_one(edition(hostile())).unsettled)
    assert len(printed(hostile).split()) < MOST_WORDS + 8 * longest


def test_the_weakest_goes_first():
    cut = fitted(PAGE, lambda page: 431 + sum(bool(shift.detail) for shift in page.shifts))
    assert not any(shift.detail for shift in cut.shifts)
    assert len(cut.shifts) == len(cut.answers) == 1


def test_a_page_that_fits_is_left_alone():
    assert fitted(PAGE, lambda page: 430) is PAGE


def test_what_starts_this_week_has_a_name():
    assert PAGE.starts == (
        ("Six letters on the chalkboard", "Lewis Adair"),
        ("First sentence on every returns call", "Priya Nambiar"),
    )


def test_what_was_asked_was_answered():
    assert [(a.said, a.note) for a in PAGE.answers] == [
        ("Yes", ""),
        ("Yes, limited", "Eight pilot weeks only"),
        ("By a date", "30 October 2026"),
        ("Yes", ""),
        ("No", "Property cost, and it contradicts 'use up what we have first'"),
    ]


def test_what_is_not_settled_is_said():
    assert PAGE.unsettled == (
        "Orphan rescue within the shift (3.59) and Back-with-the-van (3.56) are too close to call.",
        "Flat returns tariff for small sellers: “Large sellers will ask for the same flat price.”",
        "Move returns in the empty legs: “Empty leg means a tired driver; who asks them?”",
        "Flat tariff pilot for small sellers: the room is split.",
    )


def test_all_statements_are_counted():
    assert PAGE.statements == 49

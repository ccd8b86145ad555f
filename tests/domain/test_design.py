"""What a facilitator plans."""

from itertools import pairwise

import pytest

from app.domain.design import REVEALING, ROUND_TYPES, Share
from tests.cast import given

DESIGN = given().design


def test_private_dark_and_twilight_reveal_nothing():
    assert set(Share) - REVEALING == {Share.PRIVATE, Share.DARK, Share.TWILIGHT}


def test_a_round_is_found_by_its_id():
    first = DESIGN.rounds[0]
    assert DESIGN.round(first.id) is first
    with pytest.raises(StopIteration):
        DESIGN.round("nowhere")


def test_what_was_asked_grows_with_the_rounds():
    so_far = [DESIGN.asked_until(round.id) for round in DESIGN.rounds]
    assert all(before <= after for before, after in pairwise(so_far))
    assert so_far[-1] == DESIGN.asked_until("a round that is not in the design")


def test_no_type_of_round_is_listed_twice():
    assert len(set(ROUND_TYPES)) == len(ROUND_TYPES)

"""Rankings: read, filled up and compared."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballots.ballot import Ballot
from app.domain.ballots.papers import Paper, Rejected, Vote
from app.domain.ballots.rankings import (
    concordance,
    filled,
    first_places,
    pairwise,
    positions,
    read,
    read_strict,
)
from tests.domain.ballots.drawn import GROUPED, OPTIONS

BALLOT = Ballot("schulze", {}, tuple("ABCD"))


def ranking(*groups):
    return read(Paper({"ranking": list(groups)}), BALLOT)


def vote(*groups, weight=1):
    return Vote(ranking(*groups), Paper({}, weight=weight))


def test_options_stand_alone_or_in_groups():
    assert ranking("A", ["B", "C"], [], "D") == (("A",), ("B", "C"), ("D",))


def test_an_empty_ranking_abstains():
    assert ranking() is None
    assert ranking([], []) is None


@pytest.mark.parametrize(
    ("groups", "reason"),
    [
        (["A", "Z", "A"], "unknown_option"),
        (["A", ["B", "A"]], "duplicate_option"),
        ([["A", "A"]], "duplicate_option"),
        ([3], "unknown_option"),
    ],
)
def test_reasons_are_looked_for_in_order(groups, reason):
    with pytest.raises(Rejected) as rejected:
        read_strict(Paper({"ranking": groups}), BALLOT)
    assert rejected.value.fault.reason == reason


def test_what_is_left_out_is_last_together():
    assert filled(ranking("C"), "ABCD") == (("C",), ("A", "B", "D"))
    assert filled(ranking("C", "D", "A", "B"), "ABCD") == (("C",), ("D",), ("A",), ("B",))


def test_equals_share_the_mean_of_their_places():
    assert positions(ranking("A", ["B", "C"]), "ABCD") == {
        "A": 1, "B": Fraction(5, 2), "C": Fraction(5, 2), "D": 4,
    }  # fmt: skip


@given(st.lists(GROUPED.filter(bool), min_size=1))
def test_places_always_add_up(rankings):
    for groups in rankings:
        place = positions(tuple(map(tuple, groups)), OPTIONS)
        assert sum(place.values()) == 10


def test_pairs_count_who_is_ranked_above_whom():
    pairs = pairwise([vote("A", ["B", "C"], weight=2), vote("C")], "ABC")
    assert pairs["A", "B"] == 2
    assert (pairs["C", "A"], pairs["B", "C"], pairs["C", "B"]) == (1, 0, 1)


def test_a_first_place_is_held_alone():
    assert first_places([vote(["A", "B"]), vote("A", weight=2)], "AB") == {"A": 2, "B": 0}


def test_people_of_one_mind_are_concordant():
    assert concordance([vote("A", "B", "C", weight=3)], "ABC") == 1
    assert concordance([vote("A", "B", "C"), vote("C", "B", "A")], "ABC") == 0

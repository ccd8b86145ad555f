"""Schulze: beaten by nobody along the strongest paths."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballots.count import count
from app.domain.ballots.schulze import strongest_paths
from tests.domain.ballots.drawn import GROUPED, OPTIONS

RANKINGS = st.lists(GROUPED.filter(bool), min_size=1, max_size=7)


def rank(*rankings, options=OPTIONS, **params):
    return count("schulze", params, options, [{"ranking": list(each)} for each in rankings])


@given(RANKINGS)
def test_who_beats_everybody_wins(rankings):
    result = rank(*rankings)
    if result["condorcet_winner"]:
        assert result["winner"] == result["condorcet_winner"]


@given(RANKINGS)
def test_somebody_may_always_win(rankings):
    result = rank(*rankings)
    assert result["potential_winners"]
    assert (result["winner"] is None) == (len(result["potential_winners"]) > 1)


@given(RANKINGS)
def test_the_order_never_sets_a_beaten_option_above_who_beats_it(rankings):
    result = rank(*rankings)
    order, paths = result["order"], result["paths"]
    for place, lower in enumerate(order):
        for higher in order[:place]:
            assert paths[f"{lower}>{higher}"] <= paths[f"{higher}>{lower}"]


def test_no_path_is_worth_nothing():
    pairs = {("A", "B"): 2, ("B", "A"): 1}
    assert strongest_paths(pairs, "AB") == {("A", "B"): 2, ("B", "A"): 0}


def test_letters_stand_side_by_side_and_longer_names_apart():
    assert rank("AB", options=["A", "B"])["pairwise"] == {"AB": 1, "BA": 0}
    pairs = rank(["doorstep"], options=["doorstep", "counter"])["pairwise"]
    assert pairs == {"doorstep>counter": 1, "counter>doorstep": 0}


def test_instant_run_off_is_told_beside_it_where_it_can_read_the_papers():
    assert rank("AB", "AB", "BA", options=["A", "B"])["irv_would_elect"] == "A"
    assert rank([["A", "B"]], options=["A", "B"])["irv_rounds"] is None


def test_two_places_go_to_the_two_best():
    result = rank("ABC", "ABC", "BAC", options=["A", "B", "C"], select=2)
    assert result["selected"] == ["A", "B"]

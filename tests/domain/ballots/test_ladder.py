"""The tie ladder, rung by rung."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballots.count import count
from app.domain.ballots.ladder import draw, lot_number
from tests.domain.ballots.written import RECORDED, VECTORS


def settle(papers=(), **params):
    rules = {"ballot_id": "B7", "seed": "41973306", "select": 3, "selected": ["A"], **params}
    result = count("tie_ladder", rules, [], [{"choice": choice} for choice in papers])
    return result["selected"], result["settled_by"]


def test_the_recorded_third_place_goes_to_the_winner_of_the_run_off():
    first, runoff = RECORDED["B1"], RECORDED["B1r"]
    rules = {
        "ballot_id": "B1",
        "seed": "1",
        "select": first["params"]["select"],
        "selected": first["result"]["selected"],
        "tied": first["result"]["tied"],
    }
    result = count("tie_ladder", rules, runoff["options"], runoff["papers"])
    assert result["selected"] == runoff["result"]["final_selected_of_B1"]
    assert result["settled_by"] == "runoff"


def test_a_run_off_fills_as_many_places_as_are_left():
    assert settle("BBBCCD", tied=list("BCD")) == (["A", "B", "C"], "runoff")


def test_an_equal_run_off_goes_to_the_decider_agreed_before():
    decider = {"who": "sol", "chooses": ["D", "C"]}
    assert settle("BCD", tied=list("BCD"), decider=decider) == (["A", "D", "C"], "decider")


def test_a_run_off_may_settle_one_place_and_leave_the_other():
    decider = {"who": "sol", "chooses": "D"}
    assert settle("BBCD", tied=list("BCD"), decider=decider) == (["A", "B", "D"], "decider")


def test_a_decider_chooses_among_the_tied_only():
    decider = {"who": "sol", "chooses": ["Z"]}
    tied = {"tied": ["A-031", "A-044"], "select": 2}
    assert settle(decider=decider, **tied) == (["A", "A-044"], "lot")


def test_all_tied_are_taken_where_that_was_agreed():
    assert settle("BCD", tied=list("DCB"), include_ties=True) == (
        ["A", "B", "C", "D"],
        "include_ties",
    )


def test_the_lot_has_the_last_word():
    assert settle(tied=["A-031", "A-044"], select=2) == (["A", "A-044"], "lot")


def test_the_written_lot_comes_out():
    expected = VECTORS["lot-1"]["expected"]
    assert draw("B7", "41973306", ["A-031", "A-044"]) == expected["order"]
    for option, prefix in expected["sha256_prefix"].items():
        assert lot_number("B7", "41973306", option).startswith(prefix)


@given(st.permutations(list("ABCDE")), st.text(max_size=8))
def test_the_lot_does_not_see_in_which_order_the_options_stand(options, seed):
    assert draw("B1", seed, options) == draw("B1", seed, sorted(options))


@pytest.mark.parametrize("missing", ["ballot_id", "seed"])
def test_a_lot_without_its_ballot_or_seed_cannot_be_drawn(missing):
    with pytest.raises(ValueError, match=missing):
        settle(tied=["B", "C"], select=2, **{missing: None})

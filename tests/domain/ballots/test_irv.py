"""Instant run-off, round by round."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballots.count import count
from tests.domain.ballots.drawn import OPTIONS, STRICT


def rank(*rankings, options="ABCD"):
    papers = [{"ranking": list(ranking), "count": often} for ranking, often in rankings]
    return count("irv", {}, list(options), papers)


def test_options_on_top_of_no_paper_go_together():
    result = rank(("AB", 3), ("BA", 2), ("BD", 1))
    assert result["eliminated"][:2] == ["C", "D"]
    assert result["rounds"][1] == {"A": 3, "B": 3}


def test_of_several_lowest_the_one_goes_that_was_lower_before():
    result = rank(("A", 8), ("B", 5), ("C", 3), ("DC", 2))
    assert result["rounds"][1] == {"A": 8, "B": 5, "C": 5}
    assert result["eliminated"] == ["D", "C"]
    assert (result["winner"], result["exhausted"]) == ("A", [0, 0, 5])


def test_lowest_that_never_differed_are_a_tie_and_all_standing_run_off():
    result = rank(("A", 4), ("B", 3), ("C", 3), options="ABC")
    assert (result["winner"], result["tie"]) == (None, ["B", "C"])
    assert (result["tied"], result["next_step"]) == (["A", "B", "C"], "runoff")


def test_equals_cannot_be_read():
    result = count("irv", {}, ["A", "B"], [{"ranking": [["A", "B"]]}, {"ranking": [["A"], "B"]}])
    assert result["reasons"] == ["tied_ranking", None]


def test_ranks_follow_how_long_an_option_stood():
    result = rank(("AB", 4), ("BA", 3), ("CB", 2))
    assert result["rank"] == {"B": 1, "A": 2, "C": 3, "D": 4}


@given(st.lists(STRICT.filter(bool), min_size=1, max_size=9))
def test_the_winner_has_more_than_half_of_what_is_in_play(rankings):
    result = count("irv", {}, OPTIONS, [{"ranking": ranking} for ranking in rankings])
    last = result["rounds"][-1]
    if result["winner"] is None:
        assert result["tie"]
    else:
        assert 2 * last[result["winner"]] > sum(last.values())


@given(st.lists(STRICT.filter(bool), min_size=1, max_size=9))
def test_no_paper_is_lost_between_the_rounds(rankings):
    result = count("irv", {}, OPTIONS, [{"ranking": ranking} for ranking in rankings])
    for tops, exhausted in zip(result["rounds"], result["exhausted"], strict=True):
        assert sum(tops.values()) + exhausted == len(rankings)

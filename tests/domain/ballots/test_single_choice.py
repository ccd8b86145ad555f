"""Single choice: most, and whether that is more than half."""

from app.domain.ballots.count import count


def choose(*choices, **params):
    return count("single_choice", params, ["A", "B", "C"], [{"choice": c} for c in choices])


def test_more_than_half_of_those_not_abstaining_is_a_majority():
    assert choose("A", "A", "B", None)["majority"]
    assert not choose("A", "A", "B", "C")["majority"]


def test_no_choice_abstains():
    result = choose("A", None)
    assert result["turnout"] == {"papers": 2, "abstained": 1, "rejected": 0}


def test_a_tie_has_no_winner():
    result = choose("A", "B")
    assert (result["winner"], result["majority"], result["tied"]) == (None, False, ["A", "B"])


def test_a_run_off_may_fill_two_places():
    assert choose("A", "A", "B", select=2)["selected"] == ["A", "B"]


def test_a_ranking_counts_for_its_first():
    papers = [{"ranking": ["B", "A"]}, {"ranking": []}, {"ranking": [["A", "B"]]}, "C", 3, {}]
    result = count("single_choice", {}, ["A", "B", "C"], papers)
    assert result["totals"] == {"A": 0, "B": 1, "C": 1}
    assert result["reasons"] == [
        None, None, "tied_ranking", None, "unknown_answer", "unknown_answer",
    ]  # fmt: skip

"""STAR: score, then run-off between two."""

from app.domain.ballots.count import count


def rate(*papers, options="ABC"):
    return count("star", {}, list(options), [{"scores": marks} for marks in papers])


def test_the_run_off_may_turn_the_totals_round():
    result = rate({"A": 5, "B": 0}, {"A": 3, "B": 4}, {"A": 3, "B": 4, "C": 1})
    assert result["totals"] == {"A": 11, "B": 8, "C": 1}
    assert (result["winner"], result["runoff"]["B"]) == ("B", 2)
    assert result["rank"] == {"B": 1, "A": 2, "C": 3}


def test_an_equal_run_off_goes_to_the_higher_total():
    result = rate({"A": 5, "B": 1}, {"A": 1, "B": 2})
    assert (result["winner"], result["tie_broken_by"]) == ("A", "total")


def test_equal_in_every_respect_is_a_tie_of_two():
    result = rate({"A": 5, "B": 3}, {"A": 3, "B": 5})
    assert (result["winner"], result["tie"], result["next_step"]) == (None, ["A", "B"], "runoff")


def test_a_second_finalist_is_found_head_to_head():
    result = rate({"A": 5, "B": 3, "C": 1}, {"A": 5, "B": 0, "C": 1}, {"A": 5, "B": 1, "C": 2})
    assert result["totals"] == {"A": 15, "B": 4, "C": 4}
    assert result["finalists"] == ["A", "C"]


def test_a_second_finalist_that_cannot_be_found_makes_a_tie_of_all():
    result = rate({"A": 4, "B": 3, "C": 2}, {"A": 4, "B": 2, "C": 3})
    assert (result["winner"], result["tied"], result["runoff"]) == (None, ["A", "B", "C"], {})


def test_no_mark_is_the_lowest():
    assert rate({"A": 1}, {"B": 1}, {"B": 1, "C": None})["winner"] == "B"


def test_the_only_option_wins():
    assert rate({"A": 1}, options="A")["selected"] == ["A"]

"""Approval: who names most options helps all of them."""

from app.domain.ballots.count import count


def approve(*named, **params):
    return count("approval", params, ["A", "B", "C"], [{"approve": list(n)} for n in named])


def test_every_named_option_gets_one():
    result = approve("AB", "B", "BC", select=1)
    assert (result["totals"], result["selected"]) == ({"A": 1, "B": 3, "C": 1}, ["B"])


def test_approving_of_nothing_is_a_paper():
    result = approve("A", "")
    assert result["turnout"] == {"papers": 2, "abstained": 0, "rejected": 0}


def test_an_option_is_named_once():
    assert approve("AA", "AZ")["reasons"] == ["duplicate_option", "unknown_option"]


def test_a_paper_that_names_no_list_is_unreadable():
    papers = [{"approve": "A"}, {}, 3]
    result = count("approval", {}, ["A"], papers)
    assert result["reasons"] == ["unknown_answer"] * 3


def test_equal_options_are_tied_for_there_is_no_tie_break():
    result = approve("AB", "AB", "C")
    assert (result["selected"], result["tied"], result["next_step"]) == ([], ["A", "B"], "runoff")

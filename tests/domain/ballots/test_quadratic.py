"""Quadratic voting: the second vote on one option costs three more."""

from app.domain.ballots.count import count


def vote(*papers, **params):
    return count("quadratic", params, ["x", "y"], papers)


def test_costs_are_told_for_every_paper_also_those_rejected():
    papers = [{"votes": {"x": 9, "y": 4}}, {"votes": {"x": 11}}, {"votes": {"x": "ten"}},
              {"abstain": True}, "scribble"]  # fmt: skip
    result = vote(*papers)
    assert result["cost"] == [97, 121, None, 0, None]
    assert result["reasons"] == [None, "credits", "not_integer", None, "unknown_answer"]


def test_votes_are_never_against():
    assert vote({"votes": {"x": -1}})["reasons"] == ["negative"]


def test_more_supporters_break_a_tie():
    result = vote({"votes": {"x": 4, "y": 2}}, {"votes": {"y": 2}})
    assert (result["selected"], result["tie_broken_by"]) == (["y"], "supporters")


def test_the_credits_are_the_ballots():
    assert vote({"votes": {"x": 5}}, credits=24)["reasons"] == ["credits"]

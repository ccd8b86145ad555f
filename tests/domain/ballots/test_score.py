"""Score: means of those who can judge."""

import pytest

from app.domain.ballots.count import count
from tests.domain.ballots.written import RECORD, RECORDED

TEAMS = {person["id"]: person["team"] for person in RECORD["people"]["participants"]}


def rate(*papers, options="ABC", **params):
    return count("score", params, list(options), [{"scores": marks} for marks in papers])


def test_too_few_raters_are_reported_and_not_ranked():
    result = rate({"A": 3, "B": 5}, {"A": 3, "B": None}, {"A": 3})
    assert result["unranked"] == {"B": "insufficient_raters", "C": "insufficient_raters"}
    assert (result["rank"], result["mean"]["B"], result["mean"]["C"]) == ({"A": 1}, 5, None)


def test_exactly_the_share_is_enough():
    papers = [{"A": 4}] * 3 + [{"B": 1}] * 2
    assert rate(*papers)["rank"] == {"A": 1}


def test_equal_means_meet_head_to_head():
    result = rate({"A": 5, "B": 2}, {"A": 0, "B": 1}, {"A": 0, "B": 2}, options="AB")
    assert (result["selected"], result["tie_broken_by"]) == (["B"], "head_to_head")
    assert result["head_to_head"] == {"A>B": 1, "B>A": 2, "equal": 0}


def test_means_a_tenth_apart_are_a_near_tie_and_computed_exactly():
    marks = [{"A": 5, "B": 4}] + [{"A": 4, "B": 4}] * 9
    assert rate(*marks, options="AB")["near_tie"]
    assert not rate(*marks[:9], options="AB")["near_tie"]


@pytest.mark.parametrize(
    ("marks", "reason"),
    [({"A": 6}, "out_of_range"), ({"A": 4.5}, "not_integer"), ({"A": 0, "B": None}, None)],
)
def test_marks_stay_on_the_scale(marks, reason):
    assert rate(marks)["reasons"] == [reason]


def test_the_record_gives_the_same_where_teams_and_owners_are_known():
    ballot = RECORDED["B2"]
    owner = {each["id"]: each["teams"] for each in RECORD["artefacts"]}
    owner = {option: owner[option] for option in ballot["options"]}
    papers = [{**paper, "team": TEAMS[paper["voter"]]} for paper in ballot["papers"]]
    params = {**ballot["params"], "owner": owner}
    known = count("score", params, ballot["options"], papers)
    assert known["options"] == ballot["result"]["options"]
    assert known["dropped"] == []


def test_the_runner_up_stands_alone_or_is_nobody():
    assert rate({"A": 5, "B": 3, "C": 1})["runner_up"] == "B"
    assert rate({"A": 5, "B": 3, "C": 3})["runner_up"] is None
    assert rate({"A": 5, "B": 3, "C": 3}, select=3)["gap_at_cut"] is None

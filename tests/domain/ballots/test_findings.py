"""What is found in the votes."""

from app.domain.ballots.count import count


def test_one_paper_more_or_less_makes_a_result_fragile():
    votes = [{"choice": "A", "count": 3}, {"choice": "B", "count": 2}]
    assert count("single_choice", {}, ["A", "B"], votes)["fragile"]
    votes[0]["count"] = 4
    assert not count("single_choice", {}, ["A", "B"], votes)["fragile"]


def test_a_tie_that_one_paper_would_resolve_is_fragile():
    assert count("single_choice", {}, ["A", "B"], [{"choice": "A"}, {"choice": "B"}])["fragile"]


def test_the_only_paper_makes_everything_fragile():
    assert count("dots", {}, ["A", "B"], [{"dots": {"A": 1}}])["fragile"]


def test_what_measures_is_not_fragile():
    assert "fragile" not in count("heat", {}, ["A"], [{"marks": {"A": ["would_use"]}}])


def test_without_votes_there_is_no_tie_of_any_kind():
    found = count("schulze", {}, ["A", "B"], [])
    assert (found["tie"], found["tied"], found["potential_winners"]) == ([], [], [])
    found = count("star", {}, ["A", "B", "C"], [])
    assert (found["finalists"], found["tie"], found["tie_broken_by"]) == ([], [], None)


def test_marks_for_ones_own_are_dropped_and_listed():
    params = {"own_team": "exclude", "owner": {"A": ["X", "Y"]}}
    papers = [
        {"voter": "v1", "team": "X", "dots": {"A": 2, "B": 1}},
        {"voter": "v2", "team": "Z", "dots": {"A": 1}},
    ]
    found = count("dots", params, ["A", "B"], papers)
    assert found["totals"] == {"A": 1, "B": 1}
    assert (found["dropped"], found["owner"]) == ([["v1", "A"]], {"A": ["X", "Y"]})

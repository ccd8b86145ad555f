"""The measures of a session, held against the recorded workshop."""

from app.outcome.edition import edition
from app.outcome.measures_json import measures
from tests.outcome.recorded import empty, snapshot


def test_the_recorded_day_is_measured():
    found = measures(edition(snapshot(), "internal"))
    assert found["counts"]["links"] == {"borrowed": 24, "merged": 2, "built_on": 11}
    assert (found["counts"]["challenges"], found["counts"]["challenges_open"]) == (9, 2)
    assert found["grade_counts"] == {"A": 4, "B": 21, "C": 6, "D": 18}
    assert found["borrowing"]["borrow_rate"] == 0.3247
    assert found["lineage"]["deepest"] == "A-077"
    assert found["convergence"]["B3_kendall_w"] == 0.5382
    assert found["convergence"]["B1_share_of_dots_on_selected"] == round(38 / 68, 4)
    assert (found["time"]["planned"], found["time"]["actual"]) == (480, 480)
    assert found["operability"]["A-030"]["have"] == 3


def test_the_last_question_was_put_to_seven_and_answered_by_six():
    found = measures(edition(snapshot(), "internal"))["last_question"]
    assert found["asked"] == ["p02", "p04", "p07", "p09", "p13", "p14", "p20"]
    assert found["answered"] == ["p02", "p04", "p07", "p13", "p14", "p20"]
    assert found["coverage"] == "6/7"


def test_who_was_asked_the_last_question_is_told_in_the_house_only():
    assert set(measures(edition(snapshot(), "public"))["last_question"]) == {"coverage"}


def test_without_a_rating_there_is_no_maturity():
    assert measures(edition(snapshot()))["maturity"] == {"respondents": 0, "areas": {}}


def test_the_public_learns_no_persons_number():
    part = measures(edition(snapshot(), "public"))["participation"]
    assert set(part) == {"gini", "team_totals"}
    assert round(part["gini"], 2) == 0.23


def test_an_empty_room_measures_nothing():
    found = measures(edition(empty(), "internal"))
    assert found["lineage"] == {
        "deepest": None, "depth": 0, "mean_depth_adopted": 0.0, "mean_depth_not_adopted": 0.0,
    }  # fmt: skip

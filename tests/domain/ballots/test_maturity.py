"""Maturity, and how it moves between two rounds."""

from app.domain.ballots.count import count
from tests.domain.ballots.written import RECORD

AREAS = ["management", "organisation"]


def rate(*papers, **params):
    return count("maturity", {"areas": AREAS, **params}, [], papers)


def test_the_lower_median_the_spread_and_how_many_saw_each_stage():
    result = rate(*({"ratings": {"management": stage}} for stage in (1, 2, 3, 4)))
    assert result["management"] == {
        "median": 2, "iqr": 2, "histogram": {"1": 1, "2": 1, "3": 1, "4": 1},
    }  # fmt: skip
    assert result["areas"]["organisation"] == {"median": None, "iqr": None, "histogram": {}}


def test_cannot_judge_is_an_answer():
    result = rate({"ratings": {"management": None}}, {"ratings": {"management": 3}})
    assert (result["valid"], result["management"]["median"]) == ([True, True], 3)


def test_two_rounds_show_what_moved():
    result = rate(
        {"ratings": {"management": 1}, "round": 1}, {"ratings": {"management": 4}, "round": 1},
        {"ratings": {"management": 3}, "round": 2}, {"ratings": {"management": 3}, "round": 2},
    )  # fmt: skip
    assert result["median_moved"] == {"management": 2, "organisation": None}
    assert result["iqr_moved"]["management"] == -3
    assert [line["round"] for line in result["rounds"]] == [1, 2]


def test_one_round_has_nothing_to_compare():
    assert "rounds" not in rate({"ratings": {"management": 2}})


def test_stages_and_areas_are_those_of_the_ballot():
    result = rate({"ratings": {"management": 5}}, {"ratings": {"luck": 1}}, {"ratings": {}})
    assert result["reasons"] == ["out_of_range", "unknown_option", None]


def test_the_recorded_survey_can_be_counted():
    survey = RECORD["maturity_presurvey"]
    result = count("maturity", {}, list(survey[0]["ratings"]), survey)
    assert result["turnout"]["papers"] == len(survey)
    for area in survey[0]["ratings"]:
        ratings = [each["ratings"][area] for each in survey]
        seen = [stage for stage in ratings if stage is not None]
        assert sum(result[area]["histogram"].values()) == len(seen)

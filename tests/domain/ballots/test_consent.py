"""Consent: one open objection is enough."""

import pytest

from app.domain.ballots.count import count


def answer(*answers):
    return count("consent", {}, [], [{"answer": each, "reason": None} for each in answers])


def test_nobody_objects_so_it_is_adopted():
    assert answer("consent", "consent")["outcome"] == "adopted"


def test_one_open_objection_stops_it():
    result = answer("consent", "objection", "integrated")
    assert (result["outcome"], result["open_objections"]) == ("not_adopted", 1)
    assert result["integrated"] == 1


@pytest.mark.parametrize("answers", ["perhaps", None, 3])
def test_other_answers_are_unknown(answers):
    assert answer("consent", answers)["reasons"] == [None, "unknown_answer"]


def test_plain_answers_and_abstentions_count_too():
    result = count("consent", {}, [], ["consent", "abstain", {"abstain": True}])
    assert result["turnout"] == {"papers": 3, "abstained": 2, "rejected": 0}

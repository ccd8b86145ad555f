"""The stage that enough judges have seen the signs of."""

import pytest

from app.domain.ballots.count import count

STAGES = {"1": ["a", "b"], "2": ["c"], "3": ["d"]}


def see(*judges, **params):
    papers = [{"seen": list(signs)} for signs in judges]
    return count("maturity_stage", {"indicators": STAGES, **params}, [], papers)


@pytest.mark.parametrize(
    ("judges", "stage"),
    [
        (["ab", "ab", "ab", "", ""], 1),
        (["abc"] * 3 + ["", ""], 2),
        (["abd"] * 5, 1),
        (["a"] * 5, 0),
        (["", "", ""], 0),
        (["abcd"], 3),
    ],
)
def test_a_stage_is_reached_only_when_all_below_are(judges, stage):
    assert see(*judges)["stage"] == stage


def test_enough_is_exactly_the_share():
    assert see("ab", "ab", "ab", "", "", share=0.6)["stage"] == 1
    assert see("ab", "ab", "ab", "", "", share=0.61)["stage"] == 0


def test_every_sign_is_told():
    result = see("a", "ab", "")
    assert result["seen"] == {"a": 2, "b": 1, "c": 0, "d": 0}
    assert (result["judges"], result["shares"]["a"]) == (3, 0.6667)


def test_stages_may_be_a_list_that_starts_at_one():
    result = count("maturity_stage", {"indicators": [["a"], ["b"]]}, [], [{"seen": ["a"]}])
    assert result["stage"] == 1


def test_signs_are_those_of_the_ballot():
    assert see("z", "aa")["reasons"] == ["unknown_option", "duplicate_option"]
    with pytest.raises(ValueError, match="signs of each stage"):
        count("maturity_stage", {}, [], [])

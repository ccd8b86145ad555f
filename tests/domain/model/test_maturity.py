"""Ratings in their order, the stage reached, who stands apart."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballots.count import count
from app.domain.commands import OpenBallotAgain
from app.domain.model.maturity import (
    Rating,
    areas_of,
    judged,
    outliers,
    ratings,
    reached,
    reached_by,
    widest_first,
)
from tests.cast import FAY
from tests.domain.renewal import evening, lobby, rate, tick

LOW = {"maya": {"aim": 1, "tools": 3}, "ana": {"aim": 2, "tools": 3}, "omar": {"aim": 1}}
HIGH = {"maya": {"aim": 2, "tools": 2}, "ana": {"aim": 2, "tools": 2}, "omar": {"aim": 2}}


def evening_rated(*rounds):
    play = rate(evening("rate"), "B1", rounds[0])
    for number, said in enumerate(rounds[1:], 2):
        play.steps((FAY, OpenBallotAgain("B1")))
        assert play.room.ballots["B1"].round_no == number
        rate(play, "B1", said, again=True)
    return play.room


def counted(*stages):
    papers = [{"ratings": {"aim": stage}} for stage in stages]
    return count("maturity", {"areas": ["aim"]}, [], papers)


def test_rounds_of_one_ballot_are_ratings_of_their_own():
    found = ratings(evening_rated(LOW, HIGH))
    assert [(r.ballot, r.label, r.model, r.papers) for r in found] == [
        ("B1", "1", "renewal 3", 3),
        ("B1", "2", "renewal 3", 3),
    ]
    assert [r.areas["aim"]["median"] for r in found] == [1, 2]


def test_the_survey_before_stands_for_how_it_was():
    play = rate(lobby(), "PS", LOW, presurvey=True)
    assert judged(play.room).label == "presurvey"
    assert judged(evening_rated(LOW, HIGH)).label == "2"
    assert judged(lobby().room) is None


def test_a_stage_counts_only_where_every_area_has_it():
    assert reached(evening_rated(LOW)) == 1
    assert reached(evening_rated(HIGH)) == 2
    assert reached(evening("rate").room) is None


def test_signs_say_it_better_than_ratings():
    play = rate(evening("rate"), "B1", HIGH)
    tick(play, "B2", {who: ["a1", "b1", "b2", "c1"] for who in ("maya", "ana", "omar")})
    assert reached(play.room) == 3


def test_a_result_that_nobody_has_seen_is_no_stage_yet():
    assert reached(rate(evening("rate"), "B1", HIGH, reveal=False).room) is None


def test_outliers_are_furthest_from_the_middle():
    assert outliers(areas_of(counted(2, 2, 2, 4))["aim"]) == [4]
    assert outliers(areas_of(counted(1, 2, 2, 3))["aim"]) == [1, 3]
    assert outliers(areas_of(counted(2, 2))["aim"]) == []
    assert outliers(areas_of(counted(None))["aim"]) == []


def test_the_widest_area_comes_first():
    papers = [{"ratings": {"near": 2, "far": stage}} for stage in (1, 1, 4, 4)]
    result = count("maturity", {"areas": ["near", "far"]}, [], papers)
    assert widest_first(areas_of(result)) == ["far", "near"]


@given(st.lists(st.integers(1, 4), min_size=1, max_size=9))
def test_the_stage_reached_is_seen_by_enough_and_the_one_above_is_not(stages):
    rating = Rating("B1", "1", "", len(stages), areas_of(counted(*stages)))
    stage = reached_by(rating)
    enough = 0.6 * len(stages)
    assert stage == 0 or sum(each >= stage for each in stages) >= enough
    above = [each for each in stages if each > stage]
    assert not above or sum(each >= min(above) for each in stages) < enough


@given(st.lists(st.integers(1, 4), min_size=2, max_size=9))
def test_outliers_are_stages_that_somebody_saw(stages):
    assert set(outliers(areas_of(counted(*stages))["aim"])) <= set(stages)

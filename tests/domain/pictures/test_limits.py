"""Fields that hang on how the workshop goes."""

from app.domain.pictures.limits import limited, limits
from tests.cast import given
from tests.domain.renewal import evening, lobby, tick

FIELD = {"id": "stage", "choices": ["one", "two", "three"], "most": 3}


def test_the_stage_to_aim_at_is_the_next_one():
    assert limits(lobby().room)["step", "stage"] == 3
    play = tick(evening("plan"), "B1", {"maya": ["a1"], "ana": ["a1"]})
    known = limits(play.room)
    assert known["step", "stage"] == 2
    assert limited([FIELD], "step", known) == [{**FIELD, "most": 2, "choices": ["one", "two"]}]


def test_fields_of_the_ladder_are_asked_for_later():
    known = limits(lobby().room)
    (field,) = limited([{"id": "user", "choices": []}], "practice", known)
    assert field["later"] is True


def test_a_workshop_that_rates_nothing_asks_for_no_stage():
    assert limited([FIELD], "step", {("step", "stage"): 0}) == []
    assert limits(given()) == {}

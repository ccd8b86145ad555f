"""Small charts beside the words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.outcome.charts import Curve, Meter, Steps, curve, meters, steps
from app.outcome.edition import edition
from tests.outcome.recorded import brackenline, snapshot

ROOM = brackenline()


@pytest.mark.parametrize(
    ("share", "width"), [(0, "0.0"), (0.5, "50.0"), (1, "100.0"), (7, "100.0")]
)
def test_a_bar_stays_in_its_frame(share, width):
    assert Meter(share).width == width


def test_a_mean_is_drawn_on_its_scale_and_a_total_beside_the_highest():
    assert meters(ROOM.ballots["B2"])["A-033"].share == 4.5833 / 5
    assert meters(ROOM.ballots["B1"])["A-018"].share == 1
    assert meters(ROOM.ballots["B3"]) == {}


def test_a_capability_is_drawn_from_today_to_target():
    found = steps(edition(snapshot()), ROOM.artefacts["A-051"])
    assert found == Steps(1, 3, 4)
    assert found.boxes == ("reached", "ahead", "ahead", "open")


def test_a_today_in_words_has_no_steps():
    assert steps(edition(snapshot()), ROOM.artefacts["A-018"]) is None


def test_a_journey_has_its_ups_and_downs():
    field = ROOM.method.type("journey").field("stages")
    found = curve(field, ROOM.artefacts["A-010"].current.fields["stages"])
    assert found.values == (0, -2, 0, -1, -2, 1)


def test_two_steps_are_no_curve():
    field = ROOM.method.type("journey").field("stages")
    assert curve(field, [{"emotion": 1}, {"emotion": 2}]) is None


@given(st.lists(st.integers(-2, 2), min_size=3, max_size=12))
def test_every_dot_lies_on_the_sheet(values):
    found = Curve(tuple(values), -2, 2, "mood")
    assert all(0 < float(x) < Curve.WIDTH and 0 < float(y) < Curve.HEIGHT for x, y in found.points)

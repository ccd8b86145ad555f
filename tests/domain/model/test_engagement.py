"""What each kind of round drew out of the room."""

from dataclasses import replace

import pytest

from app.domain.model.engagement import Engagement, engagement
from tests.outcome.recorded import brackenline


def test_versions_and_borrowings_are_counted_in_their_round():
    found = {each.type: each for each in engagement(brackenline())}
    assert found["rebuild"] == Engagement("rebuild", 1, 20.0, 8, 24, 8, 7)
    assert found["rebuild"].share == pytest.approx(1 / 3)
    assert found["rebuild"].per_ten(8) == 4.0


def test_rounds_in_which_nothing_was_made_are_left_out():
    assert not {"break", "lobby"} & {each.type for each in engagement(brackenline())}


def test_who_voted_was_active():
    room = brackenline()
    people = frozenset(list(room.seats)[5:10])
    ballots = {id: replace(ballot, voted=people) for id, ballot in room.ballots.items()}
    found = {each.type: each for each in engagement(replace(room, ballots=ballots))}
    assert found["ballot"].active > 0
    assert found["ballot"].versions == 0


def test_no_time_is_no_rate():
    assert Engagement("x", 0, 0.0, 0, 0, 3, 0).per_ten(3) == 0.0
    assert Engagement("x", 0, 0.0, 0, 0, 3, 0).share == 0.0

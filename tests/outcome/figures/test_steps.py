"""Initiatives as the charts of the programme see them."""

from app.outcome.figures.steps import horizons, initiatives, waiting
from tests.outcome.figures.drawn import fields, made, standing, with_room


def test_initiatives_come_by_horizon_and_start():
    found = [(step.horizon, step.start) for step in initiatives(made())]
    assert found == sorted(found, key=lambda each: (each[0], each[1] is None, each[1] or 0))
    assert len(horizons(made())) == 4


def test_one_without_a_horizon_has_no_place():
    lost = fields(made().room.artefacts["A-075"], horizon="some day")
    found = initiatives(with_room(artefacts=standing(A_075=lost)))
    assert "A-075" not in [step.id for step in found]


def test_a_start_that_is_no_day_is_not_believed():
    odd = fields(made().room.artefacts["A-075"], start_within_days=-4)
    found = {step.id: step for step in initiatives(with_room(artefacts=standing(A_075=odd)))}
    assert found["A-075"].start is None


def test_one_builds_on_what_delivers_the_capability_that_its_service_requires():
    found = waiting(made().room)
    assert ("A-081", "A-075") in found
    assert ("A-075", "A-080") in found
    assert ("A-075", "A-081") not in found

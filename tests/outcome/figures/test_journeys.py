"""Journeys as curves."""

from dataclasses import replace

from app.outcome.figures import journeys
from tests.outcome.figures.drawn import charts, fields, made, standing, with_room, words


def test_journeys_stand_beside_each_other_with_their_pains():
    drawing = charts(journeys)["journeys"]
    said = words(drawing)
    assert {"Monday at Martin's counter", "Leila", "no printer", "silence"} <= set(said)
    assert "Get the label −2 (no printer)" in drawing.alt


def test_two_steps_are_no_curve():
    stages = [{"name": "one", "emotion": 1}, {"name": "two", "emotion": -1}]
    made_of = {id: fields(made().room.artefacts[id], stages=stages)
               for id in ("A-009", "A-010", "A-011", "A-012")}  # fmt: skip
    artefacts = {**made().room.artefacts, **made_of}
    assert charts(journeys, with_room(artefacts=artefacts)) == {}


def test_a_mood_beyond_the_scale_stays_on_the_sheet():
    stages = [{"name": str(n), "emotion": mood} for n, mood in enumerate((9, -9, None, "x"))]
    strange = fields(made().room.artefacts["A-009"], stages=stages)
    drawing = charts(journeys, with_room(artefacts=standing(A_009=strange)))["journeys"]
    assert "0 +2, 1 −2, 2 0, 3 0" in drawing.alt


def test_many_journeys_go_on_in_another_chart():
    journey = made().room.artefacts["A-009"]
    many = {f"J-{n}": replace(journey, id=f"J-{n}") for n in range(9)}
    assert charts(journeys, with_room(artefacts=many)).keys() == {"journeys", "journeys-2"}

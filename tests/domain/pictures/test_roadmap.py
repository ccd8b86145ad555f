"""The board of horizons, as each audience may see it."""

from app.domain.commands import DrawTrace, PostArtefact, ReviseArtefact, StartRound
from app.domain.design import Share
from app.domain.pictures.audiences import Facilitators, Screen, Table
from app.domain.pictures.paint import paint
from tests.cast import AMBER, FAY, MAYA, NAMES, OMAR, TEAL
from tests.domain.model.operating import playing

STEP = {"outcome": "o", "first_step": "f", "size": "small"}


def step(id, horizon, worth="customer"):
    fields = {**STEP, "horizon": horizon, "benefit": {"type": worth}}
    return PostArtefact(id, "initiative", f"Step {id}", fields)


def scene(*steps, share=Share.DARK):
    made = ((MAYA, step("i1", "H1")), (MAYA, step("i2", "H2", "cost")), (OMAR, step("o1", "H0")))
    waits = (MAYA, DrawTrace("depends_on", "i1", "i2"))
    return playing(*made, waits, *steps, share=share)


def shown(play, audience):
    return paint(play.room, NAMES, audience)


def test_a_step_that_needs_something_later_is_flagged():
    """What bears fruit within three months cannot wait for what takes a year."""
    board = shown(scene(), Table(TEAL))
    assert board["roadmap/i1"] == {"id": "i1", "needs": ["i2"], "late": ["i2"]}
    moved = scene((MAYA, ReviseArtefact("i2", 1, {"horizon": "H0"})))
    assert shown(moved, Table(TEAL))["roadmap/i1"]["late"] == []


def test_others_see_neither_steps_nor_what_they_wait_for_before_they_are_shared():
    dark = shown(scene(), Table(AMBER))
    assert "roadmap/i1" not in dark
    assert dark["programme"]["steps"] == 1
    shared = scene((FAY, StartRound("end")))
    assert shown(shared, Table(AMBER))["roadmap/i1"]["needs"] == ["i2"]
    assert shown(shared, Screen())["roadmap/i1"]["needs"] == ["i2"]


def test_the_programme_says_what_it_is_worth():
    told = shown(scene(), Facilitators())["programme"]
    assert {b["label"]: b["n"] for b in told["benefits"] if b["n"]} == {"customers": 2, "cost": 1}
    assert told["mostly_cost"] is False
    costly = scene((OMAR, step("o2", "H1", "cost")), (OMAR, step("o3", "H1", "cost")))
    assert shown(costly, Facilitators())["programme"]["mostly_cost"] is True


def test_without_steps_there_is_no_board():
    assert "programme" not in shown(playing(), Facilitators())

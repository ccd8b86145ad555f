"""The agenda as a rail."""

from app.domain import commands as ask
from app.domain.design import Share
from app.domain.pictures.audiences import Screen, Table
from tests.cast import FAY, TEAL
from tests.domain.pictures.scenes import opened, picture, under, underway

TABLE = Table(TEAL)


def steps_of(scene, audience=TABLE):
    return under(picture(scene, audience), "agenda/")


def test_every_round_has_its_place():
    steps = steps_of(opened())
    assert sorted(steps) == ["01", "02", "03", "04", "05", "06", "07"]
    assert [step["planned_start"] for step in steps.values()] == [0, 5, 15, 21, 26, 36, 41]
    assert steps["06"]["ballot"] is True
    assert steps["06"]["state"] == "pending"


def test_it_goes_as_it_goes():
    steps = steps_of(underway().steps((FAY, ask.ExtendRound(2))))
    assert (steps["02"]["state"], steps["03"]["state"]) == ("closed", "open")
    assert (steps["03"]["planned"], steps["03"]["minutes"], steps["03"]["extended"]) == (6, 8, 2)
    assert steps["03"]["ends_at"] == "2026-09-14T12:08:00.000+00:00"


def test_a_round_that_was_not_planned_takes_no_planned_time():
    insert = ask.InsertRound("more", "reveal", "More", "reveal", 9, Share.DAYLIGHT)
    steps = steps_of(underway().steps((FAY, insert)), Screen())
    assert (steps["04"]["id"], steps["04"]["inserted"]) == ("more", True)
    assert (steps["04"]["planned_start"], steps["05"]["planned_start"]) == (21, 21)

"""What the agenda would have to give, for facilitators only."""

from app.domain.commands import ExtendRound, StartRound
from app.domain.pictures.audiences import Facilitators, Screen, Table
from tests.cast import FAY, TEAL
from tests.domain.pictures.scenes import opened, picture, started

BUILDING = ((FAY, StartRound("build")),)


def test_each_minute_more_has_its_plan():
    fit = picture(started(*BUILDING), Facilitators())["fit"]
    assert fit["resumes"] == "2026-09-14T12:10:00.000+00:00"
    assert [point["title"] for point in fit["points"]] == [""]
    assert len(fit["plans"]) == 31
    assert fit["plans"][0] == {"trims": {}, "late": [0], "left": [0]}


def test_what_was_extended_is_found_elsewhere():
    late = (FAY, ExtendRound(8))
    plan = picture(started(*BUILDING, late), Facilitators())["fit"]["plans"][0]
    assert (plan["late"], plan["left"]) == ([8], [0])
    planned = {"reveal": 6, "walk": 5, "rebuild": 10, "vote": 5, "close": 4}
    assert sum(planned[id] - left for id, left in plan["trims"].items()) == 8


def test_before_the_first_bell_there_is_nothing_to_fit():
    assert "fit" not in picture(opened(), Facilitators())


def test_nobody_else_is_told():
    assert "fit" not in picture(started(*BUILDING), Table(TEAL))
    assert "fit" not in picture(started(*BUILDING), Screen())

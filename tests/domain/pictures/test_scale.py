"""The opening scale: one's own place, and nothing of anybody else's."""

from app.domain.commands import NextRound, PlaceOnScale
from app.domain.pictures.audiences import Facilitators, Person, Sponsors, Table
from tests.cast import FAY, MAYA, TEAL
from tests.domain.pictures.scenes import AUDIENCES, opened, picture, told


def test_one_sees_where_one_stands_and_whether_it_may_change():
    placed = opened().steps((MAYA, PlaceOnScale(7)))
    assert picture(placed, Person("maya"))["me/scale"] == {"place": 7, "may": True, "most": 10}
    later = placed.steps((FAY, NextRound()))
    assert picture(later, Person("maya"))["me/scale"]["may"] is False
    assert "me/scale" not in picture(later, Person("omar"))


def test_facilitators_see_how_many_have_said_it_and_not_who():
    placed = opened().steps((MAYA, PlaceOnScale(7)))
    assert picture(placed, Facilitators())["scale"] == {"placed": 1, "medians": {}}


def test_nobody_else_can_tell_one_place_from_another():
    one, other = (opened().steps((MAYA, PlaceOnScale(n))) for n in (0, 10))
    differing = [a.key for a in AUDIENCES if told(one, a) != told(other, a)]
    assert differing == ["p:maya"]
    assert "scale" not in picture(one, Table(TEAL))
    assert "scale" not in picture(one, Sponsors())

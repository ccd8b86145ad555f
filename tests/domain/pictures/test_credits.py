"""Names on the screen."""

from app.domain import commands as ask
from app.domain.pictures.audiences import Screen
from tests.cast import FAY, MAYA, TEAL, persona
from tests.domain.pictures.scenes import picture, started, under, underway


def people_on(scene):
    return under(picture(scene, Screen()), "person/")


def test_the_screen_names_those_whose_cards_it_shows():
    people = people_on(underway())
    assert sorted(people) == ["maya", "omar"]
    assert people["maya"] == {"id": "maya", "name": "Maya", "team": TEAL}


def test_the_screen_names_nobody_while_all_work_unseen():
    scene = started((FAY, ask.StartRound("build")), (MAYA, persona("a1")))
    assert people_on(scene) == {}


def test_the_screen_names_nobody_in_a_gallery():
    assert people_on(underway().steps((FAY, ask.StartRound("walk")))) == {}

"""How full the sections of the documents are."""

from app.domain import commands as ask
from app.domain.design import Share
from app.domain.people import THE_ROOM
from app.domain.pictures.audiences import Facilitators, Table
from tests.cast import FAY, MAYA, TEAL, paper, persona, seconds
from tests.domain.pictures.scenes import begin, opened, picture, under, underway


def counts(scene):
    sections = under(picture(scene, Facilitators()), "section/")
    return {id: section["count"] for id, section in sections.items()}


def test_standing_cards_fill_the_sections_that_they_feed():
    assert counts(underway()) == {"TOM-02": 2, "TOM-03": 2, "TOM-04": 0, "TOM-05": 0, "EVD-01": 0}
    assert counts(underway().steps((MAYA, ask.WithdrawArtefact("m1"))))["TOM-03"] == 1


def test_what_the_engine_keeps_fills_sections_too():
    opened_ballot = ask.OpenBallot("b1", "dots", "Who?", ("a1", "a2"), seconds=60)
    scene = underway().steps((FAY, opened_ballot), (MAYA, paper(a1=1)))
    scene.steps(seconds(70), (THE_ROOM, ask.CloseBallot("b1", 1)))
    assert counts(scene)["EVD-01"] == 1


def test_what_somebody_writes_alone_fills_nothing_yet():
    scene = opened()
    begin(scene, Share.PRIVATE)
    assert counts(scene.steps((MAYA, persona("a1"))))["TOM-02"] == 0


def test_only_facilitators_see_them():
    assert under(picture(underway(), Table(TEAL)), "section/") == {}

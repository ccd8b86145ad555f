"""The order in which teams present, for everybody while its round lasts."""

from app.domain.commands import DrawPresenters, StartRound
from app.domain.pictures.audiences import Screen, Table, Waiting
from tests.cast import FAY, TEAL
from tests.domain.pictures.scenes import picture, started

DRAWN = ((FAY, StartRound("reveal")), (FAY, DrawPresenters("41973306")))


def test_everybody_sees_the_order_and_the_digits():
    scene = started(*DRAWN)
    shown = picture(scene, Table(TEAL))["presenters"]
    assert shown["seed"] == "41973306"
    assert shown["order"] == list(scene.room.presenters["reveal"].order)
    assert picture(scene, Screen())["presenters"] == shown
    assert "presenters" not in picture(scene, Waiting())


def test_until_it_is_drawn_there_is_an_order_to_come():
    shown = picture(started((FAY, StartRound("reveal"))), Screen())["presenters"]
    assert shown == {"round": "reveal", "digits": 8, "order": [], "seed": ""}


def test_the_next_round_forgets_it():
    assert "presenters" not in picture(started(*DRAWN, (FAY, StartRound("rebuild"))), Screen())

"""The cards that facilitators may be told of."""

from app.domain.commands import StartRound, WithdrawArtefact
from app.domain.pictures.found import cards_found, titled
from tests.cast import FAY, MAYA, TEAL, given, persona


def test_standing_cards_are_found_and_those_that_somebody_writes_alone_are_not():
    dark = given((FAY, StartRound("build")), (MAYA, persona("a1", "Ida")))
    assert titled(cards_found(dark), ["a1", "a9"]) == [{"id": "a1", "title": "Ida", "team": TEAL}]
    alone = given((FAY, StartRound("alone")), (MAYA, persona("a1", "Ida")))
    assert cards_found(alone) == {}
    gone = given((FAY, StartRound("build")), (MAYA, persona("a1")), (MAYA, WithdrawArtefact("a1")))
    assert cards_found(gone) == {}

"""Who presents when: by lot, once for each sharing round."""

import pytest

from app.domain.ballots.ladder import draw
from app.domain.commands import DrawPresenters, StartRound
from app.domain.events import PresentersDrawn
from app.domain.refusal import Refused
from tests.cast import AMBER, FAY, MAYA, TEAL, given, then

REVEAL = (FAY, StartRound("reveal"))
LOT = DrawPresenters("41973306")


def test_the_lot_can_be_drawn_again_by_anybody_who_knows_the_digits():
    [drawn] = then(given(REVEAL), FAY, LOT)
    assert drawn == PresentersDrawn("reveal", "41973306", drawn.order)
    assert list(drawn.order) == draw("reveal", "41973306", [TEAL, AMBER])


def test_the_lot_falls_once():
    room = given(REVEAL, (FAY, LOT))
    assert then(room, FAY, LOT) == []
    with pytest.raises(Refused, match="stays as it fell"):
        then(room, FAY, DrawPresenters("00000000"))


def test_teams_present_only_in_rounds_that_share():
    with pytest.raises(Refused, match="sharing round"):
        then(given((FAY, StartRound("build"))), FAY, LOT)
    with pytest.raises(Refused, match="No round is running"):
        then(given(), FAY, LOT)


@pytest.mark.parametrize("seed", ["", "1234567", "123456789", "1234567x", "١٢٣٤٥٦٧٨"])
def test_the_lot_needs_eight_digits(seed):
    with pytest.raises(Refused, match="eight digits"):
        then(given(REVEAL), FAY, DrawPresenters(seed))


def test_only_facilitators_draw():
    with pytest.raises(Refused, match="Only a facilitator"):
        then(given(REVEAL), MAYA, LOT)

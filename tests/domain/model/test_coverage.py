"""Which team has something in which lane."""

from app.domain.model.coverage import called_out, coverage, filled_since
from tests.cast import AMBER, FAY, MAYA, TEAL, moment, persona
from tests.domain.rules.test_coverage import call, played


def test_cards_are_counted_by_lane_and_team():
    found = coverage(played((MAYA, persona("a1")), (MAYA, persona("a2"))).room)
    assert found.lanes == ("P", "O")
    assert dict(found.cards) == {("P", TEAL): 2}
    assert found.empty == (("P", AMBER), ("O", TEAL), ("O", AMBER))


def test_what_was_filled_since_a_call_is_counted():
    play = played((MAYA, persona("a1")), (FAY, call(("O", TEAL), ("P", AMBER))))
    assert filled_since(play.room, coverage(play.room)) == ()
    play.steps((MAYA, moment("m1", of="a1")))
    assert called_out(play.room) == (("O", TEAL), ("P", AMBER))
    assert filled_since(play.room, coverage(play.room)) == (("O", TEAL),)

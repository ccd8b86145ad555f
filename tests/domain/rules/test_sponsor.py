"""Sponsors in the open."""

import pytest

from app.domain.commands import AnswerRequest, AskSponsor, Intervene, NoteReaction, TakeUpRequest
from app.domain.events import ReactionNoted, RequestTakenUp, SponsorIntervened
from app.domain.refusal import Refused
from tests.cast import FAY, MAYA, OMAR, SOL, given, then

ASKED = ((MAYA, AskSponsor("q1", "May we?")), (OMAR, AskSponsor("q2", "Could we?")))


def test_one_request_at_a_time_stands_before_the_room():
    room = given(*ASKED)
    assert then(room, SOL, TakeUpRequest("q2")) == [RequestTakenUp("q2")]
    assert then(given(*ASKED, (FAY, TakeUpRequest("q2"))), SOL, TakeUpRequest("q2")) == []
    with pytest.raises(Refused, match="no such request"):
        then(room, FAY, TakeUpRequest("q9"))
    with pytest.raises(Refused, match="Only a sponsor or a facilitator"):
        then(room, MAYA, TakeUpRequest("q1"))


def test_what_was_answered_last_is_read_back():
    """It stays before the room until the next one is taken up."""
    answered = given(*ASKED, (SOL, TakeUpRequest("q1")), (SOL, AnswerRequest("q2", "yes")))
    assert answered.taken_up == "q2"


def test_a_sponsors_word_is_allowed_and_logged():
    assert then(given(), SOL, Intervene("Shops too?")) == [SponsorIntervened("Shops too?")]
    assert then(given(), FAY, Intervene("Shops too?")) == [SponsorIntervened("Shops too?")]
    with pytest.raises(Refused, match="Only a sponsor or a facilitator"):
        then(given(), MAYA, Intervene("Shops too?"))


def test_how_the_room_took_it_stands_beside_it():
    """Seed A: change is led, not dictated; what is said from above leaves a trace."""
    said = given((SOL, Intervene("Shops too?")))
    note = NoteReaction(1, "Two teams laughed")
    assert then(said, FAY, note) == [ReactionNoted(1, "Two teams laughed")]
    noted = given((SOL, Intervene("Shops too?")), (FAY, note))
    assert noted.interventions[0].reaction == "Two teams laughed"
    assert then(noted, FAY, note) == []
    with pytest.raises(Refused, match="No such word"):
        then(said, FAY, NoteReaction(2, "?"))
    with pytest.raises(Refused, match="Only a facilitator"):
        then(said, SOL, note)

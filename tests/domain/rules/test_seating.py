"""What people say of their work, where they stand, and who moves because of it."""

import pytest

from app.domain.commands import ArrangeTeams, BalanceTeams, NextRound, PlaceOnScale, TellProfile
from app.domain.events import ProfileTold, ScalePlaced, TeamJoined
from app.domain.people import Profile
from app.domain.refusal import Refused
from tests.cast import AMBER, ANA, FAY, GWEN, GWEN_COMES, MAYA, OMAR, SOL, TEAL, given, then


def test_people_say_what_they_do():
    told = TellProfile(" planning ", "manager", True)
    assert then(given(), MAYA, told) == [ProfileTold("maya", Profile("planning", "manager", True))]
    assert then(given((MAYA, told)), MAYA, told) == []


def test_a_guest_stays_a_guest_of_somebody():
    [told] = then(given(GWEN_COMES), GWEN, TellProfile("retail"))
    assert told.profile.guest_of == "customer"


def test_a_facilitator_notes_it_of_others_and_who_their_line_manager_is():
    [told] = then(given(), FAY, TellProfile("it", person="omar", reports_to="maya"))
    assert (told.person, told.profile.reports_to) == ("omar", "maya")
    kept = given((FAY, TellProfile("it", person="omar", reports_to="maya")))
    [again] = then(kept, OMAR, TellProfile("data"))
    assert again.profile.reports_to == "maya"


@pytest.mark.parametrize(
    ("by", "command", "sentence"),
    [
        (MAYA, TellProfile("it", person="omar"), "Only a facilitator"),
        (MAYA, TellProfile("it", person="maya", reports_to="omar"), "Only a facilitator"),
        (FAY, TellProfile("it", person="omar", reports_to="omar"), "Nobody reports to themselves"),
        (FAY, TellProfile("it", person="nobody"), "not in this room"),
        (MAYA, TellProfile("it", "emperor"), "no such level"),
        (SOL, TellProfile("it"), "Only participants and guests"),
    ],
)
def test_what_cannot_be_noted_is_refused(by, command, sentence):
    with pytest.raises(Refused, match=sentence):
        then(given(), by, command)


def test_several_people_move_at_once():
    swap = ArrangeTeams({"maya": AMBER, "omar": TEAL, "ana": TEAL})
    assert then(given(), FAY, swap) == [TeamJoined("maya", AMBER), TeamJoined("omar", TEAL)]


def test_if_one_cannot_move_nobody_does():
    with pytest.raises(Refused, match="Only participants and guests sit in teams"):
        then(given(), FAY, ArrangeTeams({"maya": AMBER, "sol": TEAL}))
    with pytest.raises(Refused, match="no such team"):
        then(given(), FAY, ArrangeTeams({"maya": "T9"}))
    with pytest.raises(Refused, match="Only a facilitator"):
        then(given(), MAYA, ArrangeTeams({"maya": AMBER}))


def test_everybody_can_say_where_they_stand_and_think_again():
    assert then(given(), MAYA, PlaceOnScale(7)) == [ScalePlaced("maya", 7)]
    assert then(given((MAYA, PlaceOnScale(7))), MAYA, PlaceOnScale(7)) == []
    assert then(given((MAYA, PlaceOnScale(7))), MAYA, PlaceOnScale(0)) == [ScalePlaced("maya", 0)]


def test_the_scale_is_for_the_arrival():
    with pytest.raises(Refused, match="for the arrival"):
        then(given((FAY, NextRound())), MAYA, PlaceOnScale(7))
    with pytest.raises(Refused, match="from 0 to 10"):
        then(given(), MAYA, PlaceOnScale(11))


def test_teams_are_mixed_from_both_ends_of_the_scale():
    ends = ((MAYA, PlaceOnScale(0)), (ANA, PlaceOnScale(1)), (OMAR, PlaceOnScale(10)))
    joined = then(given(*ends), FAY, BalanceTeams("scale", everybody=True))
    teams = {"maya": TEAL, "ana": TEAL, "omar": AMBER} | {j.person: j.team for j in joined}
    assert teams["maya"] != teams["ana"]

"""The ballot box: until when, and whose papers."""

import pytest

from app.domain.commands import OpenBallot, StartRound
from app.domain.people import Role, Seat
from app.domain.refusal import Refused
from app.domain.rules.box import ballot_of, ends_in, is_due, may_vote, takes_papers, voters
from tests.cast import FAY, GWEN_COMES, MAYA, NOON, given, paper, seconds

ASK = {"yes": "Go on", "no": "Stop"}


def room(params=None, seconds=60, *steps):
    opened = OpenBallot("b1", "single_choice", "On?", ("yes", "no"), "", ASK, params, seconds)
    return given(GWEN_COMES, (FAY, StartRound("vote")), (FAY, opened), *steps)


def test_a_box_without_an_end_takes_papers_until_it_is_ended():
    assert takes_papers(room(seconds=None).ballots["b1"], NOON + seconds(9999))
    assert ends_in(None, NOON) is None


def test_a_box_with_an_end_waits_two_seconds():
    box = room().ballots["b1"]
    assert takes_papers(box, NOON + seconds(62))
    assert not takes_papers(box, NOON + seconds(62.1))


def test_a_box_is_emptied_when_the_grace_is_over_and_only_once():
    assert [is_due(room().ballots["b1"], NOON + seconds(n)) for n in (61, 62)] == [False, True]
    assert not is_due(room(seconds=None).ballots["b1"], NOON + seconds(9999))


def test_who_votes():
    box = room({"guests": False}).ballots["b1"]
    assert may_vote(box, Seat("x", Role.PARTICIPANT))
    assert not may_vote(box, Seat("x", Role.GUEST))
    assert not may_vote(box, Seat("x", Role.PARTICIPANT, waiting=True))
    for role in (Role.SPONSOR, Role.OBSERVER, Role.FACILITATOR):
        assert not may_vote(box, Seat("x", role))


def test_guests_are_voters_unless_left_out():
    assert "gwen" in voters(room(), room().ballots["b1"])
    assert voters(room(), room({"guests": False}).ballots["b1"]) == {"maya", "ana", "omar"}
    voted = room(None, 60, (MAYA, paper(choice="yes")))
    assert voters(given(), voted.ballots["b1"]) >= {"maya"}


def test_an_unknown_box_is_not_found():
    with pytest.raises(Refused, match="no such ballot") as refused:
        ballot_of(room(), "b2")
    assert refused.value.code == "not_found"

"""Whose word a merge still needs."""

from app.domain.commands import LeaveRoom, NameCaptain, Parent, ProposeMerge, StartRound
from app.domain.rules.consent import needs, speaks_for, without_consent
from tests.cast import ANA, FAY, MAYA, OMAR, given, persona

MADE = (
    (FAY, StartRound("build")),
    (MAYA, persona()),
    (OMAR, persona("o1")),
)
PARENTS = (Parent("l1", "a1", 1), Parent("l2", "o1", 1))


def missing(room, *agreed):
    return [parent.id for parent in without_consent(room, PARENTS, frozenset(agreed))]


def test_every_card_needs_one_of_its_authors():
    room = given(*MADE)
    assert missing(room) == ["a1", "o1"]
    assert missing(room, "maya", "ana") == ["o1"]
    assert missing(room, "maya", "omar") == []


def test_a_captain_speaks_for_the_cards_of_the_team():
    room = given(*MADE, (FAY, NameCaptain("ana")))
    assert speaks_for(room.seats["ana"], room.artefacts["a1"])
    assert not speaks_for(room.seats["ana"], room.artefacts["o1"])
    assert not speaks_for(given(*MADE).seats["ana"], room.artefacts["a1"])


def test_a_facilitator_stands_in_only_for_those_who_have_left():
    assert missing(given(*MADE), "maya", "fay") == ["o1"]
    assert missing(given(*MADE, (OMAR, LeaveRoom())), "maya", "fay") == []
    assert missing(given(*MADE, (ANA, LeaveRoom())), "fay") == ["a1", "o1"]


def test_whoever_proposed_is_not_asked_again():
    merge = ProposeMerge("x1", "n1", "persona", "Both", {"job": "be home"}, PARENTS)
    room = given(*MADE, (FAY, StartRound("reveal")), (MAYA, merge))
    assert [parent.id for parent in needs(room, room.merges["x1"])] == ["o1"]

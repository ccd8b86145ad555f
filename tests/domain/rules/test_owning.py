"""Whose a card is."""

import pytest

from app.domain.commands import LeaveRoom, OpenBallot, StartRound, WithdrawArtefact
from app.domain.people import Role, Seat
from app.domain.refusal import Refused
from app.domain.rules.owning import authors_of, home, own, refuse_on_a_ballot, titled, type_of
from tests.cast import ANA, FAY, MAYA, OMAR, TEAL, given, persona

MADE = ((FAY, StartRound("reveal")), (MAYA, persona()), (MAYA, persona("a2")))


def test_a_card_is_at_home_in_the_team_of_its_maker():
    assert home(Seat("x", Role.PARTICIPANT, TEAL)) == TEAL
    assert home(Seat("x", Role.FACILITATOR)) is None
    with pytest.raises(Refused, match="Choose a team first"):
        home(Seat("x", Role.PARTICIPANT))


def test_authors_are_those_named_and_the_sender():
    room = given()
    maya, fay = room.seats["maya"], room.seats["fay"]
    assert authors_of(room, (), maya) == ("maya",)
    assert authors_of(room, ("ana", "maya", "ana"), maya) == ("ana", "maya")
    assert authors_of(room, ("omar", "ana"), fay) == ("omar", "ana")
    with pytest.raises(Refused, match="sit in a team"):
        authors_of(given((ANA, LeaveRoom())), ("ana",), maya)


def test_ones_own_are_the_cards_of_the_team():
    room = given(*MADE)
    assert own(room, "a1", ANA)[0].id == "a1"
    for stranger in (OMAR, FAY):
        with pytest.raises(Refused, match="belongs to another team"):
            own(room, "a1", stranger)
    with pytest.raises(Refused, match="was withdrawn"):
        own(given(*MADE, (MAYA, WithdrawArtefact("a1"))), "a1", ANA)


def test_what_facilitators_wrote_for_the_room_is_theirs_and_the_authors():
    room = given((FAY, StartRound("reveal")), (FAY, persona(authors=("omar",))))
    assert own(room, "a1", FAY)
    assert own(room, "a1", OMAR)
    with pytest.raises(Refused, match="belongs to another team"):
        own(room, "a1", MAYA)


def test_a_card_on_an_open_ballot_is_left_alone():
    room = given(*MADE, (FAY, OpenBallot("b1", "dots", "Which?", ("a1", "a2"))))
    with pytest.raises(Refused, match="People are voting on “Ida, 61”"):
        refuse_on_a_ballot(room, room.artefacts["a1"])


def test_a_title_is_one_line_and_a_type_is_known():
    assert titled("Ida,\n61 ") == "Ida, 61"
    with pytest.raises(Refused, match="no such kind"):
        type_of(given(), "riddle")

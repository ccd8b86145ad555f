"""How evenly people took part, held against the recorded workshop."""

from dataclasses import replace

from app.domain.model.participation import answered_last, participation
from app.domain.people import Role, Seat
from app.domain.room import LastAnswer, Room
from tests.outcome.recorded import at, brackenline


def test_everybody_contributed_and_it_was_even():
    found = participation(brackenline())
    assert round(found.balance, 2) == 0.23
    assert found.silent == ()


def test_facilitators_and_sponsors_are_not_counted():
    assert len(participation(brackenline()).contributions) == 24


def test_team_totals_add_up_to_all_contributions():
    found = participation(brackenline())
    assert sum(found.team_totals.values()) == sum(found.contributions.values())


def test_whoever_wrote_nothing_is_silent_and_counts_as_zero():
    room = brackenline()
    seats = {**room.seats, "p99": Seat("p99", Role.PARTICIPANT, "T1")}
    found = participation(replace(room, seats=seats))
    assert found.silent == ("p99",)
    assert found.balance > participation(room).balance


def test_an_empty_room_is_even():
    assert participation(Room()).balance == 0


def test_the_last_question_is_answered_in_private_and_nowhere_else():
    noon = at("2026-10-14T13:40:00+01:00")
    told = {"p02": LastAnswer("p02", "r15", "", noon), "p07": LastAnswer("p07", "r15", "No", noon)}
    assert answered_last(replace(brackenline(), last_answers=told)) == {"p02", "p07"}

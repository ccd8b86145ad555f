"""Teams in place of people."""

from dataclasses import replace

import pytest

from app.domain.people import Role, Seat
from app.domain.room import Decision, Room, Team
from app.outcome.anonymity import anonymous
from app.outcome.snapshot import Person, Snapshot
from tests.outcome.recorded import at, snapshot

NOON = at("2026-10-14T12:00:00+01:00")


def said(text, **names):
    """The text as a decision of a room with these people in team Teal, made anonymous."""
    decision = Decision("d", text, "facilitator", (), (), "", (), "", "", "p0", NOON)
    room = Room(
        teams={"T1": Team("T1", "Teal", 1)},
        seats={id: Seat(id, Role.PARTICIPANT, "T1") for id in names},
        decisions={"d": decision},
    )
    people = {id: Person(name) for id, name in names.items()}
    return anonymous(Snapshot(room, people, 1, (), "0"), str).room.decisions["d"].text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Maeve Okafor and Okafor’s team", "[Teal] and [Teal]’s team"),
        ("MAEVE OKAFOR said so", "[Teal] said so"),
        ("Maeve: yes", "[Teal]: yes"),
        ("Maeverick stays", "Maeverick stays"),
    ],
)
def test_a_name_becomes_the_team(text, shown):
    assert said(text, p0="Maeve Okafor") == shown


def test_a_name_that_is_an_everyday_word_here_is_masked_only_as_a_whole():
    assert said("Will Marsh asks: Will they come? They will.", p0="Will Marsh") == (
        "[Teal] asks: Will they come? They will."
    )


def test_a_name_typed_small_is_found_written_large():
    assert said("Maya brings it", p0="maya") == "[Teal] brings it"


def test_a_room_without_names_is_left_as_it_is():
    assert said("Anybody there?") == "Anybody there?"


def test_authors_become_teams_once_each():
    found = anonymous(snapshot(), str).room.artefacts["A-033"]
    assert set(found.authors) <= {"T1", "T2"}
    assert len(found.authors) == len(set(found.authors))


def test_seats_hands_and_notes_are_gone():
    room = anonymous(replace(snapshot()), str).room
    assert (room.seats, room.hands, room.notes, room.messages) == ({}, {}, {}, {})


def test_sponsors_and_facilitators_are_called_by_their_part():
    names = anonymous(snapshot(), str).names
    assert names["sponsor"].name == "The sponsor"
    assert names["T1"].name == "Kestrel"

"""A round has room for so many cards, and some cards come after others."""

from dataclasses import replace

import pytest

from app.domain.commands import StartRound, WithdrawArtefact
from app.domain.design import Asked
from app.domain.people import THE_ROOM
from app.domain.refusal import Refused
from tests.cast import (
    ANA,
    CAST,
    DESIGN,
    FAY,
    MAYA,
    METHOD,
    OMAR,
    OPEN_ROOM,
    Play,
    given,
    persona,
    service,
    then,
)

BUILD = (FAY, StartRound("build"))


def asking(*artefacts, method=METHOD):
    """A room whose build round asks for these, running."""
    rounds = tuple(replace(r, artefacts=artefacts) if r.id == "build" else r for r in DESIGN.rounds)
    opening = replace(OPEN_ROOM, design=replace(DESIGN, rounds=rounds), method=method)
    return Play(((THE_ROOM, opening), *((THE_ROOM, seat) for seat in CAST), BUILD))


def test_a_team_has_room_for_so_many():
    full = asking(Asked("persona", 1, 1)).steps((MAYA, persona()))
    with pytest.raises(Refused, match="room for one card of the kind “Persona” per team"):
        then(full.room, ANA, persona("a2"))
    assert then(full.room, OMAR, persona("a2"))


def test_more_cards_than_one_are_counted():
    full = asking(Asked("persona", 1, 2)).steps((MAYA, persona()), (MAYA, persona("a2")))
    with pytest.raises(Refused, match="room for 2 cards of the kind “Persona” per team"):
        then(full.room, ANA, persona("a3"))


def test_a_withdrawn_card_makes_room():
    room = asking(Asked("persona", 1, 1)).steps((MAYA, persona()), (MAYA, WithdrawArtefact("a1")))
    assert then(room.room, ANA, persona("a2"))


def test_a_person_has_room_for_so_many():
    full = asking(Asked("persona", 0, 1, "person")).steps((MAYA, persona()))
    with pytest.raises(Refused, match="per person"):
        then(full.room, MAYA, persona("a2"))
    assert then(full.room, ANA, persona("a2"))


def test_a_session_has_room_for_so_many():
    full = asking(Asked("persona", 0, 1, "session")).steps((MAYA, persona()))
    with pytest.raises(Refused, match="per session"):
        then(full.room, OMAR, persona("a2"))


def test_without_a_limit_or_a_question_nothing_is_counted():
    for artefacts in ((), (Asked("persona", 1, None),)):
        room = asking(*artefacts).steps((MAYA, persona())).room
        assert then(room, MAYA, persona("a2"))


def test_a_guard_asks_only_for_what_the_design_asked_for():
    [guard] = METHOD.guards
    method = replace(METHOD, guards=(replace(guard, only_if_asked=True),))
    free = asking(Asked("service", 1, 1), method=method)
    assert then(free.room, MAYA, service(of=()))
    bound = asking(Asked("persona", 1, 1), method=method)
    with pytest.raises(Refused, match="Say first for whom"):
        then(bound.room, MAYA, service(of=()))


def test_what_facilitators_write_is_guarded_by_what_the_whole_room_made():
    made = given(BUILD, (MAYA, persona()))
    with pytest.raises(Refused, match="Say first for whom"):
        then(made, FAY, service())

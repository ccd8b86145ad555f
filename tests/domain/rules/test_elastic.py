"""Several rounds to come are trimmed as one act, which can be taken back."""

import pytest

from app.domain.commands import FitAgenda, StartRound, UndoAct
from app.domain.events import AgendaFitted
from app.domain.refusal import Refused
from tests.cast import FAY, MAYA, given, seconds, then

BUILD = (FAY, StartRound("build"))
FIT = FitAgenda({"reveal": 5, "rebuild": 6}, "Lunch stays at noon")


def lengths(room, *ids):
    return [room.round(id).minutes for id in ids]


def test_several_rounds_are_trimmed_in_one_act():
    assert then(given(BUILD), FAY, FIT) == [
        AgendaFitted({"reveal": 5, "rebuild": 6}, "Lunch stays at noon")
    ]
    room = given(BUILD, (FAY, FIT))
    assert lengths(room, "reveal", "walk", "rebuild") == [5, 5, 6]


def test_all_of_it_is_taken_back_at_once():
    room = given(BUILD, (FAY, FIT))
    assert lengths(given(BUILD, (FAY, FIT), (FAY, UndoAct(room.last_act.number))), "reveal") == [6]
    with pytest.raises(Refused, match="10 seconds"):
        given(BUILD, (FAY, FIT), seconds(11), (FAY, UndoAct(room.last_act.number)))


def test_no_round_is_left_with_less_than_it_needs():
    with pytest.raises(Refused, match="“Reveal” needs at least 4 minutes"):
        then(given(BUILD), FAY, FitAgenda({"rebuild": 6, "reveal": 3}))


def test_a_round_that_has_begun_meanwhile_stops_all_of_it():
    with pytest.raises(Refused, match="“Build” has begun meanwhile") as refused:
        then(given(BUILD), FAY, FitAgenda({"reveal": 5, "build": 6}))
    assert refused.value.code == "stale"


def test_what_is_so_already_is_no_act():
    assert then(given(BUILD), FAY, FitAgenda({"reveal": 6})) == []
    assert then(given(BUILD, (FAY, FIT)), FAY, FIT) == []


def test_only_facilitators_fit_the_agenda():
    with pytest.raises(Refused, match="Only a facilitator"):
        then(given(BUILD), MAYA, FIT)

"""Moves on the ladder, who rests, where practices come from, which gates are shut."""

from app.domain.commands import PostArtefact, UnlockOutside, WithdrawArtefact
from app.domain.model.practices import (
    Move,
    first_authors,
    inside,
    moves,
    origins,
    resting,
    unanswered,
)
from tests.cast import AMBER, FAY, MAYA, OMAR, TEAL, minutes
from tests.domain.renewal import evening, practice, taken, up


def barrier(which, id="b1"):
    return PostArtefact(id, "barrier", "A move", {"which": which, "move": "ten minutes"})


def test_every_move_is_dated_and_has_its_mover():
    play = evening("climb").steps((MAYA, practice(fields={"user": "the choir"})), minutes(1))
    at = play.steps((MAYA, up())).at
    play.steps(minutes(1), (MAYA, up(rung=1, base=2)))
    assert moves(play.room) == [
        Move("p1", 2, 1, 2, at, "maya"),
        Move("p1", 3, 2, 1, play.at, "maya"),
    ]


def test_a_practice_high_up_rests_until_something_comes_after_it():
    play = evening("plan").steps((MAYA, practice(rung=4)))
    assert [a.id for a in resting(play.room)] == ["p1"]
    said = evening("plan").steps((MAYA, practice(rung=4, fields={"next": "a bell"})))
    assert resting(said.room) == []
    play.steps((MAYA, practice("p2", sources=(taken(kind="supersedes"),))))
    assert resting(play.room) == []


def test_practices_of_the_house_are_counted_by_team():
    play = evening("harvest").steps((FAY, UnlockOutside("to see")), (MAYA, practice("p1")))
    play.steps((OMAR, practice("p2", origin="outside")))
    assert inside(play.room) == {TEAL: 1, AMBER: 0}
    assert origins(play.room) == {"inside": 1, "outside": 1}
    play.steps((MAYA, WithdrawArtefact("p1")))
    assert origins(play.room) == {"outside": 1}


def test_who_had_it_first_is_who_it_was_taken_from():
    play = evening("climb").steps((MAYA, practice()))
    play.steps((OMAR, practice("p2", sources=(taken(),))))
    room = play.room
    assert first_authors(room, room.artefacts["p1"]) == {"maya"}
    assert first_authors(room, room.artefacts["p2"]) == {"maya"}


def test_a_gate_names_what_nobody_has_answered():
    play = evening("barriers").steps((MAYA, barrier(1)))
    ((gate, missing),) = unanswered(play.room)
    assert (gate.type, [choice.label for choice in missing]) == ("barrier", ["own ideas"])
    assert unanswered(play.steps((OMAR, barrier(2, "b2"))).room) == []

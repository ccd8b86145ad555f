"""The convergence oracle notices a picture that is not what its owner would fetch."""

from app.domain.commands import NextRound
from app.domain.pictures.audiences import Person, Table
from tests.cast import FAY, MAYA, NAMES, TEAL, Play, moment, persona
from tests.oracles.convergence import Easel, convergence, fresh

AUDIENCES = (Table(TEAL), Person("maya"))


def room():
    return Play().steps((FAY, NextRound()), (FAY, NextRound()), (MAYA, persona())).room


def test_what_is_fetched_anew_is_what_should_be():
    assert (
        convergence("maya", fresh(room(), NAMES, AUDIENCES), fresh(room(), NAMES, AUDIENCES)) == []
    )


def test_a_value_that_was_not_told_is_noticed():
    wanted = fresh(room(), NAMES, AUDIENCES)
    held = {**wanted, "me": {"name": "Somebody"}}
    (found,) = convergence("maya", held, wanted)
    assert found.startswith('maya has {"name":"Somebody"} at me, not ')


def test_a_key_too_few_and_a_key_too_many_are_noticed():
    wanted = fresh(room(), NAMES, AUDIENCES)
    held = {key: value for key, value in wanted.items() if key != "table/a1"} | {"ghost": 1}
    assert [words.split(", not ")[0] for words in convergence("maya", held, wanted)] == [
        "maya has 1 at ghost", "maya has nothing at table/a1",
    ]  # fmt: skip


def test_what_is_painted_once_for_many_looks_is_the_room_that_is_there():
    easel, before = Easel(NAMES), room()
    held = fresh(before, NAMES, AUDIENCES)
    assert easel.differences("maya", held, before, AUDIENCES) == []
    assert easel.differences("maya", {**held, "ghost": 1}, before, AUDIENCES) == [
        "maya has 1 at ghost, not nothing"
    ]
    play = Play().steps((FAY, NextRound()), (FAY, NextRound()), (MAYA, persona()))
    after = play.steps((MAYA, moment("m1", "The first call", "a1"))).room
    assert easel.differences("maya", held, after, AUDIENCES) != []

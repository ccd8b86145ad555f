"""Teams are pointed to the lanes in which they have nothing."""

from dataclasses import replace

import pytest

from app.domain.commands import CallOutCoverage, NextRound
from app.domain.events import CoverageCalledOut, MessageSent
from app.domain.refusal import Refused
from tests.cast import (
    AMBER,
    CAST,
    FAY,
    MAYA,
    METHOD,
    OMAR,
    OPEN_ROOM,
    TEAL,
    THE_ROOM,
    Play,
    persona,
    then,
)

LANES = {"persona": "P", "moment": "O"}
LANED = replace(METHOD, types=tuple(replace(t, lane=LANES.get(t.id, "")) for t in METHOD.types))
OPENING = ((THE_ROOM, replace(OPEN_ROOM, method=LANED)), *((THE_ROOM, s) for s in CAST))


def played(*steps):
    return Play(OPENING).steps((FAY, NextRound()), (FAY, NextRound()), *steps)


def call(*cells, id="c1"):
    return CallOutCoverage(id, cells, {TEAL: "Look at O", AMBER: "Look at P and O"})


def test_each_team_concerned_is_told_once():
    room = played((MAYA, persona("a1"))).room
    cells = (("O", TEAL), ("P", AMBER), ("O", AMBER))
    assert then(room, FAY, call(*cells)) == [
        CoverageCalledOut("c1", cells),
        MessageSent("c1-T1", "Look at O", TEAL, None),
        MessageSent("c1-T2", "Look at P and O", AMBER, None),
    ]


def test_what_was_filled_meanwhile_is_left_out():
    room = played((MAYA, persona("a1"))).room
    [called, message] = then(room, FAY, call(("P", TEAL), ("P", AMBER)))
    assert called.cells == (("P", AMBER),)
    assert message.team == AMBER
    with pytest.raises(Refused, match="Nothing is empty there"):
        then(room, FAY, call(("P", TEAL)))


def test_a_call_is_made_once():
    play = played((FAY, call(("P", TEAL))))
    assert then(play.room, FAY, call(("P", TEAL))) == []


def test_nobody_but_facilitators_calls_out():
    with pytest.raises(Refused, match="Only a facilitator"):
        then(played().room, OMAR, call(("P", TEAL)))

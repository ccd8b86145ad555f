"""What bots do so that all come in."""

import asyncio

from app.domain.commands import NextRound
from app.rehearsal import hosting
from tests.cast import AMBER, FAY, MAYA, TEAL, Play, persona
from tests.domain.rules.test_coverage import OPENING
from tests.rehearsal.troupe import company_in

NEXT = (FAY, NextRound())


def test_everybody_says_where_they_stand_while_people_arrive():
    play = Play()
    asyncio.run(hosting.place_on_scale(company_in(play)))
    assert play.room.scale.keys() == {"maya", "ana", "omar"}
    assert set(play.room.scale.values()) <= set(range(11))


def test_after_the_arrival_nobody_does():
    play = Play().steps(NEXT)
    asyncio.run(hosting.place_on_scale(company_in(play)))
    assert play.room.scale == {}


def test_the_lot_is_drawn_where_teams_present():
    play = Play().steps(NEXT, NEXT)
    asyncio.run(hosting.draw_lot(company_in(play)))
    assert play.room.presenters == {}
    play.steps(NEXT)
    for _ in range(2):
        asyncio.run(hosting.draw_lot(company_in(play)))
    assert len(play.room.presenters["reveal"].seed) == 8


def test_empty_lanes_are_called_out_and_full_ones_are_not():
    play = Play(OPENING).steps(NEXT, NEXT, (MAYA, persona("a1")))
    asyncio.run(hosting.call_out(company_in(play)))
    [call] = play.room.call_outs
    assert ("P", TEAL) not in call.cells
    assert len(call.cells) == 3
    assert {m.team for m in play.room.messages.values()} == {TEAL, AMBER}


def test_where_no_lane_is_known_nothing_is_called_out():
    play = Play().steps(NEXT, NEXT)
    asyncio.run(hosting.call_out(company_in(play)))
    assert play.room.call_outs == ()


def test_a_card_is_one_that_its_team_would_never_dare():
    play = Play().steps(NEXT, NEXT, (MAYA, persona("a1")))
    asyncio.run(hosting.flag_the_daring(company_in(play)))
    assert play.room.artefacts["a1"].tags == ("dare",)

"""Bots lay out the programme."""

import asyncio

from app.domain.commands import PostArtefact
from app.domain.room import Trace
from app.rehearsal.programming import move, set_in_order
from tests.cast import MAYA, Play
from tests.domain.model.operating import playing
from tests.rehearsal.troupe import company_in

STEP = {"outcome": "o", "first_step": "f", "size": "small"}


def step(id, horizon):
    return (MAYA, PostArtefact(id, "initiative", f"Step {id}", {**STEP, "horizon": horizon}))


def test_what_comes_last_waits_for_what_comes_first():
    play = playing(step("i1", "H2"), step("i2", "H0"), step("i3", "H1"))
    asyncio.run(set_in_order(company_in(play)))
    assert play.room.traces == (Trace("depends_on", "i1", "i2"),)


def test_the_last_step_comes_sooner_and_stays_where_it_cannot():
    play = playing(step("i1", "H2"), step("i2", "H0"))
    asyncio.run(move(company_in(play)))
    assert play.room.artefacts["i1"].current.fields["horizon"] == "H1"
    first = playing(step("i2", "H0"))
    asyncio.run(move(company_in(first)))
    assert first.room.artefacts["i2"].current.n == 1


def test_where_a_method_knows_no_horizons_nothing_happens():
    play = Play()
    asyncio.run(set_in_order(company_in(play)))
    asyncio.run(move(company_in(play)))
    assert play.room.traces == ()

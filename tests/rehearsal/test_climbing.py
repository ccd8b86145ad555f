"""Bots on the ladder: one up for every team, recipes read, a reference from outside."""

import asyncio

from app.domain.model.practices import moves
from app.rehearsal.climbing import climb, look_outside
from tests.cast import AMBER, MAYA, OMAR, TEAL
from tests.domain.renewal import evening, practice, taken, up
from tests.rehearsal.troupe import company_in


def test_every_team_brings_one_card_up():
    play = evening("climb").steps((MAYA, practice("p1")), (OMAR, practice("p2")))
    asyncio.run(climb(company_in(play)))
    assert [(m.artefact, m.before, m.after) for m in moves(play.room)] == [
        ("p1", 1, 2),
        ("p2", 1, 2),
    ]


def test_who_had_it_first_reads_the_recipe_and_then_it_climbs():
    play = evening("climb").steps((MAYA, practice(fields={"user": "us"})), (MAYA, up()))
    play.steps((OMAR, practice("p2", 2, "chalk the day", sources=(taken("p1", 2),))))
    asyncio.run(climb(company_in(play)))
    assert play.room.artefacts["p2"].checks[0].by == "maya"
    assert play.room.artefacts["p2"].current.fields["rung"] == 3


def test_one_practice_from_outside_comes_once_the_facilitator_has_opened():
    play = evening("harvest").steps((MAYA, practice("p1")))
    asyncio.run(look_outside(company_in(play)))
    assert play.room.unlocked[0].inside == {TEAL: 1, AMBER: 0}
    assert [a.origin for a in play.room.artefacts.values()] == ["inside", "outside"]


def test_where_nothing_is_harvested_nobody_looks_outside():
    play = evening("climb")
    asyncio.run(look_outside(company_in(play)))
    assert play.room.artefacts == {}

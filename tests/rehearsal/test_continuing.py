"""Bots go on with what an earlier workshop left."""

import asyncio

from app.domain.commands import Brought
from app.rehearsal.continuing import take_on
from tests.cast import AMBER, TEAL
from tests.domain.model.operating import playing
from tests.rehearsal.troupe import company_in

RECIPE = {"rung": 1, "recipe": "chalk the hour"}


def left(*ids):
    return tuple(Brought(id, "practice", f"Practice {id}", RECIPE, "From before.") for id in ids)


def test_every_team_goes_on_with_something_else():
    play = playing(brought=left("c1", "c2", "c3"))
    asyncio.run(take_on(company_in(play)))
    assert [play.room.artefacts[id].team for id in ("c1", "c2", "c3")] == [TEAL, AMBER, None]


def test_where_too_little_was_left_some_take_nothing():
    play = playing(brought=left("c1"))
    asyncio.run(take_on(company_in(play)))
    assert play.room.artefacts["c1"].team == TEAL

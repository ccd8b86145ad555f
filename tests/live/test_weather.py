"""Presence, typing and turnout: the latest only, twice a second, to those whom they concern."""

import asyncio

import pytest

from app.domain.commands import NextRound, OpenBallot, SetDoor, TakeSeat
from app.domain.people import Role
from app.live.weather import CALM
from tests.cast import (
    AMBER,
    FAY,
    GWEN_COMES,
    MAYA,
    OTIS_COMES,
    THE_ROOM,
    paper,
)
from tests.live.studio import Studio
from tests.loop import in_a_loop, until

DARK = ((FAY, NextRound()), (FAY, NextRound()))
WORDS = {"o1": "Soon", "o2": "Later"}
BALLOT = OpenBallot("b1", "dots", "Which first?", tuple(WORDS), option_text=WORDS)


async def calm():
    """Longer than the weather waits; nothing here is measured, only let pass."""
    await asyncio.sleep(CALM * 1.5)


@in_a_loop
async def test_everybody_sees_who_is_here():
    studio = Studio()
    maya = studio.enters("maya")
    studio.enters("omar")
    await until(lambda: maya.weather("presence")[-1:] == [{"here": ["maya", "omar"]}])


@in_a_loop
async def test_whoever_closes_the_last_tab_is_not_here_any_more():
    studio = Studio()
    maya, omar = studio.enters("maya"), studio.enters("omar")
    studio.host.leave(omar.connection)
    await until(lambda: maya.weather("presence")[-1:] == [{"here": ["maya"]}])


@in_a_loop
async def test_those_at_the_door_are_seen_by_facilitators_only_and_see_nobody():
    studio = Studio((FAY, SetDoor(False, True, 20)), (THE_ROOM, TakeSeat("gwen", Role.GUEST)))
    fay, maya, gwen = (studio.enters(person) for person in ("fay", "maya", "gwen"))
    await until(lambda: fay.weather("presence")[-1:] == [{"here": ["fay", "gwen", "maya"]}])
    await until(lambda: maya.weather("presence")[-1:] == [{"here": ["fay", "maya"]}])
    assert gwen.told("now") == []


@in_a_loop
async def test_a_team_sees_who_writes_and_other_teams_do_not():
    studio = Studio(*DARK, GWEN_COMES, OTIS_COMES)
    maya, *near = (studio.enters(person) for person in ("maya", "ana", "fay"))
    far = [studio.enters(person) for person in ("omar", "gwen", "sol", "otis", None)]
    studio.host.writes(maya.connection, "a1", "persona")
    writing = {"maya": {"card": "a1", "type": "persona"}}
    for ear in near:
        await until(lambda ear=ear: ear.weather("typing")[-1:] == [writing])
    await calm()
    assert [ear.weather("typing") for ear in far if any(ear.weather("typing"))] == []


@in_a_loop
async def test_while_all_write_for_themselves_only_facilitators_see_who_writes():
    studio = Studio((FAY, NextRound()))
    maya, ana, fay = (studio.enters(person) for person in ("maya", "ana", "fay"))
    studio.host.writes(maya.connection, "", "persona")
    await until(lambda: any(fay.weather("typing")))
    assert not any(ana.weather("typing"))


@in_a_loop
async def test_many_keystrokes_make_one_frame():
    studio = Studio(*DARK)
    maya, ana = studio.enters("maya"), studio.enters("ana")
    await calm()
    already = len(ana.weather("typing"))
    for n in range(50):
        studio.host.writes(maya.connection, f"a{n}", "persona")
        await asyncio.sleep(0)
    await calm()
    told = ana.weather("typing")[already:]
    assert told[-1] == {"maya": {"card": "a49", "type": "persona"}}
    assert len(told) <= 2


@in_a_loop
async def test_the_turnout_counts_voters_and_tells_no_choice():
    studio = Studio(*DARK, (FAY, BALLOT))
    fay = studio.enters("fay")
    await studio.does(MAYA, paper(dots={"o1": 1}))
    await until(lambda: fay.weather("turnout")[-1:] == [{"b1": {"voted": 1, "eligible": 3}}])


@pytest.mark.parametrize("person", ["fay", "maya", None])
@in_a_loop
async def test_somebody_who_comes_is_told_all_the_weather_at_once(person):
    studio = Studio(*DARK)
    ear = studio.enters(person)
    await until(lambda: {frame["k"] for frame in ear.told("now")} == {
        "presence", "typing", "turnout",
    })  # fmt: skip


@in_a_loop
async def test_what_somebody_wrote_at_the_old_table_is_not_shown_at_the_new_one():
    studio = Studio(*DARK)
    maya, omar = studio.enters("maya"), studio.enters("omar")
    studio.host.writes(maya.connection, "a1", "persona")
    await studio.moves("maya", AMBER)
    await calm()
    assert not any(omar.weather("typing"))

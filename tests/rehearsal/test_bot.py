"""A bot looks around, rolls its own dice, and stops when the bell rings."""

import asyncio

import pytest

from app.domain.commands import NextRound
from app.rehearsal.bot import BellRang, together, until_the_bell
from tests.cast import ANA, FAY, MAYA, OMAR, moment, persona
from tests.cast import given as room_after
from tests.rehearsal.troupe import bot_of

NEXT = (FAY, NextRound())


def ids(cards):
    return [card["id"] for card in cards]


def test_a_team_has_its_own_cards_and_sees_no_others_in_the_dark():
    room = room_after(NEXT, NEXT, (MAYA, persona()), (OMAR, persona("b1", "Bo")))
    assert ids(bot_of(room, ANA).own()) == ["a1"]
    assert ids(bot_of(room, ANA).others()) == []


def test_once_shared_the_cards_of_others_are_theirs_and_not_ones_own():
    room = room_after(NEXT, NEXT, (MAYA, persona()), (OMAR, persona("b1", "Bo")), NEXT)
    assert ids(bot_of(room, ANA).own()) == ["a1"]
    assert ids(bot_of(room, ANA).others()) == ["b1"]


def test_in_a_gallery_without_names_ones_own_cards_are_still_known():
    room = room_after(NEXT, NEXT, (MAYA, persona()), (OMAR, persona("b1", "Bo")), NEXT, NEXT)
    assert ids(bot_of(room, ANA).others()) == ["b1"]


def test_cards_come_by_type_and_in_the_order_of_their_ids():
    room = room_after(NEXT, NEXT, (MAYA, persona("z")), (MAYA, moment("c", of="z")),
                      (MAYA, moment("b", of="z")))  # fmt: skip
    assert ids(bot_of(room, MAYA).cards("moment")) == ["b", "c"]
    assert ids(bot_of(room, MAYA).cards()) == ["b", "c", "z"]


def test_what_others_show_meanwhile_is_known_only_after_looking_up():
    bot = bot_of(room_after(NEXT, NEXT, (MAYA, persona()), NEXT), OMAR)
    bot.tab.picture["gallery/late"] = {**bot.tab.picture["gallery/a1"], "id": "late"}
    assert ids(bot.others()) == ["a1"]
    bot.look_up()
    assert ids(bot.others()) == ["a1", "late"]


def test_a_bot_rolls_the_same_dice_in_the_same_round():
    bot = bot_of(room_after(NEXT), MAYA)
    first = bot.dice.random()
    bot.begin(bot.round)
    assert bot.dice.random() == first


def test_a_bot_never_mints_an_id_twice():
    bot = bot_of(room_after(NEXT), MAYA)
    assert len({bot.mint("card") for _ in range(50)}) == 50


async def fails():
    raise LookupError("no such card")


async def waits():
    await asyncio.sleep(60)


async def rings():
    raise BellRang


def test_the_first_thing_that_goes_wrong_ends_the_others_and_is_raised():
    with pytest.raises(LookupError, match="no such card"):
        asyncio.run(together(waits(), fails(), waits()))


def test_the_bell_may_cut_work_short():
    assert asyncio.run(until_the_bell(rings())) is None
    with pytest.raises(LookupError):
        asyncio.run(until_the_bell(fails()))

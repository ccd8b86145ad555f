"""Tabs that are told the same share a stand, and lose nothing by coming and going."""

import logging

from app.domain.commands import NextRound, SendMessage, SetReady
from app.domain.pictures.audiences import Person, Screen, Table
from app.domain.room import Room
from app.live import crier
from app.live.connection import Connection, Stand
from app.live.parcel import Lane, Parcel
from app.live.show import Outlook, Show
from app.live.stands import IN_ONE_GO, Stands
from tests.cast import ANA, FAY, NAMES
from tests.live.studio import Studio
from tests.loop import in_a_loop, until

DARK = ((FAY, NextRound()), (FAY, NextRound()))


async def nothing(_):
    return None


def tab(person=None, cursor=5, **other):
    """One on a quick line; its person's picture is painted."""
    sat = (Table("T1"), Person(person)) if person else (Screen(),)
    stand = Stand(cursor, cursor)
    return Connection(
        person, sat, nothing, nothing, lane=Lane(str.encode, len, len), stand=stand, **other
    )


def look(tabs, shared):
    for each in tabs:
        each.outlook = Outlook(each.audiences, each.table, shared)
    return tabs


def gathered(*tabs):
    stands = Stands()
    for each in look(tabs, Show(Screen())):
        stands.come(each)
    stands.gather()
    return stands


def numbers(stands):
    return sorted(len(stand.tabs) for stand in stands)


def test_those_who_stand_at_one_place_share_it_and_others_do_not():
    stands = gathered(tab(), tab(), tab(cursor=4))
    assert numbers(stands) == [1, 2]
    assert not stands.alone


def test_whoever_waits_for_an_answer_or_has_no_quick_line_stands_alone():
    asking, slow, stream = tab(after=["ok"]), tab(behind_since=1.0), tab()
    full = tab(writable=lambda: False)
    stream.lane = None
    stands = gathered(asking, slow, full, stream, tab())
    assert stands.alone == {asking, slow, full, stream}


def test_no_more_share_a_stand_than_are_told_in_one_go():
    stands = gathered(*(tab() for _ in range(IN_ONE_GO + 1)))
    assert numbers(stands) == [1, IN_ONE_GO]


def test_those_who_have_come_to_one_place_go_on_together():
    stands = gathered(tab(), tab(), tab(cursor=4))
    for stand in stands:
        stand.cursor = stand.seen = 6
    stands.gather()
    assert numbers(stands) == [3]
    (stand,) = stands
    assert all(each.stand is stand for each in stand.tabs)


def test_those_who_are_still_to_be_told_the_weather_wait_until_they_were():
    late = tab(cursor=4)
    stands = gathered(tab(), tab(), late)
    late.stand.weather["typing"] = Parcel("typing")
    for stand in stands:
        stand.cursor = stand.seen = 6
    stands.gather()
    assert [parcel.text for parcel in late.take()] == ["typing"]
    stands.gather()
    assert numbers(stands) == [3]


def test_whoever_steps_out_stands_where_the_others_did_and_keeps_the_weather():
    one, other = tab(), tab()
    stands = gathered(one, other)
    one.stand.weather["typing"] = Parcel("typing")
    one.answer("ok")
    assert stands.alone == {one}
    assert (one.stand.cursor, [parcel.text for parcel in one.take()]) == (5, ["typing", "ok"])
    assert [parcel.text for parcel in other.take()] == ["typing"]


def test_whoever_has_gone_is_nowhere():
    one = tab()
    stands = gathered(one, tab())
    stands.go(one)
    assert (numbers(stands), stands.alone) == ([1], set())


def test_one_of_each_speaks_for_those_who_stand_together():
    alone = tab(after=["ok"])
    stands = gathered(tab(), tab(), alone)
    (stand,) = stands
    assert set(stands.one_of_each()) == {alone, next(iter(stand.tabs))}


def test_whose_own_picture_may_have_changed_steps_out():
    maya, ana = tab("maya"), tab("ana")
    shared, own = Show(Table("T1")), Show(Person("maya"))
    own.paint(Room(), NAMES, 5)
    stands = Stands()
    for each, mine in ((maya, own), (ana, None)):
        each.outlook = Outlook(each.audiences, each.table, shared, mine)
        stands.come(each)
    stands.gather()
    assert not stands.alone
    own.doubt(5)
    assert stands.alone == {maya}
    stands.gather()
    assert stands.alone == {maya}, "not until it is painted and told"


@in_a_loop
async def test_what_is_for_all_and_what_is_for_one_reach_those_who_stand_together():
    studio = Studio(*DARK)
    maya, ana = studio.enters("maya", quick=True), studio.enters("ana", quick=True)
    await studio.quiet()
    assert maya.connection.stand is ana.connection.stand
    await studio.does(FAY, SendMessage("m1", "Five minutes"))
    await studio.quiet()
    assert "message/m1" in maya.picture.keys() & ana.picture.keys()
    await studio.does(ANA, SetReady(True))
    await until(lambda: ana.picture["me"]["ready"])
    await studio.quiet()
    assert not maya.picture["me"]["ready"]
    await until(lambda: maya.connection.stand is ana.connection.stand)


@in_a_loop
async def test_who_takes_no_more_stays_behind_and_later_catches_up():
    studio = Studio(*DARK)
    maya, ana = studio.enters("maya", quick=True), studio.enters("ana", quick=True)
    await studio.quiet()
    already, ana.deaf = len(ana.told("ev")), True
    for n in range(3):
        await studio.does(FAY, SendMessage(f"m{n}", "Five minutes"))
        await studio.quiet()
    assert "message/m2" in maya.picture
    assert len(ana.told("ev")) == already + 1  # it waits in the line
    ana.deaf = False
    await studio.quiet()
    assert {"message/m0", "message/m1", "message/m2"} <= set(ana.picture)


@in_a_loop
async def test_a_table_that_cannot_be_painted_is_let_go_one_by_one(caplog):
    studio = Studio(*DARK)
    maya, ana = studio.enters("maya", quick=True), studio.enters("ana", quick=True)
    await studio.quiet()
    maya.connection.outlook.shared._painter = None
    with caplog.at_level(logging.ERROR):
        await studio.does(FAY, SendMessage("m1", "Five minutes"))
        await until(lambda: maya.closed == ana.closed == crier.BROKEN)
    assert "could not be painted" in caplog.text


@in_a_loop
async def test_those_who_stand_together_hear_a_heartbeat_each():
    studio = Studio()
    ears = [studio.enters(person, quick=True) for person in ("maya", "ana")]
    await studio.quiet()
    already = [len(ear.told("ev")) for ear in ears]
    ears[0].connection.stand.told_at -= crier.HEARTBEAT
    studio.host.wake()
    await until(lambda: [len(ear.told("ev")) for ear in ears] == [n + 1 for n in already])
    assert all(ear.told("ev")[-1]["set"] == {} for ear in ears)

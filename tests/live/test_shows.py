"""Shows paint again what a change may touch, and give one parcel to all at one table."""

import pytest

from app.domain.commands import NextRound, SetReady
from app.domain.pictures.audiences import Person, Table
from app.live.shows import Shows
from tests.cast import FAY, MAYA, TEAL, persona
from tests.live.studio import Studio
from tests.loop import in_a_loop

MAYAS, ANAS = (Table(TEAL), Person("maya")), (Table(TEAL), Person("ana"))


class Place:
    """A room that moves on when it is told to."""

    def __init__(self, studio):
        self.epoch, self.clock, self.names = "epoch", studio.clock, studio.names
        self.play = studio.play
        self.look_again()

    def look_again(self):
        self.room, self.head = self.play.room, len(self.play.journal)

    def does(self, *steps):
        self.play.steps(*steps)
        self.look_again()


def opened():
    place = Place(Studio((FAY, NextRound()), (FAY, NextRound())))
    shows = Shows(place)
    mine, theirs = shows.of(MAYAS), shows.of(ANAS)
    assert shows.reach((*mine, *theirs), place.head)
    return place, shows, mine, theirs


@in_a_loop
async def test_all_at_a_table_are_given_the_same_parcel():
    place, shows, mine, theirs = opened()
    before = place.head
    place.does((FAY, NextRound()))
    shows.follow()
    for tab in (mine, theirs):  # both have news of their own: another round
        assert shows.step(tab, before)
    between = place.head
    place.does((MAYA, persona()))
    shows.follow()
    parcel = shows.step(theirs, between)
    assert parcel is shows.step(theirs, between)
    assert "a1" in parcel.text


@in_a_loop
async def test_whoever_has_news_of_their_own_is_given_a_parcel_of_their_own():
    place, shows, mine, theirs = opened()
    before = place.head
    place.does((MAYA, SetReady(True)))
    shows.follow()
    own, shared = shows.step(mine, before), shows.step(theirs, before)
    assert '"me"' in own.text
    assert '"me"' not in shared.text
    assert "ready/maya" in own.text
    assert "ready/maya" in shared.text


@in_a_loop
async def test_nothing_new_is_no_parcel():
    place, shows, mine, _ = opened()
    shows.follow()
    assert shows.step(mine, place.head) is None


@in_a_loop
async def test_a_new_name_reaches_its_bearer():
    place, shows, mine, _ = opened()
    before = place.head
    place.names = {**place.names, "maya": "Maya B."}
    place.does((MAYA, SetReady(True)))
    shows.follow()
    assert "Maya B." in shows.step(mine, before).text


@in_a_loop
async def test_a_cursor_from_before_the_first_painting_cannot_go_on():
    _, shows, mine, _ = opened()
    assert not shows.reach(mine, 0)
    with pytest.raises(LookupError):
        shows.step(mine, 0)


@in_a_loop
async def test_a_cursor_of_another_server_from_within_a_leap_cannot_go_on():
    """There and back again: what was shown at that cursor differs, though nothing seems changed."""
    place, shows, mine, _ = opened()
    before = place.head
    place.play.steps((MAYA, SetReady(True)))
    between = len(place.play.journal)
    place.does((MAYA, SetReady(False)))
    assert shows.reach(mine, before)
    assert not shows.reach(mine, between)
    assert shows.reach(mine, place.head)


@in_a_loop
async def test_a_cursor_from_when_nobody_listened_here_cannot_go_on():
    place, shows, mine, _ = opened()
    place.does((MAYA, SetReady(True)))
    shows.follow()
    between = place.head
    place.does((MAYA, SetReady(False)))
    assert not shows.reach(mine, between)
    assert shows.reach(mine, place.head)

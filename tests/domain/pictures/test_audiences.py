"""Who looks, and from which table."""

import pytest

from app.domain.commands import AdmitPerson, ChangeRole, ComeBack, LeaveRoom, RemovePerson
from app.domain.people import Role
from app.domain.pictures.audiences import (
    Facilitators,
    GuestTable,
    Observers,
    Person,
    Screen,
    Sponsors,
    Table,
    Waiting,
    audiences_of,
)
from tests.cast import AMBER, FAY, MAYA, TEAL
from tests.domain.pictures.scenes import AUDIENCES, opened


@pytest.mark.parametrize(
    ("person", "table"),
    [
        ("fay", Facilitators()),
        ("maya", Table(TEAL)),
        ("tess", Table(None)),
        ("gwen", GuestTable(AMBER)),
        ("sol", Sponsors()),
        ("otis", Observers()),
        ("wanda", Waiting()),
    ],
)
def test_everybody_sits_at_one_table_and_is_themselves(person, table):
    assert audiences_of(opened().room, person) == (table, Person(person))


def test_whoever_is_not_in_the_room_sees_nothing():
    assert audiences_of(opened().room, "nobody") is None


def test_whoever_leaves_sees_nothing_until_they_come_back():
    scene = opened().steps((MAYA, LeaveRoom()))
    assert audiences_of(scene.room, "maya") is None
    scene.steps((MAYA, ComeBack()))
    assert audiences_of(scene.room, "maya") == (Table(TEAL), Person("maya"))


def test_whoever_is_removed_sees_nothing():
    scene = opened().steps((FAY, RemovePerson("maya")))
    assert audiences_of(scene.room, "maya") is None


def test_another_role_is_another_table():
    scene = opened().steps((FAY, ChangeRole("maya", Role.OBSERVER)), (FAY, AdmitPerson("wanda")))
    assert audiences_of(scene.room, "maya") == (Observers(), Person("maya"))
    assert audiences_of(scene.room, "wanda") == (Table(None), Person("wanda"))


def test_every_audience_has_a_key_of_its_own():
    assert len({audience.key for audience in AUDIENCES}) == len(AUDIENCES)


def test_keys_are_short_and_stable():
    keys = [Facilitators().key, Table(TEAL).key, Table(None).key, GuestTable(AMBER).key]
    assert keys == ["f", "t:T1", "t:", "g:T2"]
    assert [Screen().key, Person("maya").key] == ["x", "p:maya"]

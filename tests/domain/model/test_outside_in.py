"""Department names in cards that should speak of people outside."""

from dataclasses import replace

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from app.domain.commands import NextRound
from app.domain.method import OutsideIn
from app.domain.model.outside_in import hits, names_departments, words_of
from app.domain.people import Profile, Role, Seat
from tests.cast import FAY, MAYA, METHOD, given, moment, persona

WORDS = (("HR", "IT", "back office", "finance", "procurement"), ("operations", "service"))
LOOKED_AT = replace(METHOD, outside_in=OutsideIn(("persona",), WORDS[0]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ida waits for the back office", ("back office",)),
        ("Procurement wants three offers", ("Procurement",)),
        ("She calls IT, and HR", ("IT", "HR")),
        ("It is late; it matters", ()),
        ("Finance, or the finance department", ("Finance", "finance department")),
        ("They finance a house", ()),
        ("Good service, and the service team", ("service team",)),
        ("All operations stop", ()),
        ("Philharmonic, credit, chrome", ()),
        ("", ()),
    ],
)
def test_a_department_is_found_where_one_is_meant(text, found):
    assert hits(text, WORDS) == found


def test_without_words_nothing_is_looked_for():
    assert hits("The finance department", ((), ())) == ()
    assert words_of(METHOD, {}) == ((), ())
    assert words_of(None, {}) == ((), ())


def test_what_people_here_call_their_work_is_looked_for_too():
    seats = {
        "a": Seat("a", Role.PARTICIPANT, profile=Profile("claims_desk")),
        "b": Seat("b", Role.PARTICIPANT, profile=Profile("Finance")),
        "c": Seat("c", Role.GUEST, profile=Profile("customer")),
        "d": Seat("d", Role.PARTICIPANT),
    }
    assert words_of(LOOKED_AT, seats) == (WORDS[0], ("claims desk",))


def cards():
    building = ((FAY, NextRound()), (FAY, NextRound()))
    told = replace(persona("a1", "Finance"), fields={"job": "hears from HR"})
    room = given(*building, (MAYA, told), (MAYA, moment("m1", "The HR call", "a1")))
    return room.artefacts


def test_a_card_is_read_from_its_title_to_its_last_field():
    ida = cards()["a1"]
    assert names_departments(ida, ida.current, LOOKED_AT, WORDS) == ("Finance", "HR")


def test_only_the_kinds_that_the_method_names_are_read():
    call = cards()["m1"]
    assert names_departments(call, call.current, LOOKED_AT, WORDS) == ()
    assert names_departments(call, call.current, METHOD, WORDS) == ()


@drawn(st.text(), st.lists(st.text(min_size=1, max_size=8), max_size=4))
def test_whatever_is_written_what_is_found_stands_in_it(text, words):
    for found in hits(text, (tuple(words), ())):
        assert found in text

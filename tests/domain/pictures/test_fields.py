"""Fields as values and in words."""

import pytest

from app.domain.method import ArtefactType, Choice, Field
from app.domain.pictures.audiences import GuestTable, Table
from app.domain.pictures.fields import fields_for, glance, shown_value, words
from app.domain.pictures.lens import Lens
from tests.cast import AMBER, MAYA, SERVICE, TEAL, persona
from tests.domain.pictures.scenes import underway
from tests.domain.pictures.test_view import looking

WITH_A_STAFF_CARD = ((MAYA, persona("staff", "Night shift", internal_only=True)),)


def lens(audience=None, scene=None):
    return Lens(looking(audience or Table(TEAL), scene))


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("promise", "We call back", "We call back"),
        ("moments", ["m1", "m2"], "The first call; The last bus"),
        ("novelty", "improved", "Improved"),
        ("pilot", True, "Yes"),
        ("pilot", False, "No"),
        ("steps", ["ring", "answer"], "ring; answer"),
        ("owner", "omar", "Omar"),
        ("levels", {"least": "a text", "best": "a visit"}, "Least: a text; Best: a visit"),
        ("costs", [{"what": "phone", "amount": 3}, {"what": "desk"}], "phone; desk"),
        ("promise", None, ""),
        ("promise", "", ""),
    ],
)
def test_values_are_said_as_people_say_them(field, value, said):
    assert words(lens(), SERVICE.field(field), value) == said


def test_a_number_whose_values_have_names_is_said_by_its_name():
    mood = Field("mood", "Mood", "number", choices=(Choice("-1", "bad"), Choice("1", "good")))
    assert words(lens(), mood, -1) == "bad"


def test_what_the_form_does_not_know_is_not_shown():
    assert fields_for(lens(), SERVICE, {"promise": "yes", "secret": "no"}) == {"promise": "yes"}
    assert fields_for(lens(), None, {"promise": "yes"}) == {}


def test_references_to_cards_that_they_do_not_see_are_left_out():
    scene = underway().steps(*WITH_A_STAFF_CARD)
    group = Field("group", "Group", "rows", fields=(Field("who", "Who", "reference"),))
    fields = {
        "one": "staff",
        "several": ["staff", "a1"],
        "group": [{"who": "staff"}, {"who": "a2"}],
    }
    kind = ArtefactType(
        "x", "X", "Xs", "S",
        (Field("one", "One", "reference"), Field("several", "Several", "references"), group),
        glance=("one", "several"),
    )  # fmt: skip
    guest = lens(GuestTable(AMBER), scene)
    assert fields_for(guest, kind, fields) == {"several": ["a1"], "group": [{}, {"who": "a2"}]}
    assert glance(guest, kind, fields) == [{"label": "Several", "text": "Ida"}]
    assert fields_for(lens(Table(AMBER), scene), kind, fields) == fields


def test_a_glance_is_the_few_fields_of_the_small_card():
    fields = {"promise": "We call back", "pilot": True}
    said = glance(lens(), SERVICE, fields)
    assert said == [{"label": "What it promises", "text": "We call back"}]


def test_what_cannot_be_read_is_not_shown():
    assert shown_value(lens(), SERVICE.field("levels"), "not a group") is None

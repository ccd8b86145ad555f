"""Fields are read by the form of their type, and every refusal names the field."""

import pytest

from app.domain.commands import StartRound, WithdrawArtefact
from app.domain.method import ArtefactType, Choice, Field
from app.domain.refusal import Refused
from app.domain.rules.fields import MOST_LINES
from app.domain.rules.forms import Form
from tests.cast import FAY, MAYA, OMAR, SERVICE, given, moment, persona

BUILD = (FAY, StartRound("build"))
MADE = given(BUILD, (MAYA, persona()), (MAYA, moment()))
WHOLE = {"promise": "We call", "moments": ["m1"]}


def form(*fields, by=MAYA, room=MADE, asked=frozenset({"moment", "persona"})):
    kind = ArtefactType("thing", "Thing", "Things", "S", fields) if fields else SERVICE
    return Form(room, kind, by, asked)


def read(field, value):
    return form(field).part({field.id: value})[field.id]


def test_a_whole_form_keeps_what_is_filled():
    fields = {
        **WHOLE,
        "novelty": "new",
        "pilot": False,
        "start": "2026-11-30",
        "steps": ["ring", "", " listen "],
        "owner": "maya",
        "levels": {"least": "", "best": "at once"},
        "costs": [{"what": "a phone", "amount": 0}, {}],
    }
    assert form().whole(fields) == {
        **WHOLE,
        "novelty": "new",
        "pilot": False,
        "start": "2026-11-30",
        "steps": ["ring", "listen"],
        "owner": "maya",
        "levels": {"best": "at once"},
        "costs": [{"what": "a phone", "amount": 0}],
    }


def test_what_is_required_must_be_there():
    with pytest.raises(Refused, match="“What it promises” is still empty"):
        form().whole({"moments": ["m1"]})
    with pytest.raises(Refused, match="“Moments it serves” is still empty"):
        form().whole({"promise": "We call", "moments": []})


def test_a_reference_is_required_only_where_somebody_was_asked_for_its_target():
    nobody_asked = form(asked=frozenset({"persona"}))
    assert nobody_asked.whole({"promise": "We call"}) == {"promise": "We call"}


def test_unknown_fields_are_refused():
    with pytest.raises(Refused, match="no field “colour”") as refused:
        form().whole({**WHOLE, "colour": "red"})
    assert refused.value.code == "bad_request"


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        (Field("f", "Line", "text", max_length=3), "four", "“Line” holds at most 3 characters"),
        (Field("f", "Line", "text"), 7, "“Line” could not be read"),
        (Field("f", "Many", "number", least=1, most=5), 6, "“Many” must be between 1 and 5"),
        (Field("f", "Many", "number"), True, "“Many” must be a whole number"),
        (Field("f", "Many", "number"), "3", "“Many” must be a whole number"),
        (Field("f", "Many", "number"), 10**13, "“Many” must be between"),
        (
            Field("f", "Many", "number", choices=(Choice("1", "One"),)),
            2,
            "“Many” must be one of: One",
        ),
        (Field("f", "Kind", "choice", choices=(Choice("a", "Apple"),)), "b", "one of: Apple"),
        (Field("f", "Kind", "choice", choices=(Choice("a", "Apple"),)), ["a"], "one of: Apple"),
        (Field("f", "Sure", "yes_no"), "yes", "“Sure” must be yes or no"),
        (Field("f", "When", "date"), "tomorrow", "“When” must be a date"),
        (Field("f", "Lines", "list"), "one", "“Lines” could not be read"),
        (Field("f", "Lines", "list"), [["one"]], "“Lines” could not be read"),
        (Field("f", "Lines", "list", most=1), ["one", "two"], "“Lines” holds at most 1 entries"),
        (Field("f", "Lines", "list"), ["x"] * (MOST_LINES + 1), "holds at most 40 entries"),
        (Field("f", "Card", "reference"), "a9", "“Card” points to a card that does not exist"),
        (Field("f", "Card", "reference"), ["a1"], "“Card” points to a card"),
        (Field("f", "Card", "reference", refers_to=("moment",)), "a1", "another kind of card"),
        (Field("f", "Cards", "references"), ["a1", "a9"], "“Cards” points to a card"),
        (Field("f", "Who", "person"), "nobody", "“Who” must be somebody who is in the room"),
        (Field("f", "Group", "group"), ["x"], "“Group” could not be read"),
        (Field("f", "Group", "group"), {"x": "y"}, "“Group” could not be read"),
        (
            Field("f", "Rows", "rows", fields=(Field("n", "Number", "number"),)),
            [{"n": "x"}],
            "“Rows: Number” must be a whole number",
        ),
        (
            Field(
                "f",
                "Rows",
                "rows",
                fields=(Field("n", "Name", "text", required=True), Field("m", "More", "text")),
            ),
            [{"m": "x"}],
            "“Rows: Name” is still empty",
        ),
    ],
)
def test_a_refusal_names_the_field(field, value, sentence):
    with pytest.raises(Refused, match=sentence):
        read(field, value)


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        (Field("f", "Line", "text"), " one\nline ", "one line"),
        (Field("f", "Text", "long"), "two\nlines", "two\nlines"),
        (Field("f", "Many", "number", choices=(Choice("2", "Two"),)), 2, 2),
        (Field("f", "When", "date"), "20261130", "2026-11-30"),
        (Field("f", "Cards", "references"), ["a1", "m1", "a1"], ["a1", "m1"]),
        (Field("f", "Group", "group"), {}, None),
        (Field("f", "Line", "text"), None, None),
    ],
)
def test_values_are_kept_in_one_form(field, value, kept):
    assert read(field, value) == kept


def test_nobody_refers_to_what_they_cannot_see_or_what_is_withdrawn():
    card = Field("f", "Card", "reference")
    with pytest.raises(Refused, match="not shared with you"):
        form(card, by=OMAR).part({"f": "a1"})
    gone = given(BUILD, (MAYA, persona()), (MAYA, WithdrawArtefact("a1")))
    with pytest.raises(Refused, match="does not exist"):
        form(card, room=gone).part({"f": "a1"})

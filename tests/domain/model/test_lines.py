"""Lines of the model: one sentence for each artefact."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain.model.lines import NOT_STATED, fill, line
from app.domain.model.wording import Wording
from tests.outcome.recorded import brackenline


def said(template, **values):
    return fill(template, lambda field: values.get(field, ""))


def test_a_line_is_a_sentence_made_from_the_template_of_its_type():
    room = brackenline()
    assert line(room.artefacts["A-051"], Wording(room, {})) == (
        "Recognise a return at first touch: we can tell what a return is, whose it is and where "
        "it goes wherever it is first handed to us, counters included. Today 1, target 3 of 4. "
        "Sourcing: ourselves."
    )


def test_an_optional_part_goes_when_something_in_it_is_empty():
    assert said("{a}[ from {b} to {c}].", a="Calls", b="7") == "Calls."


def test_full_stops_are_not_doubled():
    assert said("{a}. {b}.", a="It rings.", b="Twice!") == "It rings. Twice!"


def test_what_has_to_be_there_and_is_not_is_named():
    assert said("{a}: {b}.", a="Owner") == f"Owner: {NOT_STATED}."


def test_a_number_that_opens_the_sentence_is_said_by_its_name():
    room = brackenline()
    one = room.artefacts["A-039"]
    fields = {"barrier": 1, "severity": 4, "counter_move": "each round opens with one change"}
    barrier = replace(one, type="barrier_response", versions=(replace(one.current, fields=fields),))
    assert line(barrier, Wording(room, {})) == (
        "renewal is not part of daily work: each round opens with one change."
    )


def test_every_standing_artefact_has_a_line():
    room = brackenline()
    lines = [line(a, Wording(room, {})) for a in room.artefacts.values() if a.standing]
    assert all(lines)
    assert not [each for each in lines if ".." in each or "{" in each]


@given(st.text(max_size=30))
def test_what_people_write_is_never_read_as_a_template(text):
    assert text.strip() in said("{a}[ and {b}]", a=text, b="{a}[x]") + " "

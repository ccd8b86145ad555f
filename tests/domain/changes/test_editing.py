"""Edits stand beside the cards, and what is taken back leaves nothing."""

from app.domain.commands import StartRound
from app.domain.events import LeadWritten, LineContested, LineHidden, LineReworded, LinesOrdered
from app.domain.room import Edit
from tests.cast import FAY, MAYA, NOON, given, persona

MADE = ((FAY, StartRound("build")), (MAYA, persona()))


def test_a_lead_replaces_the_one_before_and_empty_takes_it_back():
    assert given(LeadWritten("TOM-02", "A"), LeadWritten("TOM-02", "B")).leads == {"TOM-02": "B"}
    assert given(LeadWritten("TOM-02", "A"), LeadWritten("TOM-02", "")).leads == {}


def test_a_reworded_card_stays_as_it_was_written():
    room = given(*MADE, LineReworded("a1", "Ida", "Shorter"))
    assert room.reworded == {"a1": Edit("Ida", "Shorter", None, NOON)}
    assert room.artefacts["a1"].title == "Ida, 61"
    assert given(*MADE, LineReworded("a1", "Ida", "x"), LineReworded("a1", "", "")).reworded == {}


def test_hidden_and_contested_lines_keep_their_reason_until_they_are_back():
    room = given(*MADE, LineHidden("a1", True, "Personal"), LineContested("a1", True, "Care"))
    assert (room.hidden["a1"].reason, room.contests["a1"].reason) == ("Personal", "Care")
    room = given(*MADE, LineHidden("a1", True, "x"), LineHidden("a1", False, ""))
    assert room.hidden == {}


def test_the_last_order_holds():
    events = (LinesOrdered("TOM-02", ("a1",)), LinesOrdered("TOM-02", ("a2", "a1")))
    assert given(*events).orders == {"TOM-02": ("a2", "a1")}

"""The documents are the facilitators' to edit; the cards stay what their authors wrote."""

import pytest

from app.domain.commands import (
    CloseWorkshop,
    ContestLine,
    HideLine,
    OrderLines,
    RewordLine,
    StartRound,
    WriteLead,
)
from app.domain.events import (
    LeadWritten,
    LineContested,
    LineHidden,
    LineReworded,
    LinesOrdered,
    StatusChanged,
)
from app.domain.refusal import Refused
from tests.cast import FAY, MAYA, given, persona, then

MADE = ((FAY, StartRound("build")), (MAYA, persona()), (MAYA, persona("a2", "Abe, 70")))
CLOSED = (*MADE, (FAY, CloseWorkshop()))
NICER = RewordLine("a1", "Ida wants to be home before work.", "Shorter")


@pytest.mark.parametrize("so_far", [MADE, CLOSED], ids=["while it runs", "after the close"])
def test_a_facilitator_edits_before_and_after_the_close(so_far):
    room = given(*so_far)
    assert then(room, FAY, WriteLead("TOM-02", " Two people.\nOne need. ")) == [
        LeadWritten("TOM-02", "Two people. One need.")
    ]
    assert then(room, FAY, NICER) == [LineReworded("a1", NICER.text, "Shorter")]
    assert then(room, FAY, HideLine("a1", True, "Personal")) == [LineHidden("a1", True, "Personal")]
    assert then(room, FAY, OrderLines("TOM-02", ("a2", "a1"))) == [
        LinesOrdered("TOM-02", ("a2", "a1"))
    ]


def test_nobody_else_edits():
    for command in (NICER, WriteLead("TOM-02", "Mine"), HideLine("a1", True, "Mine")):
        with pytest.raises(Refused, match="Only a facilitator"):
            then(given(*MADE), MAYA, command)


def test_what_is_so_already_happens_once():
    room = given(*MADE, (FAY, NICER), (FAY, HideLine("a2", True, "Twice")))
    assert then(room, FAY, NICER) == []
    assert then(room, FAY, HideLine("a2", True, "Again")) == []
    assert then(room, FAY, HideLine("a1", False)) == []
    assert then(room, FAY, WriteLead("TOM-02", "  ")) == []


def test_rewording_hiding_and_contesting_need_a_reason_and_taking_back_needs_none():
    room = given(*MADE)
    for command in (RewordLine("a1", "Ida"), HideLine("a1", True), ContestLine("a1", True)):
        with pytest.raises(Refused, match="nothing written"):
            then(room, FAY, command)
    room = given(*MADE, (FAY, NICER), (FAY, HideLine("a2", True, "Twice")))
    assert then(room, FAY, RewordLine("a1", "")) == [LineReworded("a1", "", "")]
    assert then(room, FAY, HideLine("a2", False)) == [LineHidden("a2", False, "")]


def test_contested_and_settled_again_is_what_it_was():
    room = given(*MADE)
    assert then(room, FAY, ContestLine("a1", True, "Care says no")) == [
        LineContested("a1", True, "Care says no"),
        StatusChanged("a1", "contested"),
    ]
    room = given(*MADE, (FAY, ContestLine("a1", True, "Care says no")))
    assert then(room, FAY, ContestLine("a1", True, "Care says no")) == []
    assert then(room, FAY, ContestLine("a1", False)) == [
        LineContested("a1", False, ""),
        StatusChanged("a1", "shared"),
    ]


def test_what_is_not_there_is_not_edited():
    room = given(*MADE)
    with pytest.raises(Refused, match="no such section"):
        then(room, FAY, WriteLead("TOM-99", "Nobody reads this"))
    with pytest.raises(Refused, match="no such section"):
        then(room, FAY, OrderLines("TOM-99", ()))
    with pytest.raises(Refused, match="does not exist"):
        then(room, FAY, RewordLine("a9", "Nobody", "Why"))
    with pytest.raises(Refused, match="one place only"):
        then(room, FAY, OrderLines("TOM-02", ("a1", "a1")))


def test_a_lead_is_two_lines():
    with pytest.raises(Refused, match="240 fit"):
        then(given(*MADE), FAY, WriteLead("TOM-02", "x" * 241))

"""What is said stays, with who said it and when."""

from app.domain.commands import (
    KeepRoundNote,
    ParkItem,
    RaiseHand,
    SayLine,
    SendMessage,
    SendNote,
    SetReady,
    SettleNote,
    StartRound,
    UnparkItem,
)
from app.domain.room import Message, Note, Parked
from tests.cast import ANA, FAY, MAYA, NOON, TEAL, given, minutes


def test_hands_remember_when_they_went_up():
    room = given((ANA, RaiseHand(True)), minutes(1), (MAYA, RaiseHand(True)))
    assert room.hands == {"ana": NOON, "maya": NOON + minutes(1)}
    assert given((ANA, RaiseHand(True)), (ANA, RaiseHand(False))).hands == {}


def test_ready_goes_on_and_off():
    assert given((ANA, SetReady(True)), (MAYA, SetReady(True))).ready == {"ana", "maya"}
    assert given((ANA, SetReady(True)), (ANA, SetReady(False))).ready == frozenset()


def test_a_new_round_starts_with_hands_down_and_nobody_ready():
    room = given((ANA, RaiseHand(True)), (ANA, SetReady(True)), (FAY, StartRound("build")))
    assert room.hands == {}
    assert room.ready == frozenset()


def test_notes_are_kept_and_settled():
    sent = (MAYA, SendNote("n1", "Lost"))
    assert given(sent).notes == {"n1": Note("n1", "Lost", "maya", NOON)}
    assert given(sent, (FAY, SettleNote("n1"))).notes["n1"].settled


def test_messages_are_kept():
    room = given((FAY, SendMessage("g1", "Hurry", TEAL)))
    assert room.messages == {"g1": Message("g1", "Hurry", TEAL, None, "fay", NOON)}


def test_a_line_said_again_replaces_the_first():
    room = given(
        (FAY, StartRound("build")), (MAYA, SayLine("l1", "Tired")), (MAYA, SayLine("l1", "Glad"))
    )
    assert [(line.text, line.by) for line in room.lines.values()] == [("Glad", "maya")]


def test_items_are_parked_and_taken_out_again():
    parked = (MAYA, ParkItem("p1", "Parking"))
    assert given(parked).parked == {"p1": Parked("p1", "Parking", None, "maya", NOON)}
    kept = given(parked, (MAYA, UnparkItem("p1"))).parked["p1"]
    assert (kept.text, kept.taken_out) == ("Parking", True)


def test_a_round_keeps_its_note():
    room = given((FAY, KeepRoundNote("walk", "Quiet")))
    assert room.round("walk").note == "Quiet"
    assert room.round("build").note == ""

"""Ready, hands, notes, messages, lines, the parking lot and the facilitators' own notes."""

import pytest

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
from app.domain.events import (
    HandRaised,
    ItemParked,
    ItemUnparked,
    LineSaid,
    MessageSent,
    NoteSent,
    NoteSettled,
    ReadySet,
    RoundNoteKept,
)
from app.domain.refusal import Refused
from tests.cast import ANA, FAY, MAYA, OTIS, OTIS_COMES, SOL, TEAL, given, then

STARTED = (FAY, StartRound("build"))


def test_makers_say_that_they_are_ready_once():
    assert then(given(), MAYA, SetReady(True)) == [ReadySet("maya", True)]
    assert then(given((MAYA, SetReady(True))), MAYA, SetReady(True)) == []
    assert then(given((MAYA, SetReady(True))), MAYA, SetReady(False)) == [ReadySet("maya", False)]


def test_hands_go_up_and_down_and_a_facilitator_may_lower_them():
    up = given((MAYA, RaiseHand(True)))
    assert then(given(), MAYA, RaiseHand(True)) == [HandRaised("maya", True)]
    assert then(up, MAYA, RaiseHand(True)) == []
    assert then(up, MAYA, RaiseHand(False)) == [HandRaised("maya", False)]
    assert then(up, FAY, RaiseHand(False, "maya")) == [HandRaised("maya", False)]
    assert then(up, FAY, RaiseHand(False, "ana")) == []


def test_nobody_raises_or_lowers_the_hand_of_somebody_else():
    with pytest.raises(Refused, match="somebody else's hand"):
        then(given(), FAY, RaiseHand(True, "maya"))
    with pytest.raises(Refused, match="Only a facilitator"):
        then(given((MAYA, RaiseHand(True))), ANA, RaiseHand(False, "maya"))


def test_a_note_goes_to_the_facilitators_and_is_settled():
    sent = (MAYA, SendNote("n1", "We are lost"))
    assert then(given(), *sent) == [NoteSent("n1", "We are lost")]
    assert then(given(sent), *sent) == []
    assert then(given(sent), FAY, SettleNote("n1")) == [NoteSettled("n1")]
    assert then(given(sent, (FAY, SettleNote("n1"))), FAY, SettleNote("n1")) == []
    with pytest.raises(Refused, match="does not exist"):
        then(given(), FAY, SettleNote("n1"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((MAYA, SendNote("x", "One")), (MAYA, SendNote("x", "Two"))),
        ((MAYA, SendNote("x", "One")), (ANA, SendNote("x", "One"))),
        ((FAY, SendMessage("x", "One")), (FAY, SendMessage("x", "Two"))),
        ((MAYA, ParkItem("x", "One")), (ANA, ParkItem("x", "One"))),
        ((MAYA, SayLine("x", "One")), (ANA, SayLine("x", "One"))),
    ],
)
def test_an_id_stands_for_one_text_of_one_person(first, second):
    with pytest.raises(Refused, match="This id is taken"):
        then(given(STARTED, first), *second)


def test_a_message_goes_to_everybody_to_a_team_or_to_a_person():
    for team, person in ((None, None), (TEAL, None), (None, "maya")):
        command = SendMessage("g1", "Two minutes", team, person)
        assert then(given(), FAY, command) == [MessageSent("g1", "Two minutes", team, person)]
        assert then(given((FAY, command)), FAY, command) == []
    with pytest.raises(Refused, match="not to both"):
        then(given(), FAY, SendMessage("g1", "Two minutes", TEAL, "maya"))
    with pytest.raises(Refused, match="no such team"):
        then(given(), FAY, SendMessage("g1", "Two minutes", "T9"))
    with pytest.raises(Refused, match="not in this room"):
        then(given(), FAY, SendMessage("g1", "Two minutes", person="nobody"))


def test_each_says_one_line_in_a_round_and_may_change_it():
    said = given(STARTED, (MAYA, SayLine("l1", "Curious")))
    assert then(given(STARTED), MAYA, SayLine("l1", "Curious")) == [
        LineSaid("l1", "build", "Curious")
    ]
    assert then(said, MAYA, SayLine("l1", "Curious")) == []
    assert then(said, MAYA, SayLine("l1", "Tired")) == [LineSaid("l1", "build", "Tired")]
    assert then(said, ANA, SayLine("l2", "Curious"))
    with pytest.raises(Refused, match="have said your line"):
        then(said, MAYA, SayLine("l2", "Tired"))


def test_a_line_belongs_to_a_round_that_runs():
    with pytest.raises(Refused, match="No round is running"):
        then(given(), MAYA, SayLine("l1", "Hello"))


def test_a_line_changed_later_stays_in_its_round():
    room = given(STARTED, (MAYA, SayLine("l1", "Curious")), (FAY, StartRound("close")))
    assert then(room, MAYA, SayLine("l1", "Glad")) == [LineSaid("l1", "build", "Glad")]
    assert then(room, MAYA, SayLine("l2", "Glad")) == [LineSaid("l2", "close", "Glad")]


def test_things_are_parked_and_taken_back_by_whoever_parked_them():
    parked = given(STARTED, (MAYA, ParkItem("p1", "Opening hours")))
    assert then(given(STARTED), MAYA, ParkItem("p1", "Opening hours")) == [
        ItemParked("p1", "Opening hours", "build")
    ]
    assert then(given(), FAY, ParkItem("p1", "Opening hours")) == [
        ItemParked("p1", "Opening hours", None)
    ]
    assert then(parked, MAYA, ParkItem("p1", "Opening hours")) == []
    for by in (MAYA, FAY):
        assert then(parked, by, UnparkItem("p1")) == [ItemUnparked("p1")]
    assert then(given(), MAYA, UnparkItem("p1")) == []
    with pytest.raises(Refused, match="Only a facilitator"):
        then(parked, ANA, UnparkItem("p1"))


def test_facilitators_keep_a_note_on_a_round():
    note = KeepRoundNote("build", "Loud, in a good way")
    assert then(given(), FAY, note) == [RoundNoteKept("build", "Loud, in a good way")]
    assert then(given((FAY, note)), FAY, note) == []
    assert then(given((FAY, note)), FAY, KeepRoundNote("build", "")) == [RoundNoteKept("build", "")]
    with pytest.raises(Refused, match="no such round"):
        then(given(), FAY, KeepRoundNote("nowhere", "Hm"))


@pytest.mark.parametrize(
    "command",
    [
        SetReady(True),
        RaiseHand(True),
        SendNote("n1", "Hm"),
        SayLine("l1", "Hm"),
        ParkItem("p1", "Hm"),
        UnparkItem("p1"),
        SettleNote("n1"),
        SendMessage("g1", "Hm"),
        KeepRoundNote("build", "Hm"),
    ],
)
def test_sponsors_and_observers_do_not_take_part_in_the_talk(command):
    for by in (SOL, OTIS):
        with pytest.raises(Refused) as no:
            then(given(OTIS_COMES, STARTED), by, command)
        assert no.value.code == "forbidden"


@pytest.mark.parametrize(
    ("by", "command"),
    [
        (MAYA, SendNote("n1", " ")),
        (FAY, SendMessage("g1", "")),
        (MAYA, SayLine("l1", "\x00")),
        (MAYA, ParkItem("p1", "\n")),
    ],
)
def test_empty_words_are_refused(by, command):
    with pytest.raises(Refused, match="nothing written"):
        then(given(STARTED), by, command)


def test_what_is_parked_keeps_its_reason_and_its_date():
    """Seed B: no idea disappears."""
    parked = ParkItem("p1", "Reusable bags", "no supplier yet", "2027-02-01")
    assert then(given(), MAYA, parked) == [
        ItemParked("p1", "Reusable bags", None, "no supplier yet", "2027-02-01")
    ]
    with pytest.raises(Refused, match="not a date such as"):
        then(given(), MAYA, ParkItem("p2", "Bags", "dear", "soon"))


def test_what_is_taken_out_of_the_parking_lot_stays_on_the_record():
    out = given((MAYA, ParkItem("p1", "Bags", "dear")), (MAYA, UnparkItem("p1")))
    assert out.parked["p1"].taken_out
    assert then(out, MAYA, UnparkItem("p1")) == []

"""Rounds are skipped, inserted and reopened, and the last act is taken back in time."""

from dataclasses import replace

import pytest

from app.domain.commands import (
    ChangeRole,
    CloseWorkshop,
    EndRound,
    ExtendRound,
    InsertRound,
    KeepRoundNote,
    NextRound,
    PauseRound,
    ReopenRound,
    ReopenWorkshop,
    SkipRound,
    StartRound,
    UndoAct,
)
from app.domain.design import Asked, RoundDesign, Share
from app.domain.events import ActUndone, RoundClosed, RoundInserted, RoundReopened, RoundSkipped
from app.domain.people import Role
from app.domain.refusal import Refused
from tests.cast import (
    ANA,
    FAY,
    MAYA,
    NOON,
    OMAR,
    SOL,
    Play,
    given,
    minutes,
    persona,
    seconds,
    then,
)

BUILD = (FAY, StartRound("build"))
REVEAL = (FAY, StartRound("reveal"))
TALK = InsertRound("talk", None, "Talk", "discuss_spread", 5, Share.PLENARY)


def names(room):
    return [round.id for round in room.agenda]


# ---- skip ------------------------------------------------------------------------------------


def test_a_round_to_come_is_skipped():
    assert then(given(), FAY, SkipRound("walk", "No time")) == [RoundSkipped("walk", "No time")]
    assert then(given((FAY, SkipRound("walk"))), FAY, SkipRound("walk")) == []


def test_a_round_that_has_begun_is_not_skipped():
    for steps in ([BUILD], [BUILD, (FAY, NextRound())]):
        with pytest.raises(Refused, match="“Build” has begun"):
            then(given(*steps), FAY, SkipRound("build"))
    with pytest.raises(Refused, match="no such round"):
        then(given(), FAY, SkipRound("lunch"))


# ---- insert ----------------------------------------------------------------------------------


def test_a_new_round_comes_next():
    design = RoundDesign("talk", "Talk", "discuss_spread", 5, 1, Share.PLENARY)
    assert then(given(), FAY, TALK) == [RoundInserted(design, "alone")]
    assert then(given(BUILD), FAY, TALK) == [RoundInserted(design, "reveal")]
    assert then(given((FAY, TALK)), FAY, TALK) == []


def test_a_new_round_comes_after_the_one_named():
    assert then(given(BUILD), FAY, replace(TALK, after="walk"))[0].before == "rebuild"
    assert then(given(BUILD), FAY, replace(TALK, after="build"))[0].before == "reveal"
    assert then(given(BUILD), FAY, replace(TALK, after="close"))[0].before is None


def test_no_round_is_inserted_where_the_agenda_has_passed():
    with pytest.raises(Refused, match="has passed"):
        then(given(BUILD), FAY, replace(TALK, after="alone"))
    with pytest.raises(Refused, match="no such round"):
        then(given(BUILD), FAY, replace(TALK, after="lunch"))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"round": "build"}, "on the agenda already"),
        ({"round": "a b"}, "unreadable"),
        ({"title": " "}, "nothing written"),
        ({"type": "siesta"}, "no such type of round"),
        ({"minutes": 0}, "1 to 240 minutes"),
        ({"minutes": 241}, "1 to 240 minutes"),
        ({"prompt": "x" * 601}, "too many"),
        ({"artefacts": (Asked("poem", 1, 2),)}, "no such type of card"),
        ({"artefacts": (Asked("persona", 2, 1),)}, "at least none"),
        ({"artefacts": (Asked("persona", -1, None),)}, "at least none"),
        ({"artefacts": (Asked("persona", 0, 0),)}, "at least none"),
    ],
)
def test_a_round_that_makes_no_sense_is_not_inserted(change, sentence):
    with pytest.raises(Refused, match=sentence):
        then(given(), FAY, replace(TALK, **change))


def test_an_inserted_round_may_ask_for_cards():
    asks = replace(TALK, artefacts=(Asked("persona", 1, None), Asked("moment", 0, 3)))
    [inserted] = then(given(), FAY, asks)
    assert inserted.design.artefacts == asks.artefacts


# ---- reopen ----------------------------------------------------------------------------------


def test_a_round_is_reopened_with_a_reason_and_closes_the_one_that_runs():
    room = given(BUILD, minutes(3), REVEAL)
    later = NOON + minutes(5)
    assert then(room, FAY, ReopenRound("build", 4, "Amber lost its work"), later) == [
        RoundClosed("reveal"),
        RoundReopened("build", 2, later + minutes(4), "Amber lost its work"),
    ]


def test_a_round_that_shares_reveals_again_when_it_is_reopened():
    room = given(REVEAL, (FAY, StartRound("rebuild")), (OMAR, persona("a2")))
    assert then(room, FAY, ReopenRound("reveal", 4, "More to show"))[-1].revealed == (("a2", 1),)


def test_a_skipped_round_can_come_after_all():
    room = given((FAY, SkipRound("walk")), (FAY, ReopenRound("walk", 5, "There is time")))
    assert room.running.id == "walk"
    assert room.running.started_at == NOON


@pytest.mark.parametrize(
    ("steps", "command", "sentence"),
    [
        ([BUILD], ReopenRound("build", 5, "More"), "“Build” is running"),
        ([], ReopenRound("build", 5, "More"), "“Build” has not begun"),
        ([BUILD, REVEAL], ReopenRound("build", 5, ""), "nothing written"),
        ([BUILD, REVEAL], ReopenRound("build", 0, "More"), "1 to 120 minutes"),
        ([BUILD, REVEAL], ReopenRound("build", 121, "More"), "1 to 120 minutes"),
        ([], ReopenRound("lunch", 5, "More"), "no such round"),
    ],
)
def test_not_everything_can_be_reopened(steps, command, sentence):
    with pytest.raises(Refused, match=sentence):
        then(given(*steps), FAY, command)


# ---- undo ------------------------------------------------------------------------------------


def test_the_last_act_is_taken_back_within_ten_seconds():
    room = given(BUILD)
    assert then(room, FAY, UndoAct(1), NOON + seconds(10)) == [ActUndone(1)]
    with pytest.raises(Refused, match="for 10 seconds") as no:
        then(room, FAY, UndoAct(1), NOON + seconds(10.001))
    assert no.value.code == "stale"


def test_any_facilitator_may_take_it_back():
    room = given((FAY, ChangeRole("ana", Role.FACILITATOR)), BUILD)
    assert then(room, ANA, UndoAct(1))


def test_only_the_last_act_can_be_taken_back_and_only_once():
    for steps, act in (
        ([], 1),
        ([BUILD, (FAY, PauseRound())], 1),
        ([BUILD, (FAY, UndoAct(1))], 1),
        ([BUILD, (FAY, CloseWorkshop()), (FAY, ReopenWorkshop("Too soon"))], 2),
    ):
        with pytest.raises(Refused, match="taken back already, or another one"):
            then(given(*steps), FAY, UndoAct(act))


def test_undoing_a_start_puts_the_agenda_back():
    room = given(BUILD, (FAY, UndoAct(1)))
    assert room.running is None
    assert room.current is None
    assert room.stage == "lobby"
    assert room.round("build").started_at is None


def test_undoing_next_lets_the_old_round_run_on():
    room = given(BUILD, minutes(3), (FAY, NextRound()), seconds(8), (FAY, UndoAct(2)))
    assert room.running.id == "build"
    assert room.running.ends_at == NOON + minutes(10)
    assert room.round("reveal").state == "pending"


def test_what_an_undone_act_revealed_is_hidden_again():
    room = given(BUILD, (MAYA, persona()), REVEAL, (FAY, UndoAct(2)))
    assert room.artefacts["a1"].visible is None


def test_what_was_posted_into_an_undone_reveal_stays_and_is_hidden():
    room = given(BUILD, REVEAL, seconds(3), (OMAR, persona("a2")), (FAY, UndoAct(2)))
    assert room.artefacts["a2"].visible is None


def test_what_was_visible_before_the_act_stays_visible():
    play = Play().steps(BUILD, (MAYA, persona()), REVEAL, minutes(1))
    play.steps((OMAR, persona("a2")), (FAY, NextRound()), (FAY, UndoAct(3)))
    assert play.room.running.id == "reveal"
    assert all(artefact.visible for artefact in play.room.artefacts.values())


def test_undoing_an_extension_or_a_bell_keeps_everything_shared():
    for command in (ExtendRound(5), EndRound()):
        room = given(BUILD, (MAYA, persona()), REVEAL, (FAY, command), (FAY, UndoAct(3)))
        assert room.running.ends_at == NOON + minutes(6)
        assert room.artefacts["a1"].visible


def test_an_inserted_round_disappears_when_it_is_undone():
    assert names(given((FAY, TALK), (FAY, UndoAct(1)))) == names(given())


def test_a_note_written_meanwhile_survives_the_undo():
    room = given(BUILD, (FAY, KeepRoundNote("build", "Too early")), (FAY, UndoAct(1)))
    assert room.round("build").note == "Too early"


def test_a_bell_never_rings_under_a_number_that_was_used():
    room = given(BUILD, (FAY, UndoAct(1)), BUILD)
    assert room.running.rev == 3


@pytest.mark.parametrize(
    "command",
    [SkipRound("walk"), TALK, ReopenRound("build", 5, "More"), UndoAct(1)],
)
def test_only_facilitators_change_the_agenda(command):
    for by in (MAYA, SOL):
        with pytest.raises(Refused, match="Only a facilitator"):
            then(given(BUILD), by, command)

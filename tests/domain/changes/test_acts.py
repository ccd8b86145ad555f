"""The room remembers the last act at the bell and what the agenda was before it."""

from app.domain.commands import (
    EndRound,
    ExtendRound,
    InsertRound,
    NextRound,
    PauseRound,
    RaiseHand,
    ReopenRound,
    ResumeRound,
    SkipRound,
    StartRound,
    TrimRound,
)
from app.domain.design import Share
from app.domain.room import Act
from tests.cast import FAY, MAYA, NOON, given, minutes, persona

BUILD = (FAY, StartRound("build"))


def test_an_act_keeps_the_agenda_as_it_was():
    before = given()
    assert given(BUILD).last_act == Act(1, "Round started", NOON, "fay", before.agenda, None)


def test_an_act_in_two_halves_keeps_what_was_before_the_first():
    before = given(BUILD, (MAYA, persona()))
    act = given(BUILD, (MAYA, persona()), minutes(1), (FAY, NextRound())).last_act
    assert act == Act(
        2,
        "Round started",
        NOON + minutes(1),
        "fay",
        before.agenda,
        "build",
        (("a1", 1),),
    )


def test_each_act_at_the_bell_has_a_number_and_a_label():
    acts = (
        (StartRound("build"), "Round started"),
        (ExtendRound(2), "Round extended"),
        (TrimRound("build", 9), "Round trimmed"),
        (PauseRound(), "Round paused"),
        (ResumeRound(), "Round resumed"),
        (EndRound(), "Bell rung"),
        (SkipRound("walk"), "Round skipped"),
        (InsertRound("talk", None, "Talk", "buffer", 5, Share.DARK), "Round inserted"),
        (ReopenRound("walk", 5, "After all"), "Round reopened"),
    )
    for n, (_, label) in enumerate(acts, 1):
        room = given(*((FAY, command) for command, _ in acts[:n]))
        assert (room.acts, room.last_act.number, room.last_act.label) == (n, n, label)


def test_what_is_not_at_the_bell_is_no_act():
    assert given(BUILD, (MAYA, RaiseHand(True))).acts == 1

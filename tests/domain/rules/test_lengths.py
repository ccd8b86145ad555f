"""Rounds run longer, for all or for one team, or shorter, never shorter than they need."""

import pytest

from app.domain.commands import (
    EndRound,
    ExtendRound,
    NextRound,
    PauseRound,
    ResumeRound,
    SkipRound,
    StartRound,
    TrimRound,
)
from app.domain.events import RoundExtended, RoundTrimmed
from app.domain.refusal import Refused
from tests.cast import AMBER, FAY, MAYA, NOON, SOL, TEAL, given, minutes, seconds, then

BUILD = (FAY, StartRound("build"))
BELL = NOON + minutes(10)


def test_an_extension_moves_the_bell():
    assert then(given(BUILD), FAY, ExtendRound(5, reason="Good work")) == [
        RoundExtended("build", 2, BELL + minutes(5), 5, None, "Good work")
    ]


def test_one_team_alone_can_get_more_time():
    room = given(BUILD, (FAY, ExtendRound(5, TEAL)))
    assert room.running.ends_for(TEAL) == BELL + minutes(5)
    assert room.running.ends_for(AMBER) == BELL
    [again] = then(room, FAY, ExtendRound(2, TEAL))
    assert again.ends_at == BELL + minutes(7)
    with pytest.raises(Refused, match="no such team"):
        then(room, FAY, ExtendRound(5, "T9"))


def test_after_the_bell_an_extension_counts_from_now():
    [extended] = then(given(BUILD), FAY, ExtendRound(5), BELL + seconds(20))
    assert extended.ends_at == BELL + seconds(20) + minutes(5)
    rung = given(BUILD, (FAY, EndRound()))
    [extended] = then(rung, FAY, ExtendRound(5), NOON + seconds(20))
    assert extended.ends_at == NOON + seconds(20) + minutes(5)


def test_a_paused_round_can_be_extended():
    room = given(BUILD, minutes(4), (FAY, PauseRound()), minutes(20), (FAY, ExtendRound(5)))
    assert room.running.left == 11 * 60
    room = given(
        BUILD,
        minutes(4),
        (FAY, PauseRound()),
        (FAY, ExtendRound(5)),
        (FAY, ExtendRound(2, TEAL)),
        minutes(20),
        (FAY, ResumeRound()),
    )
    assert room.running.ends_for(AMBER) == NOON + minutes(24 + 11)
    assert room.running.ends_for(TEAL) == NOON + minutes(24 + 13)


@pytest.mark.parametrize("some", [-5, 0, 121, 10**12])
def test_an_extension_is_one_minute_to_two_hours(some):
    with pytest.raises(Refused, match="1 to 120 minutes"):
        then(given(BUILD), FAY, ExtendRound(some))


@pytest.mark.parametrize("team", [None, TEAL])
def test_all_extensions_together_are_two_hours_at_most(team):
    room = given(BUILD, (FAY, ExtendRound(100, team)))
    assert then(room, FAY, ExtendRound(20, team))
    with pytest.raises(Refused, match="by 120 minutes altogether"):
        then(room, FAY, ExtendRound(21, team))


def test_a_round_to_come_is_trimmed_and_given_its_time_back():
    assert then(given(), FAY, TrimRound("build", 6, "Late start")) == [
        RoundTrimmed("build", 1, 6, None, "Late start")
    ]
    room = given((FAY, TrimRound("build", 6)))
    assert then(room, FAY, TrimRound("build", 6)) == []
    assert then(room, FAY, TrimRound("build", 10)) == [RoundTrimmed("build", 2, 10, None, "")]
    assert given((FAY, TrimRound("build", 6)), BUILD).running.ends_at == NOON + minutes(6)


def test_the_running_round_is_trimmed_to_an_end_that_lies_ahead():
    assert then(given(BUILD), FAY, TrimRound("build", 7), NOON + minutes(6)) == [
        RoundTrimmed("build", 2, 7, NOON + minutes(7), "")
    ]
    for at in (NOON + minutes(7), NOON + minutes(9)):
        with pytest.raises(Refused, match="longer than that already"):
            then(given(BUILD), FAY, TrimRound("build", 7), at)
    with pytest.raises(Refused, match="The bell has rung"):
        then(given(BUILD), FAY, TrimRound("build", 7), BELL)


def test_trimming_takes_back_an_extension():
    room = given(BUILD, (FAY, ExtendRound(5)), (FAY, TrimRound("build", 12)))
    assert room.running.ends_at == NOON + minutes(12)


def test_trimming_moves_the_bell_of_a_team_too():
    room = given(BUILD, (FAY, ExtendRound(3, TEAL)), (FAY, TrimRound("build", 8)))
    assert room.running.ends_for(TEAL) == NOON + minutes(11)


def test_a_paused_round_is_trimmed_by_what_it_has_run():
    room = given(BUILD, minutes(6), (FAY, PauseRound()), minutes(60))
    with pytest.raises(Refused, match="longer than that already"):
        then(room, FAY, TrimRound("build", 6), NOON + minutes(66))
    trimmed = given(BUILD, minutes(6), (FAY, PauseRound()), (FAY, TrimRound("build", 7)))
    assert trimmed.running.left == 60


def test_no_round_is_trimmed_below_what_it_needs():
    with pytest.raises(Refused, match="“Build” needs at least 5 minutes"):
        then(given(), FAY, TrimRound("build", 4))


def test_trimming_never_makes_a_round_longer():
    for room in (given(), given(BUILD)):
        with pytest.raises(Refused, match="To make it longer, extend it"):
            then(room, FAY, TrimRound("build", 11))


@pytest.mark.parametrize("step", [(FAY, SkipRound("build")), (FAY, NextRound())])
def test_what_is_over_cannot_be_trimmed(step):
    steps = [BUILD, step] if step[1] == NextRound() else [step]
    with pytest.raises(Refused, match="“Build” is over"):
        then(given(*steps), FAY, TrimRound("build", 6))


@pytest.mark.parametrize("command", [ExtendRound(5), TrimRound("build", 6)])
def test_only_facilitators_change_the_length(command):
    for by in (MAYA, SOL):
        with pytest.raises(Refused, match="Only a facilitator"):
            then(given(BUILD), by, command)

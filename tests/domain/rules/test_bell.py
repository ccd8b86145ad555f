"""Rounds start, stand still and end; whatever is pressed, the agenda stays in order."""

from copy import copy
from dataclasses import replace

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from app.domain.clockwork import due
from app.domain.commands import (
    ChangeRole,
    CloseRound,
    EndRound,
    ExtendRound,
    InsertRound,
    NextRound,
    PauseRound,
    ReopenRound,
    ResumeRound,
    SkipRound,
    StartRound,
    TrimRound,
    UndoAct,
    WithdrawArtefact,
)
from app.domain.design import REVEALING, Share
from app.domain.events import (
    BellRung,
    RoundClosed,
    RoundPaused,
    RoundResumed,
    RoundStarted,
)
from app.domain.people import THE_ROOM, Role
from app.domain.refusal import Refused
from tests.cast import (
    AMBER,
    ANA,
    DESIGN,
    FAY,
    MAYA,
    NOON,
    OMAR,
    SOL,
    TEAL,
    Play,
    given,
    minutes,
    persona,
    revision,
    seconds,
    then,
)

BUILD = (FAY, StartRound("build"))
BELL = NOON + minutes(10)


def test_next_starts_the_first_round():
    assert then(given(), FAY, NextRound()) == [RoundStarted("alone", 1, NOON + minutes(5))]


def test_next_closes_the_round_that_runs_and_starts_the_one_after_it():
    later = NOON + minutes(4)
    assert then(given(BUILD), FAY, NextRound(), later) == [
        RoundClosed("build"),
        RoundStarted("reveal", 1, later + minutes(6)),
    ]


def test_next_passes_over_rounds_that_were_skipped():
    [_, started] = then(given(BUILD, (FAY, SkipRound("reveal"))), FAY, NextRound())
    assert started.round == "walk"


def test_after_the_last_round_there_is_no_next():
    with pytest.raises(Refused, match="No round comes after"):
        then(given((FAY, StartRound("close"))), FAY, NextRound())


def test_two_facilitators_who_press_next_together_mean_the_same_round():
    both = (FAY, ChangeRole("ana", Role.FACILITATOR))
    room = given(both, (FAY, NextRound()))
    with pytest.raises(Refused, match="Somebody else has just started"):
        then(room, ANA, NextRound(), NOON + seconds(1))
    assert then(room, ANA, NextRound(), NOON + seconds(2))
    assert then(room, FAY, NextRound(), NOON + seconds(1))


def test_any_round_still_to_come_can_be_started():
    assert then(given(), FAY, StartRound("walk")) == [RoundStarted("walk", 1, NOON + minutes(5))]
    assert then(given(BUILD), FAY, StartRound("alone")) == [
        RoundClosed("build"),
        RoundStarted("alone", 1, NOON + minutes(5)),
    ]


def test_a_round_starts_once():
    for room in (given(BUILD), given(BUILD, (FAY, NextRound())), given((FAY, SkipRound("build")))):
        with pytest.raises(Refused, match="“Build” has had its turn"):
            then(room, *BUILD)
    with pytest.raises(Refused, match="no such round"):
        then(given(), FAY, StartRound("lunch"))


@pytest.mark.parametrize("share", sorted(REVEALING))
def test_a_round_that_shares_reveals_all_that_stands(share):
    room = given(
        BUILD,
        (MAYA, persona("a1")),
        (MAYA, revision("a1", pain="The wait")),
        (OMAR, persona("a2", "Jon, 40")),
        (OMAR, persona("a3", "Nobody")),
        (OMAR, WithdrawArtefact("a3")),
        (FAY, InsertRound("show", None, "Show", "reveal", 5, share)),
    )
    [_, started] = then(room, FAY, NextRound())
    assert started.revealed == (("a1", 1), ("a1", 2), ("a2", 1))


def test_what_was_shared_is_not_revealed_again():
    room = given(BUILD, (MAYA, persona()), (FAY, StartRound("reveal")))
    assert then(room, FAY, StartRound("walk"))[-1].revealed == ()


@pytest.mark.parametrize("round", ["alone", "build", "rebuild"])
def test_a_round_in_the_dark_reveals_nothing(round):
    posted = given(BUILD, (MAYA, persona()), (FAY, SkipRound("vote")))
    room = replace(posted, agenda=tuple(replace(r, state="pending") for r in posted.agenda))
    assert then(room, FAY, StartRound(round))[-1].revealed == ()


def test_a_pause_keeps_what_is_left_and_gives_it_back():
    paused = given(BUILD, minutes(4), (FAY, PauseRound()))
    assert then(given(BUILD), FAY, PauseRound(), NOON + minutes(4)) == [
        RoundPaused("build", 2, 360.0)
    ]
    later = NOON + minutes(30)
    assert then(paused, FAY, ResumeRound(), later) == [RoundResumed("build", 3, later + minutes(6))]


def test_pausing_twice_or_resuming_what_runs_changes_nothing():
    assert then(given(BUILD, (FAY, PauseRound())), FAY, PauseRound()) == []
    assert then(given(BUILD), FAY, ResumeRound()) == []


def test_after_the_bell_nothing_can_be_paused():
    with pytest.raises(Refused, match="The bell has rung"):
        then(given(BUILD), FAY, PauseRound(), BELL)


def test_a_team_with_more_time_can_still_be_paused_after_the_bell_of_the_others():
    room = given(BUILD, (FAY, ExtendRound(5, TEAL)))
    paused = given(BUILD, (FAY, ExtendRound(5, TEAL)), minutes(12), (FAY, PauseRound()))
    assert then(room, FAY, PauseRound(), NOON + minutes(12)) == [RoundPaused("build", 3, -120.0)]
    resumed = given(
        BUILD,
        (FAY, ExtendRound(5, TEAL)),
        minutes(12),
        (FAY, PauseRound()),
        minutes(60),
        (FAY, ResumeRound()),
    )
    assert paused.running.state == "paused"
    assert resumed.running.ends_for(TEAL) == NOON + minutes(75)
    assert resumed.running.ends_for(AMBER) == NOON + minutes(70)


def test_ringing_the_bell_ends_the_round_now_also_while_it_is_paused():
    for room, rev in ((given(BUILD), 2), (given(BUILD, (FAY, PauseRound())), 3)):
        assert then(room, FAY, EndRound(), NOON + minutes(3)) == [
            BellRung("build", rev, NOON + minutes(3))
        ]


def test_a_bell_rings_once():
    assert then(given(BUILD), FAY, EndRound(), BELL) == []
    assert then(given(BUILD, (FAY, EndRound())), FAY, EndRound(), NOON + seconds(1)) == []


def test_the_room_closes_the_round_when_the_grace_is_over():
    command = CloseRound("build", 1)
    assert then(given(BUILD), THE_ROOM, command, BELL + seconds(30)) == [RoundClosed("build")]


@pytest.mark.parametrize(
    ("steps", "command"),
    [
        ([], CloseRound("build", 1)),
        ([BUILD], CloseRound("lunch", 1)),
        ([BUILD], CloseRound("build", 0)),
        ([BUILD, (FAY, ExtendRound(5))], CloseRound("build", 1)),
        ([BUILD, (FAY, ExtendRound(5, AMBER))], CloseRound("build", 2)),
        ([BUILD, (FAY, PauseRound())], CloseRound("build", 2)),
        ([BUILD, (FAY, NextRound())], CloseRound("build", 1)),
    ],
)
def test_a_bell_that_is_not_the_one_that_rang_closes_nothing(steps, command):
    assert then(given(*steps), THE_ROOM, command, BELL + seconds(30)) == []


def test_a_round_is_not_closed_before_its_grace_is_over():
    early = BELL + seconds(29.999)
    assert then(given(BUILD), THE_ROOM, CloseRound("build", 1), early) == []


@pytest.mark.parametrize("command", [PauseRound(), ResumeRound(), EndRound(), ExtendRound(5)])
def test_without_a_round_there_is_no_bell(command):
    with pytest.raises(Refused, match="No round is running"):
        then(given(), FAY, command)


@pytest.mark.parametrize(
    "command",
    [NextRound(), StartRound("build"), PauseRound(), ResumeRound(), EndRound(), ExtendRound(5)],
)
def test_only_facilitators_ring(command):
    for by in (MAYA, SOL):
        with pytest.raises(Refused, match="Only a facilitator"):
            then(given((FAY, NextRound())), by, command)


# ---- whatever is pressed ---------------------------------------------------------------------

IDS = st.sampled_from([round.id for round in DESIGN.rounds] + ["new"])
LENGTHS = st.integers(-1, 15)
TEAMS = st.sampled_from([None, TEAL, AMBER])
PRESSED = st.one_of(
    st.just(NextRound()),
    st.just(PauseRound()),
    st.just(ResumeRound()),
    st.just(EndRound()),
    st.builds(StartRound, IDS),
    st.builds(ExtendRound, LENGTHS, TEAMS),
    st.builds(TrimRound, IDS, LENGTHS),
    st.builds(SkipRound, IDS),
    st.builds(ReopenRound, IDS, LENGTHS, st.just("Once more")),
    st.builds(
        InsertRound,
        st.just("new"),
        st.one_of(st.none(), IDS),
        st.just("New"),
        st.just("buffer"),
        LENGTHS,
        st.sampled_from(Share),
    ),
    st.builds(UndoAct, st.integers(1, 12)),
)
WAITS = st.sampled_from([0, 1, 5, 11, 45, 200, 700])
PRESSES = st.lists(st.tuples(WAITS, PRESSED), max_size=25)


@for_all(PRESSES)
def test_whatever_is_pressed_the_agenda_stays_in_order(presses):
    play = Play()
    for n, (wait, command) in enumerate(presses):
        revs = {round.id: round.rev for round in play.room.agenda}
        acts = play.room.acts
        waits(play, wait)
        tries(play, FAY, command)
        tries(play, MAYA, persona(f"a{n}"))
        assert all(r.rev >= revs.get(r.id, 0) for r in play.room.agenda)
        assert play.room.acts >= acts
        is_in_order(play.room, play.at)
    waits(play, 100_000)
    assert play.room.running is None or play.room.running.state == "paused"


@for_all(PRESSES, PRESSED, st.integers(0, 10))
def test_an_act_undone_in_time_never_was(presses, last, hesitation):
    play = Play()
    for n, (wait, command) in enumerate(presses):
        waits(play, wait)
        tries(play, FAY, command)
        tries(play, MAYA, persona(f"a{n}"))
    without = copy(play)
    if isinstance(last, UndoAct) or not tries(play, FAY, last):
        return
    waits(play, hesitation)
    play.does(FAY, UndoAct(play.room.acts))
    waits(play, 0)
    waits(without, hesitation)
    assert agenda(play.room) == agenda(without.room)
    assert play.room.current == without.room.current
    assert play.room.artefacts == without.room.artefacts
    assert play.room.stage == without.room.stage
    assert play.room.last_act is None


def waits(play, wait):
    """Time passes, and the room does what is due."""
    until = play.at + seconds(wait)
    while (coming := due(play.room)) and coming[0][0] <= until:
        at, command = coming[0]
        play.does(THE_ROOM, command, max(at, play.at))
    play.at = until


def tries(play, by, command):
    try:
        return play.does(by, command)
    except Refused:
        return []


def agenda(room):
    """Without the numbers of the bells, which never go back, and when the room closed a round."""
    return [replace(round, rev=0, closed_at=None) for round in room.agenda]


def is_in_order(room, at):
    running = [round for round in room.agenda if round.running]
    assert len(running) <= 1
    assert all(round.id == room.current for round in running)
    assert (room.stage == "running") == (room.current is not None)
    for round in room.agenda:
        has_times(round, at)
    if running and running[0].design.share in REVEALING:
        assert all(v.visible_at for a in room.artefacts.values() for v in a.versions)


def has_times(round, at):
    assert round.minutes >= 1
    assert (round.left is not None) == (round.state == "paused")
    if round.state in ("pending", "skipped"):
        assert round.started_at is None
    if round.running:
        assert round.started_at <= at
        assert round.closed_at is None
        assert round.ends_at is not None
    if round.state == "closed":
        assert round.started_at <= round.closed_at <= at

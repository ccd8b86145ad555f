"""What the bell's events make of the rounds."""

from app.domain.commands import (
    CloseRound,
    EndRound,
    ExtendRound,
    NextRound,
    PauseRound,
    ResumeRound,
    StartRound,
    TrimRound,
)
from app.domain.events import Recorded, RoundStarted
from app.domain.evolve import evolve
from app.domain.people import THE_ROOM
from tests.cast import FAY, MAYA, NOON, TEAL, given, minutes, persona, revision, seconds

BUILD = (FAY, StartRound("build"))
GRACE_OVER = NOON + minutes(10) + seconds(30)


def test_a_round_that_starts_is_the_current_one():
    room = given(BUILD)
    assert room.stage == "running"
    assert room.current == "build"
    assert room.running.started_at == NOON
    assert room.running.ends_at == NOON + minutes(10)
    assert room.running.rev == 1


def test_what_a_start_reveals_is_visible_from_then_on():
    room = given(
        BUILD,
        (MAYA, persona()),
        (MAYA, revision(pain="The wait")),
        minutes(4),
        (FAY, StartRound("reveal")),
    )
    assert [v.visible_at for v in room.artefacts["a1"].versions] == [NOON + minutes(4)] * 2


def test_minutes_follow_extensions_and_trims():
    round = given(BUILD, (FAY, ExtendRound(5))).running
    assert (round.minutes, round.extended, round.rev) == (15, 5, 2)
    round = given(BUILD, (FAY, ExtendRound(5)), (FAY, TrimRound("build", 8))).running
    assert (round.minutes, round.extended, round.rev) == (8, 5, 3)
    round = given(BUILD, (FAY, ExtendRound(5, TEAL))).running
    assert (round.minutes, round.extended, round.team_ends) == (10, 0, {TEAL: NOON + minutes(15)})


def test_a_pause_keeps_the_rest_and_resuming_lets_go_of_it():
    steps = BUILD, minutes(4), (FAY, PauseRound())
    assert given(*steps).running.left == 360
    assert given(*steps).running.state == "paused"
    round = given(*steps, minutes(4), (FAY, ResumeRound())).running
    assert (round.state, round.left, round.ends_at) == ("open", None, NOON + minutes(14))


def test_a_pause_moves_the_bell_of_every_team():
    steps = BUILD, (FAY, ExtendRound(5, TEAL)), (FAY, PauseRound()), minutes(7)
    assert given(*steps, (FAY, ResumeRound())).running.team_ends == {TEAL: NOON + minutes(22)}


def test_ringing_the_bell_rings_for_every_team():
    round = given(BUILD, (FAY, ExtendRound(5, TEAL)), minutes(2), (FAY, EndRound())).running
    assert round.ends_for(TEAL) == NOON + minutes(2)
    round = given(BUILD, (FAY, PauseRound()), minutes(2), (FAY, EndRound())).running
    assert (round.state, round.left, round.ends_at) == ("open", None, NOON + minutes(2))


def test_a_closed_round_remembers_when():
    room = given(BUILD, (THE_ROOM, CloseRound("build", 1), GRACE_OVER))
    assert room.running is None
    assert room.current == "build"
    assert room.round("build").closed_at == GRACE_OVER


def test_next_is_one_act():
    room = given(BUILD, (FAY, NextRound()))
    assert room.acts == 2
    assert room.last_act.label == "Round started"
    assert [r.id for r in room.last_act.before if r.running] == ["build"]


def test_what_the_room_closes_by_itself_is_no_act():
    room = given(BUILD, (THE_ROOM, CloseRound("build", 1), GRACE_OVER))
    assert room.acts == 1
    assert [r.state for r in room.last_act.before if r.id == "build"] == ["pending"]


def test_a_round_that_reveals_nothing_leaves_the_cards_untouched():
    posted = given(BUILD, (MAYA, persona()))
    started = evolve(posted, Recorded(99, NOON, FAY, RoundStarted("rebuild", 1, GRACE_OVER)))
    assert started.artefacts is posted.artefacts

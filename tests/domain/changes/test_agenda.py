"""What skipping, inserting, reopening and undoing make of the agenda."""

from datetime import timedelta

from app.domain.commands import (
    CloseRound,
    InsertRound,
    NextRound,
    ReopenRound,
    SkipRound,
    StartRound,
    UndoAct,
)
from app.domain.design import Share
from app.domain.events import ActUndone
from app.domain.people import THE_ROOM
from tests.cast import FAY, NOON, OMAR, given, minutes, persona, seconds

BUILD = (FAY, StartRound("build"))
TALK = InsertRound("talk", "walk", "Talk", "discuss_spread", 5, Share.PLENARY)


def test_a_skipped_round_stays_on_the_agenda():
    assert given((FAY, SkipRound("walk"))).round("walk").state == "skipped"


def test_an_inserted_round_stands_in_its_place():
    room = given(BUILD, (FAY, TALK))
    ids = [round.id for round in room.agenda]
    assert ids[ids.index("walk") + 1] == "talk"
    assert room.round("talk").inserted
    assert room.round("talk").minutes == 5
    last = given((FAY, InsertRound("talk", "close", "Talk", "buffer", 5, Share.DARK)))
    assert last.agenda[-1].id == "talk"


def test_a_reopened_round_runs_again_from_its_first_start():
    room = given(
        BUILD, minutes(2), (FAY, NextRound()), minutes(2), (FAY, ReopenRound("build", 3, "More"))
    )
    round = room.running
    assert (round.id, round.state, round.rev) == ("build", "open", 2)
    assert round.started_at == NOON
    assert round.ends_at == NOON + minutes(7)
    assert round.closed_at is None
    assert room.current == "build"


def test_reopening_a_round_that_shares_makes_all_visible():
    room = given(
        (FAY, StartRound("reveal")),
        (FAY, StartRound("rebuild")),
        (OMAR, persona("a2")),
        (FAY, ReopenRound("reveal", 3, "More")),
    )
    assert room.artefacts["a2"].visible


def test_undo_leaves_alone_what_the_room_closed_meanwhile():
    bell_over = minutes(10) + seconds(30)
    room = given(
        BUILD,
        bell_over - seconds(2),
        (FAY, SkipRound("walk")),
        seconds(2),
        (THE_ROOM, CloseRound("build", 1)),
        (FAY, UndoAct(2)),
    )
    assert room.round("build").state == "closed"
    assert room.round("build").closed_at == NOON + bell_over
    assert room.round("walk").state == "pending"


def test_undoing_what_is_not_there_changes_nothing():
    room = given(timedelta())
    assert given(ActUndone(7)) == room

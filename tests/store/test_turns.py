"""A turn decides each command against all that went before, and the journal keeps all of it."""

import logging
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.commands import (
    ExtendRound,
    LeaveComment,
    NextRound,
    ParkItem,
    PauseRound,
    RaiseHand,
    ResumeRound,
    SetReady,
    UndoAct,
)
from app.store.turns import fold
from tests.cast import ANA, FAY, MAYA, NOON, OMAR, moment, persona, revision
from tests.store.archive import Archive, refusals

BUILD = ((FAY, NextRound()), (FAY, NextRound()))


@pytest.fixture
def archive(tmp_path):
    found = Archive(tmp_path)
    found.room()
    yield found
    found.close()


def test_events_are_numbered_without_a_gap(archive):
    archive.turn(*BUILD, (MAYA, persona()), (MAYA, moment()))
    found = archive.journal.read("r1")
    assert [recorded.seq for recorded in found] == list(range(1, len(found) + 1))
    assert archive.states["r1"][1] == len(found)


def test_the_journal_gives_back_the_very_room(archive):
    archive.turn(*BUILD, (MAYA, persona()), (ANA, revision(pain="It rings at seven")))
    assert fold(archive.journal.read("r1")) == archive.state()


def test_a_moment_between_two_milliseconds_comes_back_as_it_was_shown(archive):
    odd = NOON + timedelta(microseconds=1)
    archive.turn((FAY, NextRound(), None, odd), (FAY, NextRound(), None, odd))
    assert fold(archive.journal.read("r1")) == archive.state()


def test_a_turn_is_written_at_one_stroke(archive):
    said = []
    archive.errand(lambda db: db.connection.dbapi_connection.set_trace_callback(said.append))
    archive.turn(*BUILD, (OMAR, NextRound()), (MAYA, persona()), (MAYA, moment()))
    written = [n for n, words in enumerate(said) if words.startswith("INSERT INTO event")]
    assert len(written) >= 4
    assert written == list(range(written[0], written[-1] + 1))


def test_a_refused_command_does_not_fail_its_neighbours(archive):
    taken = archive.turn(*BUILD, (OMAR, NextRound()), (MAYA, persona()))
    assert refusals(taken) == [None, None, "forbidden", None]
    assert "a1" in archive.state().artefacts


def test_a_retry_has_its_effect_once(archive):
    archive.turn((FAY, NextRound(), "press-1"))
    taken = archive.turn((FAY, NextRound(), "press-1"))
    assert (refusals(taken), taken.happened) == ([None], ())


def test_a_retry_in_the_same_turn_has_its_effect_once(archive):
    taken = archive.turn((FAY, NextRound(), "press-1"), (FAY, NextRound(), "press-1"))
    assert refusals(taken) == [None, None]
    assert archive.state().current == "alone"


def test_a_retry_after_a_restart_has_its_effect_once(archive, tmp_path):
    archive.turn((FAY, NextRound(), "press-1"))
    archive.close()
    again = Archive(tmp_path)
    taken = again.turn((FAY, NextRound(), "press-1"))
    assert (refusals(taken), taken.room.current) == ([None], "alone")
    again.close()


def test_what_was_refused_may_be_asked_again_with_the_same_id(archive):
    assert refusals(archive.turn((MAYA, persona(), "card-1"))) == ["stale"]
    assert refusals(archive.turn(*BUILD, (MAYA, persona(), "card-1")))[-1] is None


def test_the_same_id_of_two_people_is_two_commands(archive):
    taken = archive.turn((MAYA, SetReady(True), "same-id"), (OMAR, SetReady(True), "same-id"))
    assert refusals(taken) == [None, None]
    assert archive.state().ready == {"maya", "omar"}


def test_somebody_who_is_behind_is_brought_up_to_date_first(archive):
    behind = archive.states["r1"]
    archive.turn(*BUILD)
    archive.states["r1"] = behind
    taken = archive.turn((MAYA, persona()))
    assert refusals(taken) == [None]
    assert taken.room.current == "build"


def test_a_rule_that_breaks_is_answered_and_written_to_the_log(archive, caplog):
    with caplog.at_level(logging.ERROR):
        taken = archive.turn((FAY, "not a command at all"), (MAYA, SetReady(True)))
    assert refusals(taken) == ["internal", None]
    assert "A rule broke" in caplog.text


def test_the_register_knows_how_far_a_room_is(archive):
    archive.turn(*BUILD)
    entry = archive.register.by_id("r1")
    assert (entry.head, entry.stage, entry.title) == (
        archive.states["r1"][1], "running", "Better mornings",
    )  # fmt: skip


def test_the_register_knows_when_a_room_is_due(archive):
    archive.turn(*BUILD)
    ends = archive.state().running.ends_at
    assert archive.register.overdue(ends) == []
    assert [r.id for r in archive.register.overdue(ends + timedelta(seconds=30))] == ["r1"]


PRESSES = st.lists(
    st.one_of(
        st.tuples(st.just(FAY), st.sampled_from([NextRound(), PauseRound(), ResumeRound()])),
        st.tuples(st.just(FAY), st.builds(ExtendRound, st.integers(1, 5))),
        st.tuples(st.just(FAY), st.builds(UndoAct, st.integers(1, 9))),
        st.tuples(
            st.sampled_from([MAYA, ANA, OMAR]),
            st.one_of(
                st.builds(persona, st.sampled_from(["a1", "a2", "a3"]), st.text(max_size=20)),
                st.builds(revision, st.sampled_from(["a1", "a2"]), st.integers(1, 3)),
                st.builds(SetReady, st.booleans()),
                st.builds(RaiseHand, st.booleans()),
                st.builds(ParkItem, st.sampled_from("pqr"), st.text(max_size=20)),
                st.builds(LeaveComment, st.sampled_from("cd"), st.just("a1"), st.just("Why?")),
            ),
        ),
    ),
    max_size=30,
)


@settings(max_examples=25)
@given(presses=PRESSES, data=st.data())
def test_whatever_is_pressed_the_journal_gives_back_the_very_room(presses, data, tmp_path_factory):
    archive = Archive(tmp_path_factory.mktemp("archive"))
    archive.room()
    while presses:
        size = data.draw(st.integers(1, len(presses)))
        archive.turn(*presses[:size])
        presses = presses[size:]
    assert fold(archive.journal.read("r1")) == archive.state()
    archive.close()

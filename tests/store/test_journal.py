"""Turns that wait share one commit; nobody is told of what is not on disk."""

import queue
import sqlite3
from contextlib import closing

import pytest

from app.domain.commands import NextRound, SendNote, SetReady
from app.store import register
from app.store.failpoints import failpoint
from app.store.journal import Journal, NotWritten, fold
from tests.cast import FAY, MAYA, NOON
from tests.store.archive import Archive, stamped

TOO_MUCH = [(MAYA, SendNote(f"n{n}", "y" * 590)) for n in range(200)]


@pytest.fixture
def archive(tmp_path):
    found = Archive(tmp_path)
    found.room()
    yield found
    found.close()


def limit(archive, pages):
    """Let the database grow no further than it is (SQLite takes no less than that)."""
    archive.errand(lambda db: db.exec_driver_sql(f"PRAGMA max_page_count={pages}").scalar())


def test_turns_of_several_rooms_share_one_commit(archive):
    archive.room("r2")
    answers = queue.SimpleQueue()
    with archive.held_up():
        archive.ask(answers.put, (FAY, NextRound()), room="r1")
        archive.ask(answers.put, (FAY, NextRound()), room="r2")
    assert [answers.get().room.current for _ in range(2)] == ["alone", "alone"]


def test_two_turns_of_one_room_in_one_commit_follow_each_other(archive):
    answers = queue.SimpleQueue()
    with archive.held_up():
        archive.ask(answers.put, (FAY, NextRound()))
        archive.ask(answers.put, (FAY, NextRound()))
    assert [answers.get().room.current for _ in range(2)] == ["alone", "build"]


def test_a_retry_among_turns_that_wait_costs_one_commit(archive):
    archive.room("r2")
    archive.turn((FAY, NextRound(), "press-1"))
    answers, passed = queue.SimpleQueue(), []
    archive.journal._come_by = passed.append
    with archive.held_up():
        archive.ask(answers.put, (MAYA, SetReady(True), "ready-1"))
        archive.ask(answers.put, (FAY, NextRound(), "press-1"))
        archive.ask(answers.put, (MAYA, SetReady(True), "ready-1"))
        archive.ask(answers.put, (FAY, NextRound(), "press-1"), room="r2")
    taken = [answers.get() for _ in range(4)]
    assert [len(one.happened) for one in taken[1:3]] == [1, 1]  # what the first turn did
    assert [one.answers[0][1] for one in taken] == [None] * 4
    assert [one.room.current for one in taken] == ["alone"] * 4
    assert passed == ["before_commit", "after_commit"]
    assert fold(archive.journal.read("r1")) == taken[0].room


def test_an_errand_that_fails_does_not_fail_its_neighbours(archive, caplog):
    answers, failed = queue.SimpleQueue(), queue.SimpleQueue()
    code = archive.register.by_id("r1").code
    with archive.held_up():
        archive.journal.errand(
            lambda db: register.add_room(db, "r9", "owner", NOON, code), failed.put
        )
        archive.ask(answers.put, (FAY, NextRound()))
    assert isinstance(failed.get(), NotWritten)
    assert answers.get().room.current == "alone"
    assert "not written" in caplog.text


def test_an_event_that_cannot_be_read_keeps_no_reader_in_the_past(archive):
    archive.errand(lambda db: db.exec_driver_sql("UPDATE event SET body = '{' WHERE seq = 1"))
    with pytest.raises(ValueError, match="cannot be read") as broken:
        archive.journal.read("r1")
    archive.errand(lambda db: db.exec_driver_sql("DELETE FROM event"))
    assert archive.journal.read("r1") == []
    assert broken.value  # still held, and with it whatever was being read


def test_while_somebody_else_holds_the_database_nothing_is_written_and_then_it_goes_on(archive):
    archive.errand(lambda db: db.exec_driver_sql("PRAGMA busy_timeout=1"))
    with closing(sqlite3.connect(archive.file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert isinstance(archive.turn((FAY, NextRound())), NotWritten)
        other.execute("ROLLBACK")
    assert archive.turn((FAY, NextRound())).room.current == "alone"


def test_somebody_who_does_not_listen_does_not_stop_the_journal(archive, caplog):
    def deaf(taken):
        raise RuntimeError("gone home")

    archive.ask(deaf, (FAY, NextRound()))
    assert archive.turn((MAYA, SetReady(True))).room.current == "alone"
    assert "gone home" in caplog.text


def test_a_full_disk_shows_nothing_and_the_next_turn_works(archive, caplog):
    before = archive.states["r1"]
    limit(archive, 1)
    failed = archive.turn(*TOO_MUCH)
    assert isinstance(failed, NotWritten)
    assert archive.states["r1"] == before
    assert fold(archive.journal.read("r1")) == before[0]
    limit(archive, 1_000_000)
    taken = archive.turn((MAYA, SendNote("n1", "Still here")))
    assert taken.head == before[1] + 1


def test_a_full_disk_leaves_no_transaction_open(archive):
    limit(archive, 1)
    assert isinstance(archive.turn(*TOO_MUCH), NotWritten)
    with archive.writer.connect() as db:
        assert not db.connection.dbapi_connection.in_transaction


def test_what_waits_is_written_before_the_journal_ends(tmp_path):
    archive = Archive(tmp_path)
    archive.room()
    answers = queue.SimpleQueue()
    archive.ask(answers.put, (FAY, NextRound()))
    archive.close()
    assert answers.get_nowait().room.current == "alone"


def test_a_turn_passes_its_failpoints_and_an_errand_does_not(archive):
    passed, answers = [], queue.SimpleQueue()
    journal = Journal(archive.writer, archive.reader, passed.append)
    journal.start()
    journal.errand(lambda db: "noted", answers.put)
    assert (answers.get(), passed) == ("noted", [])
    journal.take("r1", *archive.states["r1"], [stamped(FAY, NextRound())], answers.put)
    assert answers.get().room.current == "alone"
    assert passed == ["before_commit", "after_commit"]
    journal.stop()


def test_what_a_failpoint_breaks_off_before_the_commit_did_not_happen(archive, caplog):
    answers = queue.SimpleQueue()
    journal = Journal(archive.writer, archive.reader, failpoint("before_commit:raise:1"))
    journal.start()
    journal.take("r1", *archive.states["r1"], [stamped(FAY, NextRound())], answers.put)
    assert isinstance(answers.get(), NotWritten)
    journal.take("r1", *archive.states["r1"], [stamped(FAY, NextRound())], answers.put)
    assert answers.get().room.current == "alone"
    assert "not written" in caplog.text
    journal.stop()

"""One server for each file, one writer, readers that cannot write."""

import logging
import subprocess
import sys

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, InternalError, OperationalError

from app.store.database import (
    AlreadyServed,
    LockFile,
    Unreachable,
    address_of,
    is_shared,
    open_reader,
    open_writer,
    refuse_unreachable,
    sqlite_file,
    warn_of_old_sqlite,
    writing,
)

TAKE = """
import sys
from pathlib import Path
from app.store.database import AlreadyServed, LockFile
try:
    LockFile(Path(sys.argv[1])).take()
except AlreadyServed as refused:
    sys.exit(str(refused))
"""


def pragma(engine, name):
    with engine.connect() as db:
        return db.exec_driver_sql(f"PRAGMA {name}").scalar()


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'charrette.db'}"


def test_a_second_server_on_the_same_file_is_refused(tmp_path):
    lock = LockFile(tmp_path / "charrette.db")
    lock.take()
    with pytest.raises(AlreadyServed, match=r"charrette\.db"):
        LockFile(tmp_path / "charrette.db").take()
    lock.release()


def test_another_process_is_refused_too(tmp_path):
    lock = LockFile(tmp_path / "charrette.db")
    lock.take()
    other = subprocess.run([sys.executable, "-c", TAKE, tmp_path / "charrette.db"],
                           capture_output=True, text=True, check=False)  # fmt: skip
    lock.release()
    assert other.returncode == 1
    assert "Another Charrette server" in other.stderr


def test_the_file_is_free_again_after_the_release(tmp_path):
    lock = LockFile(tmp_path / "charrette.db")
    lock.take()
    lock.release()
    lock.release()
    again = LockFile(tmp_path / "charrette.db")
    again.take()
    again.release()


def test_the_writer_waits_for_the_disk_and_overwrites_what_it_deletes(url):
    writer = open_writer(url)
    wanted = {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "foreign_keys": 1}
    assert {name: pragma(writer, name) for name in wanted} == wanted
    writer.dispose()


def test_a_reader_cannot_write(url):
    open_writer(url).connect().close()
    reader = open_reader(url)
    with reader.connect() as db, pytest.raises(OperationalError, match="readonly"):
        db.exec_driver_sql("CREATE TABLE t (x)")
    reader.dispose()


def test_a_reader_sees_what_was_committed_while_the_writer_goes_on(url):
    writer, reader = open_writer(url), open_reader(url)
    with writer.connect() as db:
        db.exec_driver_sql("CREATE TABLE t (x)")
        db.exec_driver_sql("BEGIN IMMEDIATE")
        db.exec_driver_sql("INSERT INTO t VALUES (1)")
        with reader.connect() as other:
            assert other.exec_driver_sql("SELECT count(*) FROM t").scalar() == 0
        db.exec_driver_sql("COMMIT")
    with reader.connect() as other:
        assert other.exec_driver_sql("SELECT count(*) FROM t").scalar() == 1
    writer.dispose()
    reader.dispose()


@pytest.mark.parametrize(
    ("url", "file"),
    [("sqlite:////srv/c.db", "/srv/c.db"), ("sqlite://", None), ("postgresql://host/c", None)],
)
def test_only_sqlite_has_a_file(url, file):
    assert str(sqlite_file(url)) == str(file)


def test_an_old_sqlite_is_mentioned_in_the_log(caplog):
    with caplog.at_level(logging.INFO):
        warn_of_old_sqlite()
    assert all("one writing connection" in record.message for record in caplog.records)


@pytest.mark.parametrize(
    ("written", "shared"),
    [
        ("postgresql://me@db/c", True), ("postgres://me@db/c", True),
        ("postgresql+psycopg://me@db/c", True), ("postgresql+asyncpg://me@db/c", True),
        ("sqlite:////srv/c.db", False),
    ],
)  # fmt: skip
def test_an_address_says_whether_several_servers_may_share_what_is_there(written, shared):
    assert is_shared(written) is shared
    assert address_of(written).drivername == ("postgresql+psycopg" if shared else "sqlite")


@pytest.mark.parametrize("url", ["mysql://db/c", "charrette", "http://example.org"])
def test_what_is_no_database_of_ours_is_refused_in_a_sentence(url):
    with pytest.raises(Unreachable, match=r"\.$"):
        address_of(url)


def test_a_server_that_does_not_answer_is_named_without_the_password(tmp_path):
    with pytest.raises(Unreachable, match="does not answer") as refused:
        refuse_unreachable(f"postgresql://me:tulip@/c?host={tmp_path}")
    assert "tulip" not in str(refused.value)


def test_a_database_that_answers_and_a_file_that_will_be_made_are_fine(postgres, url):
    refuse_unreachable(postgres.database())
    refuse_unreachable(url)


def test_the_writer_of_a_server_waits_for_nobody_long_and_for_the_disk_always(postgres):
    writer = open_writer(postgres.database())
    wanted = {"lock_timeout": "2s", "statement_timeout": "5s", "synchronous_commit": "on",
              "idle_in_transaction_session_timeout": "4s"}  # fmt: skip
    with writer.connect() as db:
        assert {n: db.exec_driver_sql(f"SHOW {n}").scalar() for n in wanted} == wanted
    writer.dispose()


def test_a_reader_of_a_server_cannot_write_and_keeps_no_transaction_open(postgres):
    reader = open_reader(postgres.database())
    with reader.connect() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM room").scalar() == 0
        assert db.connection.dbapi_connection.info.transaction_status.name == "IDLE"
        with pytest.raises(InternalError, match="read-only"):
            db.exec_driver_sql("DELETE FROM room")
    reader.dispose()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_what_is_written_in_a_block_is_kept_at_its_end_or_gone_altogether(kind, url, request):
    if kind == "postgresql":
        url = request.getfixturevalue("postgres").database()
    writer = open_writer(url)
    with writing(writer) as db:
        db.exec_driver_sql("CREATE TABLE t (x int)")
    with pytest.raises(DBAPIError), writing(writer) as db:
        db.exec_driver_sql("INSERT INTO t VALUES (1), (nobody)")
    with writing(writer) as db:
        db.exec_driver_sql("INSERT INTO t VALUES (2)")
    with writer.connect() as db:
        assert db.exec_driver_sql("SELECT x FROM t").all() == [(2,)]
    writer.dispose()


def test_what_could_not_be_written_does_not_stand_in_the_error(tmp_path):
    engine = open_writer(f"sqlite:///{tmp_path / 'charrette.db'}")
    with engine.connect() as db, pytest.raises(OperationalError) as broken:
        db.execute(text("INSERT INTO nowhere VALUES (:paper)"), {"paper": "Maya's secret paper"})
    engine.dispose()
    assert "nowhere" in str(broken.value)
    assert "secret" not in str(broken.value)

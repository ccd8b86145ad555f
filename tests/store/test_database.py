"""One server for each file, one writer, readers that cannot write."""

import logging
import subprocess
import sys

import pytest
from sqlalchemy.exc import OperationalError

from app.store.database import (
    AlreadyServed,
    LockFile,
    open_reader,
    open_writer,
    sqlite_file,
    warn_of_old_sqlite,
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

"""One file holds everything as of one moment, but nothing that ties papers to people."""

import pytest

from app.domain import commands as asked
from app.store import backup, register
from app.store.backup import NoBackup, back_up
from app.store.database import open_reader
from app.store.journal import Journal
from app.store.register import Register
from tests.cast import ANA, FAY, MAYA, NOON, paper

BALLOT = asked.OpenBallot("b1", "fist_to_five", "How firm?", ("x",), option_text={"x": "The bell"})


@pytest.fixture
def voted(archive):
    """While the server runs: a ballot is open and two have voted."""
    archive.room()
    seat = {"person": "maya", "name": "Maya"}
    archive.errand(lambda db: register.add_seats(db, "r1", [seat], NOON))
    archive.turn((FAY, asked.StartRound("vote")), (FAY, BALLOT))
    archive.turn((MAYA, paper(fingers=2)), (ANA, paper(fingers=4)))
    return archive


def test_a_backup_of_a_running_server_holds_every_event_and_name(voted, tmp_path):
    out = tmp_path / "backup.charrette"
    assert back_up(voted.url, out) == (1, len(voted.journal.read("r1")))
    reader = open_reader(f"sqlite:///{out}")
    kept = Journal(reader, reader)
    assert kept.read("r1") == voted.journal.read("r1")
    assert Register(reader).seats("r1")["maya"].name == "Maya"
    reader.dispose()


def test_it_holds_papers_but_no_key_that_says_whose_they_are(voted, tmp_path):
    (key,) = (secret for (secret,) in voted.all("SELECT secret FROM ballot_key"))
    out = tmp_path / "backup.charrette"
    back_up(voted.url, out)
    assert bytes(key) not in out.read_bytes()
    reader = open_reader(f"sqlite:///{out}")
    with reader.connect() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM paper").scalar() == 2
        assert db.exec_driver_sql("SELECT secret FROM ballot_key").all() == [(b"",)]
    reader.dispose()


def test_nothing_but_the_one_file_is_left(voted, tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    back_up(voted.url, folder / "one")
    assert [path.name for path in folder.iterdir()] == ["one"]


def test_a_file_that_is_there_is_never_overwritten(voted, tmp_path):
    out = tmp_path / "letter.txt"
    out.write_text("Dear Maya")
    with pytest.raises(NoBackup, match="already"):
        back_up(voted.url, out)
    assert out.read_text() == "Dear Maya"


def test_where_there_is_no_database_there_is_no_backup(tmp_path):
    with pytest.raises(NoBackup, match="no database"):
        back_up(f"sqlite:///{tmp_path / 'none.db'}", tmp_path / "out")
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"no database at all" * 100)
    with pytest.raises(NoBackup, match="cannot be copied"):
        back_up(f"sqlite:///{broken}", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_every_table_but_those_of_running_servers_is_in_it():
    named = {table.name for table in backup.tables()}
    assert {"room", "event", "seat", "paper", "pack_link", "audit", "keeping", "account"} <= named
    assert named.isdisjoint(backup.LEFT_OUT)

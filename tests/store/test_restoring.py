"""A backup comes back into either database; nobody goes on from what they held before."""

import pytest

from app.domain import commands as asked
from app.domain.refusal import Refused
from app.store import register
from app.store.audit import Audit
from app.store.backup import NoBackup, back_up
from app.store.database import AlreadyServed, LockFile, open_reader
from app.store.generation import beside
from app.store.journal import Journal, fold
from app.store.register import Register
from app.store.restoring import NotEmpty, restore
from tests.cast import ANA, FAY, MAYA, NOON, THE_ROOM, paper, seconds
from tests.store.archive import Archive

BALLOT = asked.OpenBallot("b1", "fist_to_five", "How firm?", ("x",), option_text={"x": "The bell"})


@pytest.fixture
def backup(tmp_path):
    """Of a room in which a ballot is open and Maya has voted."""
    folder = tmp_path / "before"
    folder.mkdir()
    archive = Archive(folder)
    archive.room()
    seat = {"person": "maya", "name": "Maya"}
    archive.errand(lambda db: register.add_seats(db, "r1", [seat], NOON))
    archive.turn((FAY, asked.StartRound("vote")), (FAY, BALLOT), (MAYA, paper(fingers=2)))
    out = tmp_path / "backup.charrette"
    back_up(archive.url, out)
    archive.epoch = archive.register.by_id("r1").epoch
    archive.close()
    return out, archive


@pytest.fixture
def target(archive):
    """The address of an empty database of each kind."""
    return archive.url


def test_everything_is_there_and_nobody_goes_on_from_before(backup, target):
    file, before = backup
    assert restore(file, target, NOON, over=False) == 1
    reader = open_reader(target)
    events = Journal(reader, reader).read("r1")
    assert fold(events) == before.states["r1"][0]
    assert Register(reader).seats("r1")["maya"].name == "Maya"
    assert Register(reader).by_id("r1").epoch != before.epoch
    assert [note.what for note in Audit(reader).latest()] == ["restored a backup"]
    reader.dispose()


def test_rooms_that_are_there_stay_unless_it_is_said_that_they_go(backup, archive):
    file, _ = backup
    archive.room("r2")
    url = archive.url
    with pytest.raises(NotEmpty, match="--over"):
        restore(file, url, NOON, over=False)
    assert archive.register.by_id("r2") is not None
    restore(file, url, NOON, over=True)
    reader = open_reader(url)
    assert [entry.id for entry in Register(reader).all()] == ["r1"]
    reader.dispose()


def test_whoever_voted_before_cannot_vote_twice_and_their_paper_counts(backup, tmp_path):
    folder = tmp_path / "after"
    folder.mkdir()
    restore(backup[0], f"sqlite:///{folder / 'charrette.db'}", NOON, over=False)
    archive = Archive(folder)
    archive.states["r1"] = backup[1].states["r1"]
    ((_, again),) = archive.turn((MAYA, paper(fingers=5))).answers
    assert isinstance(again, Refused)
    assert "cannot be changed" in str(again)
    archive.turn((ANA, paper(fingers=4)), (ANA, paper(fingers=3)), (FAY, asked.EndBallot("b1")))
    archive.turn((THE_ROOM, asked.CloseBallot("b1", 2), "command-close",
                  NOON + seconds(9)))  # fmt: skip
    ballot = archive.state().ballots["b1"]
    fingers = sorted(each["paper"]["fingers"] for each in ballot.papers)
    assert (fingers, ballot.voted) == ([2, 3], {"maya", "ana"})
    archive.close()


def test_a_database_that_is_served_is_left_alone(backup, tmp_path):
    file = tmp_path / "served" / "charrette.db"
    file.parent.mkdir()
    lock = LockFile(file)
    lock.take()
    with pytest.raises(AlreadyServed):
        restore(backup[0], f"sqlite:///{file}", NOON, over=True)
    lock.release()


def test_the_restored_database_may_be_served(backup, tmp_path):
    file = tmp_path / "new" / "charrette.db"
    restore(backup[0], f"sqlite:///{file}", NOON, over=False)
    assert beside(file).exists()
    assert sorted(path.name for path in file.parent.iterdir()) == [
        "charrette.db", "charrette.db.generation", "charrette.db.lock",
    ]  # fmt: skip


@pytest.mark.parametrize("content", [None, b"", b"Dear Maya", b"SQLite format 3\0" * 100])
def test_what_is_no_backup_is_refused(tmp_path, content):
    file = tmp_path / "letter"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(NoBackup):
        restore(file, f"sqlite:///{tmp_path / 'new.db'}", NOON, over=True)
    assert not (tmp_path / "new.db").exists()


def test_a_backup_of_a_newer_version_is_refused(backup, tmp_path):
    file, _ = backup
    stamp(file, "9999")
    with pytest.raises(NoBackup, match="newer"):
        restore(file, f"sqlite:///{tmp_path / 'new.db'}", NOON, over=False)


def stamp(file, version):
    reader = open_reader(f"sqlite:///{file}")
    with reader.connect() as db:
        db.exec_driver_sql("PRAGMA query_only=0")
        db.exec_driver_sql("UPDATE alembic_version SET version_num = ?", (version,))
    reader.dispose()

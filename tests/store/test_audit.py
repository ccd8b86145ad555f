"""What was done is kept with its time and its network, and told newest first."""

from datetime import timedelta
from functools import partial

from app.domain.commands import RemovePerson
from app.store import audit
from app.store.audit import Audit, Note, network_of
from tests.cast import FAY, NOON


def noted(archive, what, minute=0, who="owner", target="r1", where=""):
    at = NOON + timedelta(minutes=minute)
    archive.errand(partial(audit.note, at=at, who=who, what=what, target=target, where=where))


def test_the_newest_note_is_told_first(archive):
    noted(archive, "signed in", 0, target="")
    noted(archive, "made a link", 1, where="10.1.2.3")
    assert Audit(archive.reader).latest() == [
        Note(NOON + timedelta(minutes=1), "owner", "made a link", "r1", "10.1.2.0/24"),
        Note(NOON, "owner", "signed in", "", ""),
    ]
    assert [note.what for note in Audit(archive.reader).latest(1)] == ["made a link"]


def test_notes_about_one_room_are_told_by_themselves(archive):
    noted(archive, "deleted a room", target="r1")
    noted(archive, "deleted a room", target="r2")
    assert [note.target for note in Audit(archive.reader).about("r2")] == ["r2"]


def test_of_an_address_only_the_network_is_kept():
    assert network_of("192.0.2.77") == "192.0.2.0/24"
    assert network_of("2001:db8:1:2::3") == "2001:db8:1::/48"
    assert network_of("::ffff:192.0.2.77") == "192.0.2.0/24"
    assert network_of("fe80::1%eth0") == "fe80::/48"
    assert network_of("testclient") == ""
    assert network_of("") == ""


def test_old_notes_go(archive):
    noted(archive, "signed in", 0)
    noted(archive, "signed in", 5)
    gone = archive.errand(lambda db: audit.forget_notes(db, NOON + timedelta(minutes=5)))
    assert gone == 1
    assert len(Audit(archive.reader).latest()) == 1


def test_where_somebody_was_is_forgotten_with_them(archive):
    noted(archive, "signed in", who="maya", where="192.0.2.77")
    noted(archive, "signed in", who="owner", where="192.0.2.77")
    archive.errand(lambda db: audit.forget_of(db, ["maya"]))
    told = {note.who: note.where for note in Audit(archive.reader).latest()}
    assert told == {"maya": "", "owner": "192.0.2.0/24"}


def test_removing_somebody_is_noted_by_itself(archive):
    archive.room()
    archive.turn((FAY, RemovePerson("omar")))
    (note,) = Audit(archive.reader).about("r1")
    assert (note.who, note.what) == ("fay", "removed a person")

"""What a pack is made of is read from the database, in whichever process makes it."""

import pickle
from contextlib import closing
from functools import partial

import pytest

from app.domain.commands import AttachImage, InsertRound, StartRound
from app.domain.design import Share
from app.store import register
from app.store.images import add_image
from app.web.record import Record
from tests.cast import FAY, MAYA, NOON, persona
from tests.store.archive import Archive


@pytest.fixture
def archive(tmp_path):
    with closing(Archive(tmp_path)) as found:
        found.room()
        yield found


def read(record):
    return pickle.loads(pickle.dumps(record))()


def test_it_tells_the_room_as_its_journal_does(archive):
    snapshot = read(Record(archive.url, "r1"))
    assert snapshot.room == archive.state()
    assert snapshot.events == tuple(archive.journal.read("r1"))
    assert snapshot.seq == len(snapshot.events)


def test_it_may_tell_of_an_earlier_place(archive):
    snapshot = read(Record(archive.url, "r1", 1))
    assert (snapshot.seq, snapshot.room.seats) == (1, {})


def test_it_knows_the_names_of_people(archive):
    seat = {"person": "maya", "name": "Maya", "job": "Nurse"}
    archive.errand(lambda db: register.add_seats(db, "r1", [seat], NOON))
    found = read(Record(archive.url, "r1")).names["maya"]
    assert (found.name, found.job) == ("Maya", "Nurse")


def test_it_holds_the_pictures_that_stand_on_cards(archive):
    round = InsertRound("extra", None, "Extra", "team_build", 10, Share.DAYLIGHT)
    archive.turn((FAY, round), (FAY, StartRound("extra")), (MAYA, persona()))
    archive.turn((MAYA, AttachImage("a1", "i1", "The paper form")))
    for id in ("i1", "i2"):
        archive.errand(partial(add_image, room="r1", id=id, person="maya", body=id.encode(),
                               small=b"", at=NOON))  # fmt: skip
    assert read(Record(archive.url, "r1")).images == {"i1": b"i1"}

"""Servers tell each other who is with them, and are believed while they live."""

from functools import partial

import pytest

from app.store import company
from app.store.company import FORGOTTEN, GONE, Company
from tests.store.archive import Archive


@pytest.fixture
def url(postgres):
    return postgres.database()


@pytest.fixture
def archive(url, tmp_path):
    found = Archive(tmp_path, url)
    yield found
    found.close()


@pytest.fixture
def told(archive):
    return Company(archive.reader)


def beats(archive, server):
    archive.errand(partial(company.beat, server=server))


def tells(archive, server, room, body):
    archive.errand(lambda db: company.tell(db, server, room, body))


def silent(archive, server, millis):
    """So long ago this server last gave a sign of life."""
    archive.errand(lambda db: db.exec_driver_sql(
        "UPDATE server SET seen = seen - %s WHERE id = %s", (millis, server)))  # fmt: skip


def test_each_hears_what_the_others_tell_and_the_last_of_it(archive, told):
    for server in ("one", "two", "three"):
        beats(archive, server)
        tells(archive, server, "r1", f"{server} at first")
        tells(archive, server, "r1", f"{server} now")
    found = told.elsewhere("one", ["r1", "r2"])
    assert {room: sorted(bodies) for room, bodies in found.items()} == {
        "r1": ["three now", "two now"]
    }


def test_whoever_has_nobody_left_says_so(archive, told):
    beats(archive, "two")
    tells(archive, "two", "r1", "somebody")
    tells(archive, "two", "r1", "")
    assert told.elsewhere("one", ["r1"]) == {}


def test_a_server_that_gives_no_sign_of_life_is_not_believed_until_it_does(archive, told):
    beats(archive, "two")
    tells(archive, "two", "r1", "somebody")
    silent(archive, "two", GONE)
    assert told.elsewhere("one", ["r1"]) == {}
    beats(archive, "two")
    assert told.elsewhere("one", ["r1"]) == {"r1": ["somebody"]}


def test_a_server_that_never_comes_back_is_forgotten(archive):
    beats(archive, "two")
    tells(archive, "two", "r1", "somebody")
    silent(archive, "two", FORGOTTEN + 1000)
    beats(archive, "one")
    assert archive.all("SELECT id FROM server") == [("one",)]
    assert archive.all("SELECT * FROM company") == []


def test_a_server_that_stops_takes_its_people_along_and_the_others_hear_of_it(
    archive, told, postgres, url
):
    beats(archive, "two")
    tells(archive, "two", "r1", "somebody")
    with postgres.listening(url) as heard:
        archive.errand(partial(company.leave, server="two"))
        assert heard() == "r1"
    assert told.elsewhere("one", ["r1"]) == {}
    assert archive.all("SELECT id FROM server") == []

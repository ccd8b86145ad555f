"""A room is kept so many days after its last use, and for as long as somebody chose."""

from datetime import timedelta

import pytest

from app.domain.commands import NextRound
from app.store import keeping, sharing
from app.store.keeping import FOR_EVER, Keeping, has_expired
from tests.cast import FAY, NOON

DAY = timedelta(days=1)


@pytest.fixture
def archive(archive):
    archive.room()
    return archive


def until(archive, usual=90):
    return Keeping(archive.reader).of(["r1"])["r1"].until(usual)


def keep(archive, days):
    archive.errand(lambda db: keeping.keep(db, "r1", days))


def test_a_room_is_kept_for_the_usual_days_after_its_last_event(archive):
    assert until(archive) == NOON + 90 * DAY
    archive.turn((FAY, NextRound(), "command-next", NOON + 3 * DAY))
    assert until(archive) == NOON + 93 * DAY
    assert until(archive, usual=30) == NOON + 33 * DAY


def test_what_somebody_chose_holds_whatever_is_usual(archive):
    keep(archive, 365)
    assert until(archive) == NOON + 365 * DAY
    keep(archive, FOR_EVER)
    assert until(archive) is None
    keep(archive, None)
    assert until(archive) == NOON + 90 * DAY
    assert until(archive, usual=FOR_EVER) is None


def test_reading_a_shared_pack_is_use(archive):
    token = archive.errand(
        lambda db: sharing.add_pack_link(db, "r1", "Board", ("sponsor",), "", NOON, NOON + DAY)
    )
    link = sharing.Sharing(archive.reader).by_token(token, NOON)
    archive.errand(lambda db: sharing.note_opening(db, link.id, NOON + 5 * DAY, "read", 1))
    assert until(archive) == NOON + 95 * DAY


def test_those_that_waited_longest_come_first_and_others_not_at_all(archive):
    for room in ("r2", "r3"):
        archive.room(room)
    archive.turn((FAY, NextRound(), "command-next", NOON + 3 * DAY), room="r1")
    archive.errand(lambda db: keeping.keep(db, "r3", FOR_EVER))
    shelf = Keeping(archive.reader)
    assert shelf.expired(NOON + 89 * DAY, 90) == []
    assert shelf.expired(NOON + 91 * DAY, 90) == ["r2"]
    assert shelf.expired(NOON + 93 * DAY, 90) == ["r2", "r1"]


def test_whoever_comes_back_in_the_last_moment_keeps_the_room(archive):
    at = NOON + 90 * DAY
    assert archive.errand(lambda db: has_expired(db, "r1", at, 90))
    archive.turn((FAY, NextRound(), "command-next", at))
    assert not archive.errand(lambda db: has_expired(db, "r1", at, 90))
    assert not archive.errand(lambda db: has_expired(db, "nowhere", at, 90))

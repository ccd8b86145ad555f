"""Other servers are woken at once, then at most twenty times a second, and never left out."""

import pytest

from app.store.wakes import APART, CHANNEL, Wakes
from tests.store.archive import Archive


class Recorded:
    """A connection to PostgreSQL that only notes what is sent."""

    def __init__(self, name="postgresql"):
        self.dialect, self.name, self.sent = self, name, []

    def exec_driver_sql(self, sql, parameters):
        channel, payloads = parameters
        assert channel == CHANNEL
        self.sent += payloads


@pytest.fixture
def now():
    return [100.0]


@pytest.fixture
def wakes(now):
    return Wakes(lambda: now[0])


def test_what_happens_after_a_quiet_time_is_told_at_once(wakes):
    db = Recorded()
    wakes.owe("r1", 7)
    assert wakes.patience == 0
    wakes.tell(db)
    assert (db.sent, wakes.patience) == (["r1 7"], None)


def test_what_follows_too_soon_is_told_together_and_later(wakes, now):
    db = Recorded()
    for head in (7, 8, 9):
        wakes.owe("r1", head)
        wakes.tell(db)
    assert db.sent == ["r1 7"]
    assert wakes.patience == pytest.approx(APART)
    now[0] += APART
    wakes.tell(db)
    assert db.sent == ["r1 7", "r1 9"]


def test_a_room_that_must_wait_holds_up_no_other(wakes):
    db = Recorded()
    for room in ("r1", "r1", "r2"):
        wakes.owe(room, 7)
        wakes.tell(db)
    assert db.sent == ["r1 7", "r2 7"]


def test_a_room_is_told_of_at_most_twenty_times_a_second(wakes, now):
    db = Recorded()
    for _ in range(1000):
        now[0] += 0.001
        wakes.owe("r1", 7)
        wakes.tell(db)
    assert len(db.sent) <= 20


def test_rooms_that_are_long_quiet_are_forgotten(wakes, now):
    for number in range(3000):
        now[0] += 1
        wakes.owe(f"r{number}", 7)
        wakes.tell(Recorded())
    assert len(wakes._told) < 1100


def test_where_nobody_else_can_be_nobody_is_told(wakes):
    wakes.owe("r1", 7)
    wakes.tell(Recorded("sqlite"))
    assert wakes.patience is None


def test_what_could_not_be_written_is_not_tried_again_and_again(wakes):
    wakes.owe("r1", 7)
    wakes.forget()
    assert wakes.patience is None


def test_a_turn_is_heard_of_once_it_is_written(postgres, tmp_path):
    archive = Archive(tmp_path, postgres.database())
    with postgres.listening(archive.url) as heard:
        archive.room()
        assert heard() == f"r1 {archive.states['r1'][1]}"
    archive.close()

"""Several servers write into one database: each sees what the others did before it decides."""

import queue

import pytest
from sqlalchemy import text

from app.domain.commands import CloseRound, NextRound, ParkItem, SetReady
from app.store import register
from app.store.database import open_writer
from app.store.journal import NotWritten, fold
from app.store.wakes import APART, Wakes
from tests.cast import FAY, MAYA, NOON, OMAR, THE_ROOM, minutes, persona
from tests.store.archive import Archive, refusals


@pytest.fixture
def url(postgres):
    return postgres.database()


@pytest.fixture
def servers(url, tmp_path):
    """Two servers, and a room that the first has opened."""
    found = [Archive(tmp_path, url), Archive(tmp_path, url)]
    found[0].room()
    yield found
    for each in found:
        each.close()


def test_a_turn_begins_with_what_other_servers_wrote(servers):
    here, there = servers
    here.turn((FAY, NextRound()), (FAY, NextRound()))
    taken = there.turn((MAYA, persona()))
    assert (refusals(taken), taken.room.current) == ([None], "build")
    assert here.turn().room == taken.room == fold(here.journal.read("r1"))


def test_turns_by_turns_nothing_is_lost_and_nothing_doubled(servers):
    asked = queue.SimpleQueue()
    for number in range(30):
        for server, by in zip(servers, (MAYA, OMAR), strict=True):
            item = f"{by.person}-{number}"
            server.ask(asked.put, (by, ParkItem(item, item), f"press-{item}"))
    assert [refusals(asked.get()) for _ in range(60)] == [[None]] * 60
    found = servers[0].journal.read("r1")
    assert [one.seq for one in found] == list(range(1, len(found) + 1))
    assert len(fold(found).parked) == 60
    assert servers[1].register.by_id("r1").head == len(found)


def test_a_retry_at_another_server_has_its_effect_once(servers):
    for server in servers:
        assert refusals(server.turn((FAY, NextRound(), "press-1"))) == [None]
    assert servers[1].state().current == "alone"


def test_a_retry_lets_no_other_room_wait_to_be_told_of(servers):
    """What other servers are still to be told stays owed when a turn is taken once more."""
    here, _ = servers
    here.room("r2")
    here.journal._wakes = Wakes(lambda: 0.0)  # the time stands still: nothing falls due
    for number in range(2):
        here.turn((FAY, NextRound(), f"press-{number}"), room="r2")
    here.turn((FAY, NextRound(), "press-1"), room="r2")
    assert here.journal._wakes.patience == APART


def test_two_servers_ring_one_bell_once(servers):
    here, there = servers
    rev = here.turn((FAY, NextRound())).room.running.rev
    late = NOON + minutes(30)
    for server in servers:
        server.turn((THE_ROOM, CloseRound("alone", rev), None, late))
    kinds = [one.event.kind for one in there.journal.read("r1")]
    assert kinds.count("round_closed") == 1


def test_one_room_that_is_held_elsewhere_holds_up_no_other(servers, url, caplog):
    here, _ = servers
    here.room("r2")
    answers = queue.SimpleQueue()
    with Holder(url, "r1"):
        with here.held_up():
            here.ask(lambda taken: answers.put(("r1", taken)), (FAY, NextRound()), room="r1")
            here.ask(lambda taken: answers.put(("r2", taken)), (FAY, NextRound()), room="r2")
        (first, free), (second, held) = answers.get(), answers.get()
    assert (first, free.room.current) == ("r2", "alone")
    assert second == "r1"
    assert isinstance(held, NotWritten)
    assert here.turn((FAY, NextRound())).room.current == "alone"


class Holder:
    """Somebody who holds a room and does not let go."""

    def __init__(self, url, room):
        self.url, self.room = url, room

    def __enter__(self):
        self.writer = open_writer(self.url)
        self.db = self.writer.connect()
        self.db.execute(
            text("SELECT id FROM room WHERE id = :room FOR UPDATE"), {"room": self.room}
        )

    def __exit__(self, *_):
        self.db.invalidate()
        self.db.close()
        self.writer.dispose()


def test_who_keeps_a_room_too_long_loses_it(servers, url):
    held = Holder(url, "r1")
    with held:
        held.db.exec_driver_sql("SET idle_in_transaction_session_timeout = '200ms'")
        assert servers[0].turn((FAY, NextRound())).room.current == "alone"


def test_a_line_that_was_cut_between_two_turns_is_not_noticed(servers, postgres, url):
    here, _ = servers
    cut(postgres, url)
    assert refusals(here.turn((MAYA, SetReady(True)))) == [None]
    assert here.register.by_id("r1").head == here.states["r1"][1]


def test_a_line_that_is_cut_in_the_middle_of_a_turn_leaves_nothing(servers, postgres, url, caplog):
    here, _ = servers
    before = here.states["r1"]
    here.journal._come_by = lambda place: cut(postgres, url)
    assert isinstance(here.turn((FAY, NextRound(), "press-1")), NotWritten)
    here.journal._come_by = lambda place: None
    assert here.turn().head == before[1]
    assert here.turn((FAY, NextRound(), "press-1")).room.current == "alone"


def test_what_another_server_wrote_meanwhile_is_found_at_the_second_try(servers, url):
    """A name that both write at once is one name."""
    here, there = servers
    row = {"person": "lena", "name": "Lena"}

    def beaten(db):
        register.add_seats(db, "r1", [row], NOON)

    def slow(db):
        known = db.execute(text("SELECT 1 FROM seat WHERE person = 'lena'")).first()
        if known is None:
            there.errand(beaten)
            db.execute(text("INSERT INTO seat (room, person, name, job, rev, created, seen)"
                            " VALUES ('r1', 'lena', 'Lena', '', 1, 0, 0)"))  # fmt: skip
        return known is not None

    assert here.errand(slow) is True
    assert here.register.seat("r1", "lena").name == "Lena"


def test_a_room_that_was_erased_meanwhile_is_written_to_no_more(servers, caplog):
    here, there = servers
    there.errand(lambda db: db.execute(text("DELETE FROM room WHERE id = 'r1'")))
    before = here.journal.read("r1")
    assert isinstance(here.turn((FAY, NextRound())), NotWritten)
    assert here.journal.read("r1") == before


def cut(postgres, url, only=""):
    """Every line to this database, as a restart of the server does; or those of one name."""
    ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
    name = url.partition("@/")[2].partition("?")[0]
    postgres.sql(f"{ended} AND application_name LIKE %s", name, only or "%")

"""The journal in memory does what the one on disk does."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.commands import CloseBallot, EndBallot, NextRound, OpenBallot, SetReady
from app.domain.room import Room
from app.store.journal import NotWritten
from tests.cast import CAST, FAY, MAYA, NOON, OMAR, OPEN_ROOM, THE_ROOM, paper, seconds
from tests.live.presses import PRESSES
from tests.store.archive import Archive, stamped
from tests.store.memory import MemoryJournal, folded

BALLOT = OpenBallot("b9", "dots", "Which first?", ("soon", "later"),
                    option_text={"soon": "Soon", "later": "Later"},
                    params={"dots_per_voter": 3, "max_per_option": 3, "select": 1})  # fmt: skip


class Memory:
    """A room in memory; `turn` takes steps of (by, command) or (by, command, id, at)."""

    def __init__(self, **parts):
        self.journal, self.state, self.head = MemoryJournal(**parts), Room(), 0
        self.turn((THE_ROOM, OPEN_ROOM), *((THE_ROOM, seat) for seat in CAST))

    def turn(self, *steps):
        told = []
        batch = [stamped(*step) for step in steps]
        self.journal.take("r1", self.state, self.head, batch, told.append)
        if not isinstance(told[0], NotWritten):
            self.state, self.head = told[0].room, told[0].head
        return told[0]


def refusals(taken):
    return [refused and refused.sentence for _, refused in taken.answers]


@settings(max_examples=15)
@given(turns=st.lists(st.lists(PRESSES, min_size=1, max_size=6), max_size=8))
def test_it_answers_as_the_one_on_disk_and_keeps_the_same_events(turns, tmp_path_factory):
    archive, memory = Archive(tmp_path_factory.mktemp("archive")), Memory()
    archive.room()
    for number, presses in enumerate(turns):
        steps = [(*press, f"id-{number % 3}-{n}") for n, press in enumerate(presses)]
        assert refusals(memory.turn(*steps)) == refusals(archive.turn(*steps))
    assert memory.journal.read("r1") == archive.journal.read("r1")
    assert memory.state == archive.state() == folded(memory.journal.read("r1"))
    archive.close()


def test_a_retry_has_its_effect_once():
    memory = Memory()
    for _ in range(2):
        memory.turn((FAY, NextRound(), "press-1"), (FAY, NextRound(), "press-1"))
    assert memory.state.current == "alone"


def test_somebody_who_is_behind_is_brought_up_to_date_first():
    memory = Memory()
    behind = memory.state, memory.head
    memory.turn((FAY, NextRound()))
    ahead, memory.state, memory.head = memory.state, *behind
    assert memory.turn((MAYA, SetReady(True))).room.current == "alone"
    assert memory.state.agenda == ahead.agenda


def test_what_fails_before_the_commit_leaves_no_trace():
    memory = Memory()

    def full():
        raise OSError("disk full")

    before, memory.journal.before_commit = memory.journal.read("r1"), full
    assert isinstance(memory.turn((FAY, NextRound(), "press-1")), NotWritten)
    assert memory.journal.read("r1") == before
    memory.journal.before_commit = lambda: None
    assert refusals(memory.turn((FAY, NextRound(), "press-1"))) == [None]


def test_papers_lie_under_a_key_until_the_ballot_closes_and_then_nowhere():
    memory = Memory(chance=lambda size: bytes(size))
    memory.turn((FAY, NextRound()), (FAY, BALLOT), (MAYA, paper("b9", dots={"soon": 3})))
    memory.turn((MAYA, paper("b9", dots={"later": 3})), (OMAR, paper("b9", dots={"later": 1})))
    book = memory.journal.book("r1")
    assert [len(box) for box in book.papers.values()] == [2]
    assert "maya" not in str(book.papers)
    memory.turn((FAY, EndBallot("b9")))
    rev = memory.state.ballots["b9"].rev
    memory.turn((THE_ROOM, CloseBallot("b9", rev), None, NOON + seconds(2)))
    assert memory.state.ballots["b9"].result["totals"] == {"later": 4, "soon": 0}
    assert (memory.journal.book("r1").keys, memory.journal.book("r1").papers) == ({}, {})


def test_somebody_who_does_not_listen_does_not_stop_the_journal():
    def deaf(taken):
        raise RuntimeError("gone home")

    memory = Memory()
    memory.journal.take("r1", memory.state, memory.head, [stamped(FAY, NextRound())], deaf)
    assert memory.turn((MAYA, SetReady(True))).room.current == "alone"


def test_an_errand_that_fails_is_told_so():
    told = []
    MemoryJournal().errand(lambda journal: 1 / 0, told.append)
    MemoryJournal().errand(lambda journal: 2, told.append)
    assert isinstance(told[0], NotWritten)
    assert told[1] == 2

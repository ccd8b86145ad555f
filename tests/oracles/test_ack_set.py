"""The ack-set oracle notices what is lost and what is doubled."""

from tests.oracles.ack_set import ack_set
from tests.store.memory import Row

PAPER = ("maya", "paper-1")


def rows(*commands):
    return [Row(n, 0, who, b"{}", id) for n, (who, id) in enumerate(commands, 1)]


def test_what_was_acknowledged_and_is_written_is_well():
    assert ack_set([PAPER], rows(PAPER, ("maya", None), ("omar", "paper-1"))) == []


def test_what_was_acknowledged_and_is_nowhere_is_lost():
    assert ack_set([PAPER], rows(("omar", "paper-1"))) == [
        "paper-1 of maya was acknowledged and is not in the journal"
    ]


def test_what_changed_nothing_leaves_no_row():
    assert ack_set([PAPER], [], idle={PAPER}) == []


def test_what_stands_there_twice_is_doubled_whether_acknowledged_or_not():
    assert ack_set([], rows(PAPER, PAPER)) == ["paper-1 of maya stands in the journal 2 times"]


def test_events_without_an_id_are_nobodys_double():
    assert ack_set([], rows(("maya", None), ("maya", None))) == []

"""The ladder as data."""

from tests.domain.renewal import LADDER


def test_rungs_are_counted_from_one():
    assert LADDER.rung(1).title == "In a head"
    assert (LADDER.rung(0), LADDER.rung(5)) == (None, None)

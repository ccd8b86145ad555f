"""Calls are kept with what was empty then."""

from tests.cast import FAY, TEAL
from tests.domain.rules.test_coverage import call, played


def test_a_call_keeps_its_cells_and_its_time():
    play = played((FAY, call(("P", TEAL))))
    [kept] = play.room.call_outs
    assert (kept.id, kept.cells, kept.at) == ("c1", (("P", TEAL),), play.at)

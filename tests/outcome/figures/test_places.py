"""Where charts belong."""

from dataclasses import replace

from app.outcome.figures.places import BALLOTS, home, section_of
from tests.outcome.figures.drawn import made


def test_a_type_has_a_home():
    assert home(made(), "capability") == "TOM-07"
    assert home(made(), "nothing of the kind") == ""


def test_a_ballot_stands_with_what_was_voted_on():
    ballots = made().room.ballots
    assert section_of(made(), ballots["B1"]) == "TOM-04"
    assert section_of(made(), ballots["B2"]) == "TOM-05"


def test_run_offs_and_worded_options_stand_with_the_other_ballots():
    ballots = made().room.ballots
    assert section_of(made(), ballots["B1r"]) == BALLOTS
    assert section_of(made(), ballots["B3"]) == BALLOTS
    mixed = replace(ballots["B1"], options=("A-018", "A-051"))
    assert section_of(made(), mixed) == BALLOTS

"""What a section does not know yet."""

from app.domain.model.sections import by_section
from app.outcome.edition import edition
from app.outcome.unknowns import unknowns
from tests.outcome.recorded import empty, snapshot


def said(id, of=None):
    made = edition(of or snapshot())
    section = next(s for s in made.room.method.sections if s.id == id)
    return list(unknowns(made, section, by_section(made.room)[id]))


def test_what_nobody_tested_is_counted():
    assert said("TOM-04") == [
        "5 of 8 statements were put forward and kept, but not tested by a vote or a sponsor."
    ]


def test_an_open_challenge_is_repeated():
    assert said("TOM-05") == [
        "Flat returns tariff for small sellers: “Large sellers will ask for the same flat price.” "
        "is not answered."
    ]


def test_what_was_left_open_is_named():
    assert "“Owner” is open for “Lockers at forty sites”." in said("CHG-02")


def test_a_section_that_nobody_worked_on_knows_of_no_gap():
    assert said("TOM-05", empty()) == []

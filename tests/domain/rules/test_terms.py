"""Who may say what a word means, and who settles it."""

from dataclasses import replace

import pytest

from app.domain.commands import DefineTerm, SettleTerm
from app.domain.events import TermDefined, TermSettled
from app.domain.refusal import Refused
from app.domain.room import Meaning, Term
from app.domain.rules.terms import MOST_MEANINGS
from tests.cast import ANA, FAY, MAYA, OMAR, SOL, given, then

CAGE = DefineTerm("cage", "A roller for parcels", "crate")
OTHER = DefineTerm("Cage", "A locked room")


def test_those_who_work_say_what_a_word_means():
    assert then(given(), MAYA, CAGE) == [TermDefined("cage", "A roller for parcels", "crate")]
    assert then(given((MAYA, CAGE)), MAYA, CAGE) == []
    with pytest.raises(Refused, match="Sponsors and observers"):
        then(given(), SOL, CAGE)


def test_one_word_may_have_two_meanings_until_a_facilitator_settles_it():
    """Seed D: a common language shows where it is not common yet."""
    both = given((MAYA, CAGE), (OMAR, OTHER))
    assert [m.text for m in both.term("CAGE").others] == ["A locked room"]
    assert then(both, ANA, OTHER) == []
    settled = SettleTerm("CAGE", "A locked room")
    assert then(both, FAY, settled) == [TermSettled("cage", "A locked room")]
    assert then(given((MAYA, CAGE), (OMAR, OTHER), (FAY, settled)), FAY, settled) == []


def test_only_meanings_that_somebody_gave_can_be_settled_and_only_by_facilitators():
    both = given((MAYA, CAGE), (OMAR, OTHER))
    with pytest.raises(Refused, match="Only a facilitator"):
        then(both, MAYA, SettleTerm("cage", "A locked room"))
    with pytest.raises(Refused, match="Choose one of the meanings"):
        then(both, FAY, SettleTerm("cage", "A bird’s home"))
    with pytest.raises(Refused, match="Nobody has said"):
        then(both, FAY, SettleTerm("crate", "A box"))


def test_a_word_does_not_gather_meanings_without_end():
    others = tuple(Meaning(f"meaning {n}", "", f"p{n}") for n in range(MOST_MEANINGS - 1))
    full = replace(given(), terms={"cage": Term("cage", "first", "", "maya", others)})
    with pytest.raises(Refused, match="has 6 meanings already"):
        then(full, OMAR, OTHER)
    assert then(full, MAYA, OTHER)

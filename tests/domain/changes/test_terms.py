"""Words and their meanings, as they are kept."""

from app.domain.commands import DefineTerm, SettleTerm
from app.domain.room import Meaning, Term
from tests.cast import ANA, FAY, MAYA, given

MAYAS = DefineTerm("Cage", "a roller for parcels", "crate")
ANAS = DefineTerm("cage", "where the claims go")


def test_a_second_meaning_stands_beside_the_first_under_one_word():
    kept = given((MAYA, MAYAS), (ANA, ANAS)).terms
    assert kept == {
        "Cage": Term("Cage", "a roller for parcels", "crate", "maya",
                     (Meaning("where the claims go", "", "ana"),)),
    }  # fmt: skip


def test_ones_own_meaning_is_replaced_wherever_it_stands():
    again = given((MAYA, MAYAS), (ANA, ANAS), (ANA, DefineTerm("cage", "the locked room")))
    assert [m.text for m in again.terms["Cage"].others] == ["the locked room"]
    first = given((MAYA, MAYAS), (ANA, ANAS), (MAYA, DefineTerm("cage", "a trolley")))
    assert first.terms["Cage"].meaning == "a trolley"
    assert len(first.terms["Cage"].others) == 1


def test_what_is_settled_stands_alone():
    settle = SettleTerm("cage", "where the claims go")
    kept = given((MAYA, MAYAS), (ANA, ANAS), (FAY, settle)).terms["Cage"]
    assert (kept.meaning, kept.by, kept.others) == ("where the claims go", "ana", ())

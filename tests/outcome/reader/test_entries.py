"""What entries are made of."""

from app.outcome.edition import edition
from app.outcome.reader.entries import Block, blocks, card, facts, section_of, to_any, to_card
from tests.outcome.recorded import snapshot

MADE = edition(snapshot())


def test_what_says_nothing_is_left_out():
    assert blocks(Block("Empty"), Block("Full", words=("x",))) == (Block("Full", words=("x",)),)
    assert facts(("Empty", ""), ("None", []), ("Full", "x")).facts == (("Full", ("x",)),)


def test_several_things_may_stand_under_one_label():
    pair = ("A-1", "card/A-1")
    assert facts(("About", [pair, "", "x"])).facts == (("About", (pair, "x")),)
    assert facts(("About", pair)).facts == (("About", (pair,)),)


def test_a_card_is_linked_by_its_version():
    assert card("A-026", 2) == "card/A-026/v2"
    assert to_card(MADE, "A-026", 2) == ("A-026 v2 · Show-a-code hand-over", "card/A-026/v2")


def test_what_is_not_shown_has_a_name_but_no_address():
    assert to_card(MADE, "A-999", 1) == "A-999 v1"
    assert to_any(MADE, "A-999") == "A-999"


def test_every_kind_of_thing_has_its_address():
    said = [to_any(MADE, id) for id in ("A-026", "B2", "D3", "S1")]
    assert [each[1] for each in said] == ["card/A-026", "ballot/B2", "decision/D3", "answer/S1"]


def test_a_card_knows_its_section():
    assert section_of(MADE, MADE.room.artefacts["A-026"]) == "TOM-05 Promises and services"

"""Refusals keep their sentence, its values and a code."""

from app.domain.refusal import Refused


def test_a_refusal_reads_as_its_filled_sentence():
    assert str(Refused("You placed {placed} dots.", placed=4)) == "You placed 4 dots."


def test_a_refusal_keeps_the_sentence_for_translation():
    refused = Refused("You placed {placed} dots.", code="stale", placed=4)
    assert refused.sentence == "You placed {placed} dots."
    assert refused.values == {"placed": 4}
    assert refused.code == "stale"


def test_a_sentence_without_values_may_hold_braces():
    assert str(Refused("Nothing in {here}.")) == "Nothing in {here}."
    assert Refused("No.").code == "refused"

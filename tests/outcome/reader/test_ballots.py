"""Ballots in the reader."""

import pytest

from app.outcome.edition import edition
from app.outcome.reader.ballots import margins
from tests.outcome.reader.found import block, entries_of, entry, fact, items
from tests.outcome.recorded import half_done, snapshot


def test_a_ballot_says_what_was_asked_how_many_voted_and_how_it_was_counted():
    assert fact("ballot/B2", "Question")[0].startswith("How much would our person's life improve")
    assert fact("ballot/B2", "Turnout") == ["24 of 24 papers"]
    assert fact("ballot/B2", "Method and rules")[0].startswith("score, the first 4 are selected")


def test_the_whole_table_leads_to_the_cards():
    table = block("ballot/B2", "The whole table")
    assert len(table.rows) == 7
    assert table.rows[1] == (
        "2",
        ("Show-a-code hand-over", "card/A-026"),
        "mean 4.28, 18 raters",
        "yes",
    )


def test_the_margin_stands_between_the_last_one_in_and_the_first_one_out():
    (said,) = fact("ballot/B2", "Margin")
    assert said.startswith("Last one in: Orphan rescue within the shift (mean 3.59")
    assert said.endswith("first one out: Back-with-the-van (mean 3.56, 18 raters).")


def test_where_papers_were_compared_in_pairs_each_margin_is_told():
    (said,) = fact("ballot/B3", "Margin")
    assert "15 to 9 against “First scan at the doorstep by the driver”." in said
    assert len(block("ballot/B3", "How many prefer the row to the column").rows) == 4
    assert block("ballot/B3", "The whole table").rows[1][2] == "most preferred on 9"


def test_a_tie_says_how_it_was_settled_and_leads_to_the_run_off():
    assert fact("ballot/B1", "Ties")[0].startswith("A tie at the cut, settled by a run-off.")
    assert fact("ballot/B1", "Run-off") == ["B1r · Run-off for third place"]
    assert fact("ballot/B1r", "Run-off of") == ["B1 · Moments that matter"]


def test_fingers_and_earlier_rounds_are_kept():
    assert block("ballot/B6", "Fingers").rows == (("5", "8"), ("4", "10"), ("3", "5"))
    ((round, notes),) = items("ballot/B6", "Earlier rounds")
    assert (round, notes[:2]) == ("Round 1", ("discuss", "23 of 24 papers"))


def test_decisions_that_rest_on_it_are_listed():
    assert items("ballot/B2", "Decided")[0][0].startswith("D3 · Four services go into the model")


@pytest.mark.parametrize("variant", ["sponsor", "internal", "public"])
def test_nobody_reads_from_it_who_voted_what(variant):
    assert "f01" not in str(entry("ballot/B3", variant))


def test_in_a_room_that_is_half_done_ballots_are_told_as_far_as_they_are():
    made = edition(half_done())
    for ballot in made.room.ballots.values():
        assert f"ballot/{ballot.id}" in entries_of(of=half_done)
    assert margins(edition(snapshot()), edition(snapshot()).room.ballots["B5"]) == []

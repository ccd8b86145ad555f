"""Decisions, answers, challenges and what was parked."""

from dataclasses import replace

from app.domain.room import Decision
from app.outcome.edition import edition
from app.outcome.reader.settled import decisions
from tests.outcome.hostile import NOON
from tests.outcome.reader.found import entries_of, entry, fact
from tests.outcome.recorded import brackenline, snapshot


def test_a_decision_says_what_it_rests_on_and_what_it_is_about():
    assert fact("decision/D1", "Rests on") == ["B1 · Moments that matter",
                                               "B1r · Run-off for third place"]  # fmt: skip
    assert fact("decision/D1", "About")[0] == "A-018 · Has anybody got it?"


def test_reasons_alternatives_and_dissent_are_kept():
    taken = Decision("D11", "Wait", "facilitator", (), (), "No vans", ("Start", "Stop"),
                     "Otter wanted to start", "", "f01", NOON)  # fmt: skip
    made = edition(snapshot(replace(brackenline(), decisions={"D11": taken})))
    (told,) = decisions(made)
    assert ("Alternatives considered", ("Start", "Stop")) in told.blocks[0].facts
    assert ("Who disagreed, and why", ("Otter wanted to start",)) in told.blocks[0].facts


def test_an_answer_has_its_reason_its_day_and_who_asked():
    assert entry("answer/S2").status == "Yes, limited"
    assert fact("answer/S2", "By when") == ["26 October 2026"]
    assert fact("answer/S2", "Asked by") == ["George Penrose"]


def test_what_a_sponsor_said_unasked_is_there_too():
    assert [id for id in entries_of() if id.startswith("intervention/")]


def test_a_challenge_leads_to_the_version_it_was_raised_to_and_the_one_that_took_it_up():
    assert fact("challenge/X-01", "Raised to") == ["A-026 v1 · Show-a-code hand-over"]
    assert fact("challenge/X-01", "Taken up in") == ["A-026 v2 · Show-a-code hand-over"]
    assert entry("challenge/X-07").status == "open"


def test_parked_things_say_from_which_round_they_are():
    parked = [id for id in entries_of() if id.startswith("parked/")]
    assert len(parked) == len(brackenline().parked)
    assert fact(parked[0], "Round")

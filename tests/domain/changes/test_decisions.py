"""Decisions, answers, dates, terms and packs as they stand in the room."""

from app.domain.commands import StartRound
from app.domain.events import (
    DecisionRecorded,
    PackMade,
    RenewalSet,
    RequestAnswered,
    SponsorAsked,
    SponsorIntervened,
    TermDefined,
)
from app.domain.room import Decision, Intervention, Renewal, Request, Term
from tests.cast import FAY, MAYA, NOON, SOL, Play, given


def happened(by, *events):
    play = Play()
    for event in events:
        play.happens(event, by)
    return play.room


def test_a_decision_is_kept_with_who_made_it():
    recorded = DecisionRecorded(
        "d1", "Go", "ballot", ("b1",), ("a1",), "why", ("wait",), "Omar", "note"
    )
    assert happened(FAY, recorded).decisions["d1"] == Decision(
        "d1", "Go", "ballot", ("b1",), ("a1",), "why", ("wait",), "Omar", "note", "fay", NOON
    )


def test_a_request_keeps_its_answer():
    asked = SponsorAsked("q1", "A porter", ("a1",))
    assert happened(MAYA, asked).requests["q1"] == Request("q1", "A porter", ("a1",), "maya", NOON)
    answered = RequestAnswered("q1", "date", "", "2026-11-30", "sol")
    request = given(asked, answered).requests["q1"]
    assert (request.answer, request.date, request.owner) == ("date", "2026-11-30", "sol")
    assert request.answered_at == NOON


def test_a_sponsors_word_knows_its_round():
    play = Play().steps((FAY, StartRound("build")))
    play.happens(SponsorIntervened("Shops too?"), SOL)
    assert play.room.interventions == (Intervention("Shops too?", "sol", NOON, "build"),)


def test_dates_and_terms_are_replaced_by_newer_ones():
    room = given(
        RenewalSet(30, "2026-10-14", "What?"),
        RenewalSet(30, "2026-10-15", "What moved?"),
        TermDefined("cage", "A roller", ""),
        TermDefined("cage", "A roller for parcels", "crate"),
    )
    assert room.renewals == {30: Renewal(30, "2026-10-15", "What moved?")}
    assert room.terms == {"cage": Term("cage", "A roller for parcels", "crate")}


def test_packs_are_counted():
    assert given(PackMade(1, "sponsor"), PackMade(2, "internal")).packs == 2

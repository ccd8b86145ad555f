"""Decisions move cards, sponsors answer, dates and terms are set."""

import pytest

from app.domain.commands import (
    AnswerRequest,
    AskSponsor,
    DefineTerm,
    Intervene,
    NotePack,
    RecordDecision,
    SetRenewal,
    StartRound,
    WithdrawArtefact,
)
from app.domain.events import (
    DecisionRecorded,
    PackMade,
    RenewalSet,
    RequestAnswered,
    SponsorAsked,
    SponsorIntervened,
    StatusChanged,
    TermDefined,
)
from app.domain.people import THE_ROOM
from app.domain.refusal import Refused
from tests.cast import ANA, FAY, MAYA, OMAR, SOL, given, persona, then

MADE = ((FAY, StartRound("build")), (MAYA, persona()))
SHARED = (*MADE, (FAY, StartRound("reveal")))
ASK = AskSponsor("q1", "A second porter until May", ("a1",))
ASKED = (*SHARED, (MAYA, ASK))


def decision(**other):
    return RecordDecision("d1", "Ida goes forward", "facilitator", **other)


def test_a_decision_is_recorded_and_moves_what_it_names():
    recorded, moved = then(
        given(*ASKED),
        FAY,
        decision(
            evidence=("q1", "a1"),
            about=("a1",),
            alternatives=(" Wait ", ""),
            statuses={"a1": "adopted"},
        ),
    )
    assert recorded == DecisionRecorded(
        "d1", "Ida goes forward", "facilitator", ("q1", "a1"), ("a1",), "", ("Wait",), "", ""
    )
    assert moved == StatusChanged("a1", "adopted")


def test_a_decision_moves_nothing_that_is_there_already():
    assert len(then(given(*SHARED), FAY, decision(statuses={"a1": "shared"}))) == 1


def test_a_decision_is_recorded_once_by_facilitators():
    assert then(given(*SHARED, (FAY, decision())), FAY, decision()) == []
    with pytest.raises(Refused, match="Only a facilitator"):
        then(given(*SHARED), SOL, decision())


def test_a_decision_names_only_what_there_is():
    for unknown in ({"about": ("a9",)}, {"evidence": ("b9",)}):
        with pytest.raises(Refused, match="not in this room"):
            then(given(*SHARED), FAY, decision(**unknown))
    gone = given(*SHARED, (MAYA, WithdrawArtefact("a1")))
    with pytest.raises(Refused, match="was withdrawn"):
        then(gone, FAY, decision(statuses={"a1": "adopted"}))
    with pytest.raises(Refused, match="at most 12"):
        then(given(*SHARED), FAY, decision(alternatives=("x",) * 13))


def test_makers_ask_the_sponsor_about_what_they_see():
    asked = SponsorAsked("q1", "A second porter until May", ("a1",))
    assert then(given(*SHARED), MAYA, ASK) == [asked]
    assert then(given(*ASKED), MAYA, ASK) == []
    with pytest.raises(Refused, match="has this number"):
        then(given(*ASKED), ANA, ASK)
    with pytest.raises(Refused, match="not shared with you"):
        then(given(*MADE), OMAR, ASK)
    with pytest.raises(Refused, match="Sponsors and observers"):
        then(given(*SHARED), SOL, ASK)


def test_a_sponsor_answers_and_no_status_follows_by_itself():
    yes = AnswerRequest("q1", "yes")
    assert then(given(*ASKED), SOL, yes) == [RequestAnswered("q1", "yes", "", "", "sol")]
    assert then(given(*ASKED, (SOL, yes)), SOL, yes) == []
    assert then(given(*ASKED, (SOL, yes)), SOL, AnswerRequest("q1", "no", "The budget"))


def test_a_facilitator_writes_down_which_sponsor_answered():
    said = AnswerRequest("q1", "yes", owner="sol")
    assert then(given(*ASKED), FAY, said)[0].owner == "sol"
    for nobody in ("", "maya"):
        with pytest.raises(Refused, match="Name the sponsor"):
            then(given(*ASKED), FAY, AnswerRequest("q1", "yes", owner=nobody))


def test_a_no_has_a_reason_and_a_later_has_a_date():
    for answer in ("no", "yes_limited"):
        with pytest.raises(Refused, match="needs a reason"):
            then(given(*ASKED), SOL, AnswerRequest("q1", answer))
    with pytest.raises(Refused, match="until when"):
        then(given(*ASKED), SOL, AnswerRequest("q1", "date"))
    with pytest.raises(Refused, match="“soon” is not a date"):
        then(given(*ASKED), SOL, AnswerRequest("q1", "date", date="soon"))
    [answered] = then(given(*ASKED), SOL, AnswerRequest("q1", "date", date="2026-11-30"))
    assert answered.date == "2026-11-30"


def test_only_what_was_asked_is_answered_by_sponsors():
    with pytest.raises(Refused, match="no such request"):
        then(given(*SHARED), SOL, AnswerRequest("q1", "yes"))
    with pytest.raises(Refused, match="Only a sponsor or a facilitator"):
        then(given(*ASKED), MAYA, AnswerRequest("q1", "yes"))


def test_a_sponsors_word_is_logged():
    assert then(given(), SOL, Intervene("Shops too?")) == [SponsorIntervened("Shops too?")]
    with pytest.raises(Refused, match="Only a sponsor"):
        then(given(), MAYA, Intervene("Shops too?"))


def test_the_room_looks_again_on_a_date():
    again = SetRenewal(30, "2026-10-14", "What moved?")
    assert then(given(), FAY, again) == [RenewalSet(30, "2026-10-14", "What moved?")]
    assert then(given((FAY, again)), FAY, again) == []
    with pytest.raises(Refused, match="is not a date"):
        then(given(), FAY, SetRenewal(30, "14 October", "What moved?"))
    for day in (0, 3651):
        with pytest.raises(Refused, match="between one day and ten years"):
            then(given(), FAY, SetRenewal(day, "2026-10-14", "What moved?"))
    with pytest.raises(Refused, match="Only a facilitator"):
        then(given(), SOL, again)


def test_a_term_is_defined_and_may_be_defined_better():
    cage = DefineTerm("cage", "A roller for parcels", "crate")
    assert then(given(), MAYA, cage) == [TermDefined("cage", "A roller for parcels", "crate")]
    assert then(given((MAYA, cage)), ANA, cage) == []
    assert then(given((MAYA, cage)), ANA, DefineTerm("cage", "A roller for forty parcels"))


def test_a_pack_is_noted_by_the_room_once():
    assert then(given(), THE_ROOM, NotePack(1, "sponsor")) == [PackMade(1, "sponsor")]
    assert then(given((THE_ROOM, NotePack(1, "sponsor"))), THE_ROOM, NotePack(1, "sponsor")) == []
    with pytest.raises(Refused, match="Only the room"):
        then(given(), FAY, NotePack(1, "sponsor"))

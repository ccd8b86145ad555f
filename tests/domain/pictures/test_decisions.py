"""Decisions, requests, interventions, renewals, packs."""

from app.domain import commands as ask
from app.domain.design import Share
from app.domain.people import THE_ROOM
from app.domain.pictures.audiences import Facilitators, GuestTable, Observers, Sponsors, Table
from tests.cast import AMBER, FAY, MAYA, SOL, TEAL, persona
from tests.domain.pictures.scenes import AUDIENCES, begin, picture, underway


def who_gets(scene, key):
    return [audience.key for audience in AUDIENCES if key in picture(scene, audience)]


def test_decisions_and_requests_are_made_in_the_open():
    scene = underway().steps(
        (MAYA, ask.AskSponsor("r1", "Two days of Sunita?", ("a1",))),
        (SOL, ask.AnswerRequest("r1", "yes_limited", "Eight weeks")),
        (FAY, ask.RecordDecision("d1", "Ida first", "facilitator", ("r1",), ("a1",))),
    )
    told = ["f", "t:T1", "t:T2", "t:", "g:T1", "g:T2", "g:", "s"]
    assert who_gets(scene, "decision/d1") == who_gets(scene, "request/r1") == told
    request = picture(scene, Table(AMBER))["request/r1"]
    assert (request["answer"], request["reason"], request["owner"]) == (
        "yes_limited",
        "Eight weeks",
        "sol",
    )
    decision = picture(scene, Table(AMBER))["decision/d1"]
    assert (decision["about"], decision["evidence"], decision["made_by"]) == (["a1"], ["r1"], "fay")


def test_unseen_cards_are_left_out_of_what_a_request_is_about():
    scene = underway()
    begin(scene, Share.DARK)
    scene.steps((MAYA, persona("a9")), (MAYA, ask.AskSponsor("r1", "May we?", ("a1", "a9"))))
    assert picture(scene, Table(TEAL))["request/r1"]["about"] == ["a1", "a9"]
    assert picture(scene, Sponsors())["request/r1"]["about"] == ["a1"]


def test_guests_are_not_told_what_was_decided_about_a_card_for_staff():
    scene = underway().steps(
        (MAYA, persona("staff", internal_only=True)),
        (FAY, ask.RecordDecision("d1", "They may sleep", "facilitator", about=("staff",))),
    )
    assert "decision/d1" in picture(scene, Table(AMBER))
    assert "decision/d1" not in picture(scene, GuestTable(AMBER))


def test_interventions_are_kept_for_facilitators():
    scene = underway().steps((SOL, ask.Intervene("Too dear")))
    assert picture(scene, Facilitators())["intervention/1"] == {
        "n": 1,
        "text": "Too dear",
        "by": "sol",
        "at": "2026-09-14T12:00:00.000+00:00",
        "round": "reveal",
        "reaction": "",
    }
    assert who_gets(scene, "intervention/1") == ["f"]


def test_dates_to_look_again_and_packs():
    scene = underway().steps(
        (FAY, ask.SetRenewal(30, "2026-10-14", "What is done?")),
        (THE_ROOM, ask.NotePack(1, "sponsor")),
    )
    assert picture(scene, Table(TEAL))["renewal/30"]["date"] == "2026-10-14"
    assert "renewal/30" not in picture(scene, Observers())
    assert picture(scene, Sponsors())["pack"] == {"drafts": 1}
    assert who_gets(scene, "pack") == ["f", "s"]

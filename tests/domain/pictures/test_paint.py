"""Whole pictures: repainting them, who is told what at all, and what never gets into them."""

import json

import pytest
from hypothesis import given as drawn
from hypothesis import settings

from app.domain import commands as ask
from app.domain.design import Share
from app.domain.people import THE_ROOM
from app.domain.pictures.audiences import Observers, Person, Screen, Sponsors, Table, Waiting
from app.domain.pictures.paint import Painter, Shelf, paint
from tests.cast import ANA, FAY, MAYA, OMAR, SOL, TEAL, paper, persona, revision, seconds
from tests.domain.pictures.scenes import (
    ALL_NAMES,
    AUDIENCES,
    begin,
    does,
    moves,
    picture,
    started,
    told,
    underway,
)


def folded(shown, repainted):
    """What a page holds after a frame: `gone` names only what was there."""
    fresh, gone = repainted
    assert gone <= shown.keys()
    return {**{key: value for key, value in shown.items() if key not in gone}, **fresh}


class Torn(dict):
    """Names of which one cannot be read at the first look."""

    whole = False

    def get(self, person, otherwise=None):
        if not self.whole:
            self.whole = True
            raise LookupError(person)
        return super().get(person, otherwise)


def test_what_changed_when_painting_broke_is_told_the_next_time():
    scene, painter, names = underway(), Painter(Table(TEAL)), Torn(ALL_NAMES)
    shown = folded({}, painter.repaint(scene.room, ALL_NAMES))
    scene.steps((MAYA, persona("a9", "Ida")))
    with pytest.raises(LookupError):
        painter.repaint(scene.room, names)
    shown = folded(shown, painter.repaint(scene.room, names))
    assert shown == paint(scene.room, ALL_NAMES, Table(TEAL))


@drawn(moves(min_size=5, max_size=40))
@settings(max_examples=40)
def test_what_is_repainted_adds_up_to_the_whole_picture(script):
    scene, shelf = underway(), Shelf()
    painters = {audience: Painter(audience, shelf) for audience in AUDIENCES}
    shown = {audience: {} for audience in AUDIENCES}
    for move in script:
        does(scene, move)
        for audience, painter in painters.items():
            shown[audience] = folded(shown[audience], painter.repaint(scene.room, ALL_NAMES))
            assert shown[audience] == picture(scene, audience)


@drawn(moves(min_size=20, max_size=30))
@settings(max_examples=10)
def test_every_picture_can_be_sent(script):
    scene = underway()
    for move in script:
        does(scene, move)
    for audience in AUDIENCES:
        assert json.loads(told(scene, audience)).keys() == picture(scene, audience).keys()


def test_nothing_new_repaints_nothing():
    room, painter = underway().room, Painter(Table(TEAL))
    painter.repaint(room, ALL_NAMES)
    assert painter.repaint(room, ALL_NAMES) == ({}, frozenset())


def test_only_what_has_changed_is_set_again():
    scene, painter = underway(), Painter(Table(TEAL))
    painter.repaint(scene.room, ALL_NAMES)
    fresh, gone = painter.repaint(scene.steps((MAYA, ask.SetReady(True))).room, ALL_NAMES)
    assert (fresh, gone) == ({"ready/maya": True}, frozenset())


def test_whoever_is_let_in_gets_a_picture():
    scene, painter = underway(), Painter(Person("wanda"))
    painter.repaint(scene.room, ALL_NAMES)
    fresh, gone = painter.repaint(scene.steps((FAY, ask.AdmitPerson("wanda"))).room, ALL_NAMES)
    assert "me/part" in fresh
    assert fresh["me"]["waiting"] is False
    assert gone == frozenset()


# ---- who is told what at all -----------------------------------------------------------------

FRAME = {"room", "mandate", "round", "agenda", "form", "person", "team", "presenters"}
SHARED = {"gallery", "challenge", "comment", "link", "lending", "message", "term"}


@pytest.mark.parametrize(
    ("audience", "subjects"),
    [
        (Waiting(), {"room", "round"}),
        (Observers(), FRAME | SHARED),
        (Sponsors(), FRAME | SHARED | {"ballot", "decision", "request", "renewal", "pack"}),
        (Screen(), FRAME | {"gallery", "wall", "lending", "ballot"}),
    ],
)
def test_those_who_do_not_sit_in_teams_are_told_no_more_than_this(audience, subjects):
    subjects_told = {key.partition("/")[0] for key in picture(eventful(), audience)}
    assert subjects_told == subjects


def eventful():
    """Of everything that can be in a room there is something."""
    taken = ask.Source("l1", "borrowed", "a1", 1, "her patience")
    ballot = ask.OpenBallot("b1", "dots", "Who first?", ("a1", "a2"), seconds=60)
    parents = (ask.Parent("l2", "m1", 1), ask.Parent("l3", "m2", 1))
    return underway().steps(
        (OMAR, ask.ReviseArtefact("a2", 1, {}, sources=(taken,))),
        (OMAR, ask.RaiseChallenge("c1", "a1", 1, "customer", "Why?")),
        (OMAR, ask.LeaveComment("k1", "a1", "Yes")),
        (MAYA, ask.ProposeMerge("g1", "new", "moment", "Both", {"persona": "a1"}, parents)),
        (MAYA, ask.SetReady(True)),
        (MAYA, ask.RaiseHand(True)),
        (MAYA, ask.SendNote("o1", "Lost")),
        (MAYA, ask.SayLine("i1", "Hello")),
        (MAYA, ask.ParkItem("q1", "The canteen")),
        (FAY, ask.SendMessage("e1", "Lunch")),
        (FAY, ask.DefineTerm("shift", "8 h")),
        (MAYA, ask.AskSponsor("r1", "May we?")),
        (FAY, ask.RecordDecision("d1", "So be it", "facilitator")),
        (SOL, ask.Intervene("Too dear")),
        (FAY, ask.SetRenewal(30, "2026-10-14", "Done?")),
        (FAY, ballot),
        (MAYA, paper(a1=1)),
        seconds(70),
        (THE_ROOM, ask.CloseBallot("b1", 1)),
        (FAY, ask.RevealResult("b1")),
        (THE_ROOM, ask.NotePack(1, "sponsor")),
    )


# ---- canaries --------------------------------------------------------------------------------

CANARY = "canary"
FACILITATORS = ["f"]
TEAL_AND_FACILITATORS = ["f", "t:T1", "g:T1"]


def sung(*steps, share=Share.DARK):
    scene = underway()
    begin(scene, share)
    return scene.steps(seconds(5), *steps)


CARD = (MAYA, persona("new", CANARY))
TEXT = (MAYA, ask.PostArtefact("new", "persona", "Plain", {"job": CANARY}))
SOURCE = ask.Source("l1", "borrowed", "a2", 1, CANARY, CANARY)
ANSWERED = (
    (OMAR, ask.RaiseChallenge("c1", "a1", 1, "customer", "Why?")),
    (MAYA, ask.AnswerChallenge("c1", "adapt", CANARY)),
)
CLASHED = (
    (MAYA, revision("a1", 1, job="sleep")),
    (ANA, revision("a1", 1, job=CANARY)),
)
MERGED = ask.ProposeMerge(
    "g1",
    "x",
    "persona",
    CANARY,
    {"job": CANARY},
    (ask.Parent("l1", "a1", 1), ask.Parent("l2", "a2", 1)),
)


@pytest.mark.parametrize(
    ("scene", "told_to"),
    [
        (sung(CARD), TEAL_AND_FACILITATORS),
        (sung(TEXT), TEAL_AND_FACILITATORS),
        (sung(TEXT, share=Share.TWILIGHT), TEAL_AND_FACILITATORS),
        (sung(CARD, share=Share.PRIVATE), ["p:maya"]),
        (sung(TEXT, share=Share.PRIVATE), ["p:maya"]),
        (sung((MAYA, revision("a1", 1, CANARY))), TEAL_AND_FACILITATORS),
        (sung((MAYA, revision("a1", 1, CANARY)), share=Share.PRIVATE), ["p:maya"]),
        (sung((MAYA, ask.ReviseArtefact("a1", 1, {}, sources=(SOURCE,)))), TEAL_AND_FACILITATORS),
        (sung(*CLASHED), TEAL_AND_FACILITATORS),
        (sung(*CLASHED, share=Share.PRIVATE), []),
        (sung(*ANSWERED), TEAL_AND_FACILITATORS),
        (sung((MAYA, ask.LeaveComment("k1", "a1", CANARY))), TEAL_AND_FACILITATORS),
        (sung((MAYA, ask.SayLine("i1", CANARY))), ["f", "p:maya"]),
        (sung((MAYA, ask.SayLine("i1", CANARY)), share=Share.PRIVATE), ["p:maya"]),
        (sung((MAYA, ask.SendNote("o1", CANARY))), ["f", "p:maya"]),
        (sung((FAY, ask.SendMessage("e1", CANARY, TEAL))), TEAL_AND_FACILITATORS),
        (sung((FAY, ask.SendMessage("e1", CANARY, None, "ana"))), ["f", "p:ana"]),
        (sung((FAY, ask.KeepRoundNote("build", CANARY))), []),
        (started((FAY, ask.StartRound("build")), (FAY, ask.KeepRoundNote("build", CANARY))), ["f"]),
        (sung((SOL, ask.Intervene(CANARY))), FACILITATORS),
        (sung((MAYA, MERGED)), ["f", "t:T1", "t:T2", "g:T1", "g:T2"]),
        (sung((MAYA, ask.WithdrawArtefact("a1", CANARY))), []),
    ],
)
def test_a_canary_sings_only_where_it_may(scene, told_to):
    assert [audience.key for audience in AUDIENCES if CANARY in told(scene, audience)] == told_to


def test_pictures_are_painted_from_nothing():
    room = eventful().room
    assert paint(room, ALL_NAMES, Screen()) == paint(room, ALL_NAMES, Screen())
    assert paint(room, {}, Person("maya"))["me"]["name"] == ""

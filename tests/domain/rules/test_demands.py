"""What a card must say: held back with the method's own sentence, and nothing is lost."""

import pytest

from app.domain.commands import OpenBallot, Parent, PostArtefact, ProposeMerge, ReviseArtefact
from app.domain.events import ArtefactPosted
from app.domain.refusal import Refused
from tests.cast import FAY, MAYA, then
from tests.domain.model.operating import playing

STEP = {"outcome": "o", "first_step": "f", "size": "small", "horizon": "H1"}
TINY = {**STEP, "size": "micro", "horizon": "H0"}


def step(fields, id="i1"):
    return PostArtefact(id, "initiative", "Key box by Saturday", fields)


def test_a_tiny_step_starts_within_a_week():
    """Seed C: small matters, and small is now."""
    room = playing().room
    assert then(room, MAYA, step({**TINY, "start_within_days": 3}))
    for late in ({}, {"start_within_days": 8}):
        with pytest.raises(Refused, match="A tiny step starts within seven days"):
            then(room, MAYA, step({**TINY, **late}))


def test_a_step_that_becomes_tiny_is_held_to_it_too():
    room = playing((MAYA, step({**STEP, "start_within_days": 20}))).room
    with pytest.raises(Refused, match="Say in how many days it starts, or call it small"):
        then(room, MAYA, ReviseArtefact("i1", 1, {"size": "micro"}))


def test_what_is_only_to_be_heeded_stops_nobody():
    room = playing().room
    (posted, *_) = then(room, MAYA, step({**STEP, "recurrence": "always_on"}))
    assert isinstance(posted, ArtefactPosted)


def test_a_service_without_its_acceptable_minimum_enters_no_vote():
    """Seed B: just enough stands beside everything possible before anybody chooses."""
    posted = [_service(id) for id in ("s1", "s2")]
    play = playing()
    for event in posted:
        play.happens(event, MAYA)
    ballot = OpenBallot("b1", "dots", "Which?", ("s1", "s2"), seconds=60)
    with pytest.raises(Refused, match="“Call back”: It has no acceptable minimum yet"):
        then(play.room, FAY, ballot)
    minimum = [ReviseArtefact(id, 1, {"threshold": "the same evening"}) for id in ("s1", "s2")]
    play.steps(*((MAYA, revised) for revised in minimum))
    assert then(play.room, FAY, ballot)


def _service(id):
    fields = {"customer_gets": "a call within the hour"}
    return ArtefactPosted(id, "service", "Call back", fields, "T1", ("T1",), ("maya",), "one", True)


def test_merging_is_no_way_round():
    two = ((MAYA, step(STEP)), (MAYA, step(STEP, "i2")))
    parents = (Parent("l1", "i1", 1), Parent("l2", "i2", 1))
    merge = ProposeMerge("g1", "i3", "initiative", "Both", TINY, parents)
    with pytest.raises(Refused, match="A tiny step starts within seven days"):
        then(playing(*two).room, MAYA, merge)

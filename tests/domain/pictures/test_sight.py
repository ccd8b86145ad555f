"""How far each audience sees: whatever others do unseen makes no difference to their pictures."""

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from app.domain import commands as ask
from app.domain.design import Share
from app.domain.people import By
from app.domain.pictures.audiences import (
    Facilitators,
    GuestTable,
    Observers,
    Person,
    Screen,
    Sponsors,
    Table,
)
from tests.cast import AMBER, MAYA, OMAR, TEAL, minutes
from tests.domain.pictures.scenes import (
    AMBER_PEOPLE,
    CARDS,
    OTHERS,
    TALK,
    TEAL_PEOPLE,
    UNSEEN,
    begin,
    differing,
    does,
    moves,
    opened,
    picture,
    plays,
    underway,
    waits,
)

SINGLE = tuple(name for name in CARDS if name not in ("merge", "merge own", "agree"))
"""Without merges: a card of two teams is nobody's secret between them."""

SEATED = (*SINGLE * 3, *TALK, "next", "next", "undo", "ballot", "decide")
ORDINARY = tuple(name for name in (*SINGLE, *TALK) if name != "settle")
MAKING = moves(UNSEEN, TEAL_PEOPLE, max_size=8)
HISTORY = moves(SEATED, max_size=20)
AFTER = moves(ORDINARY, AMBER_PEOPLE, max_size=8)
CLOSED = st.sampled_from([Share.PRIVATE, Share.DARK, Share.TWILIGHT])


@drawn(HISTORY, CLOSED, MAKING, AFTER)
@settings(max_examples=60)
def test_what_a_team_writes_unseen_makes_no_difference_to_others(before, share, work, after):
    one, other = underway(), underway()
    plays((one, other), before)
    for scene in (one, other):
        begin(scene, share)
    one.in_texts, other.in_texts = " with tea", " with milk"
    if share is not Share.TWILIGHT:
        one.in_titles, other.in_titles = " (bold)", " (modest)"
    plays((one, other), work)
    one.in_texts = other.in_texts = one.in_titles = other.in_titles = ""
    plays((one, other), after)
    assert differing(one, other, (*OTHERS, Screen())) == []


@drawn(HISTORY, st.sampled_from([Share.PRIVATE, Share.DARK]), MAKING, AFTER)
@settings(max_examples=60)
def test_others_cannot_even_tell_that_a_team_works(before, share, work, after):
    busy, idle = underway(), underway()
    plays((busy, idle), before)
    for scene in (busy, idle):
        begin(scene, share)
    plays((busy,), work)
    for move in work:
        waits(idle, move)
    plays((busy, idle), after)
    watching = (*OTHERS, Screen()) if share is Share.PRIVATE else OTHERS
    assert differing(busy, idle, watching) == []


@drawn(HISTORY, MAKING)
@settings(max_examples=40)
def test_those_who_only_look_on_see_nothing_of_the_twilight(before, work):
    busy, idle = underway(), underway()
    plays((busy, idle), before)
    for scene in (busy, idle):
        begin(scene, Share.TWILIGHT)
    plays((busy,), work)
    for move in work:
        waits(idle, move)
    watching = (Sponsors(), Observers(), Person("sol"), Person("omar"), Person("otis"))
    assert differing(busy, idle, watching) == []


MERGING = moves(("merge own", "agree", "post", "revise"), TEAL_PEOPLE, min_size=1, max_size=8)


@drawn(HISTORY, st.sampled_from([Share.PRIVATE, Share.DARK]), MERGING)
@settings(max_examples=40)
def test_others_cannot_tell_that_a_team_merges_its_cards_unseen(before, share, work):
    busy, idle = underway(), underway()
    plays((busy, idle), before)
    for scene in (busy, idle):
        begin(scene, share)
    plays((busy,), work)
    for move in work:
        waits(idle, move)
    assert differing(busy, idle, OTHERS) == []


ALONE = moves(("post", "revise"), ("maya",), max_size=8)


@drawn(HISTORY, ALONE)
@settings(max_examples=40)
def test_what_somebody_writes_alone_is_for_nobody_else(before, writing):
    one, other = underway(), underway()
    plays((one, other), before)
    for scene in (one, other):
        begin(scene, Share.PRIVATE)
    plays((one,), writing)
    for move in writing:
        waits(other, move)
    near = (Table(TEAL), GuestTable(TEAL), Person("ana"))
    assert differing(one, other, (*near, *OTHERS, Screen())) == []


@drawn(HISTORY, ALONE)
@settings(max_examples=40)
def test_facilitators_know_who_has_written_alone_but_not_what(before, writing):
    one, other = underway(), underway()
    plays((one, other), before)
    for scene in (one, other):
        begin(scene, Share.PRIVATE)
    one.in_texts, other.in_texts = " with tea", " with milk"
    one.in_titles, other.in_titles = " (bold)", " (modest)"
    plays((one, other), writing)
    assert differing(one, other, (Facilitators(), Person("fay"))) == []


SWAPPED = {"maya": "omar", "omar": "maya"}
READING = moves(
    ("post", "revise", "challenge", "answer", "mark", "comment"), ("maya", "omar"), max_size=25
)


@drawn(READING, READING)
@settings(max_examples=60)
def test_in_a_silent_gallery_nobody_can_tell_whose_a_card_is(made, left):
    one, other = opened(), opened()
    for scene in (one, other):
        begin(scene, Share.DAYLIGHT)
    _mirrored(one, other, made)
    for scene in (one, other):
        begin(scene, Share.GALLERY)
    _mirrored(one, other, left)
    watching = (Table(None), GuestTable(None), Person("tess"), Sponsors(), Observers(), Screen())
    assert differing(one, other, watching) == []


def _mirrored(one, other, script):
    """In the other room Maya does what Omar does in the one, and the other way round."""
    for name, who, a, b in script:
        does(one, (name, who, a, b))
        does(other, (name, SWAPPED[who], a, b))


WITHOUT_MERGES = tuple(name for name in ORDINARY if name != "withdraw")


@drawn(moves(WITHOUT_MERGES, ("maya", "omar", "ana"), max_size=12))
@settings(max_examples=40)
def test_guests_and_the_screen_do_not_know_that_there_are_cards_for_staff(before):
    without, with_staff = underway(), underway()
    plays((without, with_staff), before)
    for scene in (without, with_staff):
        begin(scene, Share.DAYLIGHT)
    _says_all_there_is_to_say_about_a_staff_card(with_staff)
    without.does(By("omar"), ask.ReviseArtefact("a2", 1, {"job": "sleep too"}))
    guests = (GuestTable(TEAL), GuestTable(AMBER), GuestTable(None), Person("gwen"), Screen())
    assert differing(without, with_staff, guests) == []


def _says_all_there_is_to_say_about_a_staff_card(scene):
    taken = ask.Source("sl1", "borrowed", "staff", 1, "its calm")
    fields = {"job": "sleep"}
    for by, command in (
        ("maya", ask.PostArtefact("staff", "persona", "Night", fields, internal_only=True)),
        ("omar", ask.RaiseChallenge("sc1", "staff", 1, "operator", "Who sleeps?")),
        ("maya", ask.AnswerChallenge("sc1", "accept", "All do")),
        ("omar", ask.LeaveComment("sk1", "staff", "Quiet")),
        ("omar", ask.MarkArtefact("staff", "like", True)),
        ("ana", ask.ReviseArtefact("staff", 1, {"job": "sleep well"})),
        ("omar", ask.ReviseArtefact("a2", 1, {"job": "sleep too"}, sources=(taken,))),
        ("maya", ask.AskSponsor("sr1", "May they sleep?", ("staff",))),
        ("fay", ask.RecordDecision("sd1", "They may", "facilitator", about=("staff",))),
    ):
        scene.does(By(by), command)


@pytest.mark.parametrize("share", list(Share))
def test_every_way_of_sharing_can_be_begun(share):
    scene = underway()
    begin(scene, share)
    assert scene.room.running.design.share is share


@pytest.mark.parametrize("share", [Share.PRIVATE, Share.DARK, Share.TWILIGHT])
def test_a_clock_that_was_set_back_brings_nothing_to_light(share):
    """What came first is what stands first in the journal, whatever the clock said."""
    one, other = underway(), underway()
    for scene, words in ((one, "with tea"), (other, "with milk")):
        scene.does(OMAR, ask.RaiseChallenge("c1", "a1", 1, "customer", "Why?"))
        begin(scene, share)
        scene.steps(
            minutes(-5),
            (MAYA, ask.LeaveComment("k1", "a1", words)),
            (MAYA, ask.SayLine("i1", words)),
            (MAYA, ask.AnswerChallenge("c1", "adapt", words)),
        )
    assert differing(one, other, (*OTHERS, Screen())) == []


def test_a_clock_that_was_set_back_signs_nothing_that_was_said_in_silence():
    scene = underway()
    begin(scene, Share.GALLERY)
    scene.steps(minutes(-5), (OMAR, ask.LeaveComment("k1", "a1", "Hm")), minutes(5))
    begin(scene, Share.DAYLIGHT)
    assert "by" not in picture(scene, Table(TEAL))["comment/k1"]

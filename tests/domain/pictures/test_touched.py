"""A change touches the pictures of those whom it concerns, and at least of those."""

from hypothesis import given as drawn
from hypothesis import settings

from app.domain import commands as ask
from app.domain.pictures.audiences import Person
from app.domain.pictures.paint import Painter, Shelf, paint
from app.domain.pictures.touched import touched
from tests.cast import ANA, FAY, MAYA, OMAR, paper, persona, revision, seconds
from tests.domain.pictures.scenes import ALL_NAMES, does, moves, underway

PEOPLE = ("maya", "ana", "omar", "sol", "fay", "otis", "wanda")


@drawn(moves(min_size=5, max_size=40))
@settings(max_examples=60)
def test_whoever_is_not_touched_sees_what_they_saw(script):
    scene, shelf = underway(), Shelf()
    painters = {person: Painter(Person(person), shelf) for person in PEOPLE}
    shown = {person: painters[person].repaint(scene.room, ALL_NAMES)[0] for person in PEOPLE}
    for move in script:
        before = scene.room
        does(scene, move)
        found = touched(shelf, before, scene.room)
        for person, painter in painters.items():
            if found.everybody or person in found.people or (found.watchers and painter.watches):
                fresh, gone = painter.repaint(scene.room, ALL_NAMES)
                kept = {key: v for key, v in shown[person].items() if key not in gone}
                shown[person] = {**kept, **fresh}
            assert shown[person] == paint(scene.room, ALL_NAMES, Person(person))


def touched_by(*steps, first=()):
    scene = underway().steps(*first)
    before = scene.room
    return touched(Shelf(), before, scene.steps(*steps).room)


def test_what_one_does_for_oneself_touches_nobody_else():
    for command in (ask.SetReady(True), ask.RaiseHand(True), ask.SendNote("o1", "Lost")):
        found = touched_by((MAYA, command))
        assert (found.people, found.watchers, found.everybody) == ({"maya"}, False, False)


def test_a_message_touches_whom_it_is_for():
    assert touched_by((FAY, ask.SendMessage("e1", "Lunch"))).people == set()
    assert touched_by((FAY, ask.SendMessage("e1", "Lunch", None, "ana"))).people == {"ana"}


def test_a_card_touches_those_who_had_a_hand_in_it_and_those_it_took_from():
    found = touched_by((MAYA, persona("new")))
    assert found.people == {"maya"}
    assert not found.everybody
    took = ask.Source("l1", "borrowed", "a1", 1, "her patience")
    found = touched_by((OMAR, ask.ReviseArtefact("a2", 1, {}, sources=(took,))))
    assert {"maya", "omar"} <= found.people


def test_a_revision_touches_those_who_wrote_it_before():
    found = touched_by((ANA, revision("a1", 1, job="sleep")))
    assert {"maya", "ana"} <= found.people


def test_a_paper_touches_its_voter_but_a_ballot_everybody():
    ballot = ask.OpenBallot("b1", "dots", "Who first?", ("a1", "a2"), seconds=60)
    assert touched_by((FAY, ballot)).everybody
    found = touched_by(seconds(1), (MAYA, paper(a1=1)), first=((FAY, ballot),))
    assert (found.people, found.everybody) == ({"maya"}, False)


def test_another_round_touches_everybody():
    assert touched_by((FAY, ask.NextRound())).everybody

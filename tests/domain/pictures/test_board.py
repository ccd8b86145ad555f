"""Boards paint again what has changed, and nothing else."""

from dataclasses import replace

from app.domain import commands as ask
from app.domain.pictures.audiences import Table
from app.domain.pictures.board import Board
from app.domain.pictures.shelf import Shelf
from app.domain.pictures.view import in_public, look
from tests.cast import FAY, MAYA, OMAR, TEAL, persona, revision, service
from tests.domain.pictures.scenes import ALL_NAMES, underway


class Wall:
    """A board of what all see, over and over."""

    def __init__(self):
        self.scene, self.shelf, self.board = underway(), Shelf(), Board("gallery/")
        self.names = ALL_NAMES

    def after(self, *steps):
        room = self.scene.steps(*steps).room
        view = in_public(look(room, self.names, Table(TEAL), self.shelf))
        return self.board.cards(view, room.artefacts)


def test_a_new_card_leaves_the_others_as_they_are():
    wall = Wall()
    before = wall.after()
    now = wall.after((MAYA, persona("a9", "New")))
    assert now["gallery/a9"]["title"] == "New"
    assert all(now[key] is before[key] for key in before)


def test_nothing_new_is_the_very_same_board():
    wall = Wall()
    assert wall.after() is wall.after((MAYA, ask.SetReady(True)))


def test_a_card_that_is_withdrawn_is_gone():
    wall = Wall()
    assert "gallery/m1" in wall.after()
    assert "gallery/m1" not in wall.after((MAYA, ask.WithdrawArtefact("m1")))


def test_a_card_follows_the_title_that_it_names():
    wall = Wall()
    before = wall.after((MAYA, service("s1", of=("m1",))))["gallery/m1"]
    assert before["glance"][0]["text"] == "Ida"
    after = wall.after((MAYA, revision("a1", 1, "Ida Berg")))["gallery/m1"]
    assert after["glance"][0]["text"] == "Ida Berg"


def test_a_card_follows_the_name_of_a_person_that_it_shows():
    wall = Wall()
    wall.scene.room = replace(wall.scene.room, method=_showing_owners(wall.scene.room.method))
    fields = {"promise": "We call", "moments": ["m1"], "owner": "omar"}
    posted = wall.after((MAYA, ask.PostArtefact("s1", "service", "Call", fields)))
    assert posted["gallery/s1"]["glance"][0]["text"] == "Omar"
    wall.names = {**ALL_NAMES, "omar": "Omar Haddad"}
    assert wall.after()["gallery/s1"]["glance"][0]["text"] == "Omar Haddad"


def _showing_owners(method):
    kinds = (replace(k, glance=("owner",)) if k.id == "service" else k for k in method.types)
    return replace(method, types=tuple(kinds))


def test_a_challenge_counts_on_its_card_at_once():
    wall = Wall()
    wall.after()
    challenge = ask.RaiseChallenge("c1", "a1", 1, "customer", "Why?")
    assert wall.after((OMAR, challenge))["gallery/a1"]["open_challenges"] == 1


def test_the_bell_turns_over_what_was_made_in_the_dark():
    wall = Wall()
    dark = wall.after((FAY, ask.StartRound("rebuild")), (MAYA, persona("a9", "New")))
    assert "gallery/a9" not in dark
    assert "gallery/a9" in wall.after((FAY, ask.StartRound("vote")))

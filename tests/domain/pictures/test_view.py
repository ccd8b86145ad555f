"""What panels are handed, and when they paint."""

from dataclasses import replace

from app.domain.pictures.audiences import Facilitators, Observers, Person, Table
from app.domain.pictures.shelf import Shelf
from app.domain.pictures.view import Panel, in_public, look
from tests.cast import TEAL
from tests.domain.pictures.scenes import ALL_NAMES, underway


def looking(audience, scene=None, shelf=None):
    return look((scene or underway()).room, ALL_NAMES, audience, shelf or Shelf())


def test_a_panel_paints_again_only_when_a_part_that_it_reads_has_changed():
    painted = []

    def paint(view):
        painted.append(view.room.title)
        return {"title": view.room.title}

    panel, shelf = Panel("title", lambda view: (view.room.title,), paint), Shelf()
    view = looking(Observers(), shelf=shelf)
    first = panel.keys(view)
    assert panel.keys(replace(view, room=replace(view.room, zone="Asia/Tokyo"))) is first
    panel.keys(replace(view, room=replace(view.room, title="Evenings")))
    assert painted == ["Better mornings", "Evenings"]


def test_audiences_that_are_alike_share_what_was_painted():
    panel = Panel("zone", lambda view: (view.room.zone,), lambda view: {"zone": view.room.zone})
    scene, shelf = underway(), Shelf()
    ours, theirs = (looking(who, scene, shelf) for who in (Table(TEAL), Observers()))
    assert panel.keys(ours) is panel.keys(theirs)


def test_in_public_even_facilitators_belong_to_no_team():
    public = in_public(looking(Facilitators())).sight
    assert (public.everything, public.team) == (False, None)


def test_a_person_sees_as_far_as_their_table():
    scene, shelf = underway(), Shelf()
    assert looking(Person("maya"), scene, shelf).sight == looking(Table(TEAL), scene, shelf).sight


def test_a_view_knows_ones_own_team_and_the_round():
    view = looking(Table(TEAL))
    assert sorted(view.own_cards) == ["a1", "m1"]
    assert sorted(view.own_seats) == ["ana", "maya"]
    assert view.current.id == "reveal"


def test_a_name_that_was_forgotten_is_empty():
    assert looking(Observers()).name("somebody") == ""

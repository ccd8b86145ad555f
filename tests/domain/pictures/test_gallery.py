"""Walls of cards: one's own table, what all see, and the twilight."""

import pytest

from app.domain import commands as ask
from app.domain.design import Share
from app.domain.pictures.audiences import (
    Facilitators,
    GuestTable,
    Observers,
    Screen,
    Sponsors,
    Table,
)
from tests.cast import AMBER, FAY, MAYA, TEAL, persona, revision
from tests.domain.pictures.scenes import AUDIENCES, begin, picture, told, under, underway

NEW = "A wholly new card"
SEEN_BY = {
    Share.PRIVATE: ["p:maya"],
    Share.DARK: ["f", "t:T1", "g:T1"],
    Share.TWILIGHT: ["f", "t:T1", "t:T2", "t:", "g:T1", "g:T2", "g:"],
    Share.GALLERY: ["f", "t:T1", "t:T2", "t:", "g:T1", "g:T2", "g:", "s", "o", "x"],
    Share.DAYLIGHT: ["f", "t:T1", "t:T2", "t:", "g:T1", "g:T2", "g:", "s", "o", "x"],
    Share.PLENARY: ["f", "t:T1", "t:T2", "t:", "g:T1", "g:T2", "g:", "s", "o", "x"],
}


@pytest.mark.parametrize("share", list(Share))
def test_who_sees_a_new_card(share):
    scene = underway()
    begin(scene, share)
    scene.steps((MAYA, persona("new", NEW)))
    assert [a.key for a in AUDIENCES if NEW in told(scene, a)] == SEEN_BY[share]


def test_a_private_card_is_the_teams_once_its_round_is_over():
    scene = underway()
    begin(scene, Share.PRIVATE)
    scene.steps((MAYA, persona("new", NEW)))
    begin(scene, Share.DARK)
    assert [a.key for a in AUDIENCES if NEW in told(scene, a)] == SEEN_BY[Share.DARK]
    assert picture(scene, Table(TEAL))["table/new"]["visible"] is False
    begin(scene, Share.DAYLIGHT)
    assert [a.key for a in AUDIENCES if NEW in told(scene, a)] == SEEN_BY[Share.DAYLIGHT]


def test_a_private_round_whose_start_was_taken_back_stays_private():
    scene = underway()
    scene.steps((FAY, ask.StartRound("rebuild")))
    begin(scene, Share.PRIVATE)
    scene.steps((MAYA, persona("new", NEW)), (FAY, ask.UndoAct(scene.room.last_act.number)))
    assert scene.room.running.id == "rebuild"
    assert [a.key for a in AUDIENCES if NEW in told(scene, a)] == ["p:maya"]


def test_what_a_bell_showed_is_hidden_again_when_it_is_taken_back():
    scene = underway()
    begin(scene, Share.DARK)
    scene.steps((MAYA, persona("new", NEW)))
    begin(scene, Share.DAYLIGHT)
    scene.steps((FAY, ask.UndoAct(scene.room.last_act.number)))
    assert [a.key for a in AUDIENCES if NEW in told(scene, a)] == SEEN_BY[Share.DARK]


def test_ones_own_cards_are_on_the_table_and_the_shared_ones_in_the_gallery_too():
    shown = picture(underway(), Table(TEAL))
    assert sorted(under(shown, "table/")) == ["a1", "m1"]
    assert sorted(under(shown, "gallery/")) == ["a1", "a2", "m1", "m2"]


def test_facilitators_have_one_wall_of_everything():
    scene = underway().steps((FAY, ask.StartRound("rebuild")), (MAYA, persona("new", NEW)))
    shown = picture(scene, Facilitators())
    assert under(shown, "table/") == {}
    assert shown["gallery/new"]["visible"] is False
    assert shown["gallery/a1"]["visible"] is True


def test_in_the_twilight_others_see_titles_and_kinds_and_when():
    scene = underway().steps(
        (FAY, ask.StartRound("rebuild")), (MAYA, revision("a1", 1, "Ida, tired", job="sleep well"))
    )
    cards = [{"type": "persona", "title": "Ida, tired"}]
    at = "2026-09-14T12:00:00.000+00:00"
    shown = picture(scene, Table(AMBER))
    assert under(shown, "twilight/") == {"T1": {"team": TEAL, "cards": cards, "last_at": at}}
    assert "sleep well" not in told(scene, Table(AMBER))
    assert under(picture(scene, Table(TEAL)), "twilight/")["T2"]["cards"] == []
    for audience in (Facilitators(), Sponsors(), Observers(), Screen()):
        assert under(picture(scene, audience), "twilight/") == {}


def test_guests_see_no_titles_of_cards_for_staff_in_the_twilight():
    scene = underway().steps(
        (FAY, ask.StartRound("rebuild")), (MAYA, persona("new", NEW, internal_only=True))
    )
    assert NEW in told(scene, Table(AMBER))
    assert NEW not in told(scene, GuestTable(AMBER))


def test_the_twilight_ends_with_the_next_round():
    scene = underway().steps((FAY, ask.StartRound("rebuild")), (MAYA, persona("new", NEW)))
    begin(scene, Share.DARK)
    assert under(picture(scene, Table(AMBER)), "twilight/") == {}

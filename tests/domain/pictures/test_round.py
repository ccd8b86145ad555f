"""The round that runs."""

import pytest

from app.domain import commands as ask
from app.domain.design import Share
from app.domain.pictures.audiences import Facilitators, GuestTable, Screen, Table
from tests.cast import AMBER, FAY, MAYA, OMAR, TEAL, minutes, persona
from tests.domain.pictures.scenes import begin, opened, picture, started, underway

BUILDING = ((FAY, ask.NextRound()), (FAY, ask.NextRound()))


def round_for(scene, audience):
    return picture(scene, audience)["round"]


def test_before_the_first_bell_there_is_no_round():
    assert "round" not in picture(opened(), Table(TEAL))


def test_a_round_says_what_to_do_until_when():
    shown = round_for(started(*BUILDING), Table(TEAL))
    assert (shown["id"], shown["n"], shown["of"], shown["state"]) == ("build", 2, 7, "open")
    assert (shown["title"], shown["type"], shown["share"]) == ("Build", "team_build", "dark")
    assert shown["prompt"] == "Who comes, and when does it matter?"
    assert shown["ends_at"] == "2026-09-14T12:10:00.000+00:00"
    assert shown["grace_seconds"] == 30


def test_a_pause_keeps_what_is_left():
    shown = round_for(started(*BUILDING, minutes(2), (FAY, ask.PauseRound())), Table(TEAL))
    assert (shown["state"], shown["left"]) == ("paused", 480)


def test_a_team_has_its_own_bell():
    scene = started(*BUILDING, (FAY, ask.ExtendRound(3, TEAL)))
    assert round_for(scene, Table(TEAL))["ends_at"] == "2026-09-14T12:13:00.000+00:00"
    assert round_for(scene, Table(AMBER))["ends_at"] == "2026-09-14T12:10:00.000+00:00"
    ends = {TEAL: "2026-09-14T12:13:00.000+00:00"}
    assert round_for(scene, Facilitators())["team_ends"] == ends


def test_what_is_asked_for_fills_as_the_team_makes_it():
    scene = started(*BUILDING, (MAYA, persona("a1")))
    ask_for_persona = {"type": "persona", "label": "Personas", "least": 1, "most": 4, "per": "team"}
    ask_for_persona |= {"open": True}
    assert round_for(scene, Table(TEAL))["asks"][0] == {**ask_for_persona, "done": 1}
    assert round_for(scene, Table(AMBER))["asks"][0] == {**ask_for_persona, "done": 0}


def test_guests_do_not_count_cards_for_staff():
    scene = started(*BUILDING, (OMAR, persona("a1", internal_only=True)))
    assert round_for(scene, Table(AMBER))["asks"][0]["done"] == 1
    assert round_for(scene, GuestTable(AMBER))["asks"][0]["done"] == 0


@pytest.mark.parametrize(
    ("share", "who", "marks"),
    [
        (Share.PRIVATE, "me", []),
        (Share.DARK, "team", [1]),
        (Share.TWILIGHT, "titles", [1]),
        (Share.GALLERY, "all", [1, 2]),
        (Share.DAYLIGHT, "all", [1, 2]),
        (Share.PLENARY, "room", [1, 2]),
    ],
)
def test_every_round_says_who_sees_what_is_made_in_it(share, who, marks):
    scene = underway()
    begin(scene, share)
    assert round_for(scene, Table(TEAL))["sees"] == {"who": who, "marks": marks}


def test_a_gallery_is_for_reading_and_commenting():
    scene = underway()
    begin(scene, Share.GALLERY)
    shown = round_for(scene, Table(TEAL))
    assert (shown["borrow"], shown["challenge"], shown["comment"]) == (False, False, True)


def test_cues_and_notes_are_for_facilitators():
    scene = started(*BUILDING, (FAY, ask.KeepRoundNote("build", "Ana leads")))
    assert round_for(scene, Facilitators())["note"] == "Ana leads"
    for audience in (Table(TEAL), Screen()):
        assert {"cue", "note", "team_ends"}.isdisjoint(round_for(scene, audience))

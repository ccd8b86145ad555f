"""The facilitators' wall, and what of it is on the screen."""

from app.domain import commands as ask
from app.domain.design import Share
from app.domain.pictures.audiences import Facilitators, Screen, Table
from tests.cast import AMBER, ANA, FAY, MAYA, OMAR, TEAL, persona, seconds
from tests.domain.pictures.scenes import begin, opened, picture, started, under, underway

BUILDING = ((FAY, ask.NextRound()), (FAY, ask.NextRound()))


def tile(scene, team=TEAL):
    return picture(scene, Facilitators())[f"wall/{team}"]


def test_a_tile_says_how_far_a_team_is():
    scene = started(
        *BUILDING, (MAYA, persona("a1", "Ida")), seconds(20), (MAYA, persona("a2", "Ben"))
    )
    shown = tile(scene)
    assert (shown["count"], shown["total"], shown["typed"]) == (2, 2, {"maya": 2})
    assert shown["asked"][0] == {
        "type": "persona",
        "label": "Personas",
        "least": 1,
        "most": 4,
        "per": "team",
        "done": 2,
    }
    assert shown["last_at"] == "2026-09-14T12:00:20.000+00:00"
    assert (shown["latest"]["id"], shown["latest"]["title"]) == ("a2", "Ben")
    assert tile(scene, AMBER)["latest"] is None


def test_whoever_has_said_nothing_in_this_round_is_silent():
    scene = started(*BUILDING, (MAYA, persona("a1")))
    assert (tile(scene)["silent"], tile(scene, AMBER)["silent"]) == (["ana"], ["gwen", "omar"])
    scene.steps((ANA, ask.SayLine("i1", "I listen")))
    assert tile(scene)["silent"] == []


def test_a_round_that_asks_for_nothing_silences_nobody():
    assert tile(underway())["silent"] == ["ana"]


def test_hands_stand_in_the_order_in_which_they_went_up():
    scene = started(*BUILDING, (MAYA, ask.RaiseHand(True)), seconds(3), (ANA, ask.RaiseHand(True)))
    scene.steps((ANA, ask.SetReady(True)))
    assert [hand["person"] for hand in tile(scene)["hands"]] == ["maya", "ana"]
    assert tile(scene)["ready"] == 1


def test_open_challenges_are_counted_where_they_have_to_be_answered():
    scene = underway().steps((OMAR, ask.RaiseChallenge("c1", "a1", 1, "customer", "Why?")))
    assert (tile(scene)["open_challenges"], tile(scene, AMBER)["open_challenges"]) == (1, 0)
    scene.steps((MAYA, ask.AnswerChallenge("c1", "rebut", "Because")))
    assert tile(scene)["open_challenges"] == 0


def test_private_cards_are_counted_and_not_shown():
    scene = opened()
    begin(scene, Share.PRIVATE)
    scene.steps((MAYA, persona("a1", "Between us")))
    shown = tile(scene)
    assert (shown["count"], shown["typed"], shown["latest"]) == (1, {"maya": 1}, None)


def test_the_screen_counts_cards_and_says_no_more():
    scene = started(*BUILDING, (MAYA, persona("a1")), (MAYA, persona("a2", internal_only=True)))
    walls = under(picture(scene, Screen()), "wall/")
    assert walls == {"T1": {"team": TEAL, "count": 1}, "T2": {"team": AMBER, "count": 0}}
    assert under(picture(scene, Table(TEAL)), "wall/") == {}


def test_the_screen_counts_nothing_where_a_number_would_tell_too_much():
    for share in (Share.PRIVATE, Share.GALLERY):
        scene = underway()
        begin(scene, share)
        assert under(picture(scene, Screen()), "wall/") == {}
    assert under(picture(opened(), Screen()), "wall/") == {}

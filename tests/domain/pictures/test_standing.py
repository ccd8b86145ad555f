"""Which cards still stand, for whom."""

from app.domain import commands as ask
from app.domain.design import Share
from app.domain.pictures.audiences import Facilitators, Observers, Table
from tests.cast import AMBER, MAYA, OMAR, TEAL, persona, seconds
from tests.domain.pictures.scenes import begin, picture, underway

PARENTS = (ask.Parent("l1", "a1", 1), ask.Parent("l2", "a8", 1))
MERGED = (MAYA, ask.ProposeMerge("g1", "new", "persona", "Both", {"job": "both"}, PARENTS))


def merging(share):
    scene = underway().steps((MAYA, persona("a8", "Iris")))
    begin(scene, share)
    return scene.steps(seconds(5), MERGED)


def test_a_merge_in_the_open_takes_its_cards_off_every_wall():
    shown = picture(merging(Share.DAYLIGHT), Observers())
    assert {"gallery/a1", "gallery/a8"}.isdisjoint(shown)
    assert "gallery/new" in shown


def test_a_merge_that_others_do_not_see_has_not_happened_for_them():
    scene = merging(Share.DARK)
    theirs = picture(scene, Table(AMBER))
    assert (theirs["gallery/a1"]["title"], theirs["gallery/a1"]["status"]) == ("Ida", "shared")
    assert "gallery/new" not in theirs
    for audience in (Table(TEAL), Facilitators()):
        shown = picture(scene, audience)
        assert {"table/a1", "table/a8"}.isdisjoint(shown)
    begin(scene, Share.DAYLIGHT)
    assert {"gallery/a1", "gallery/a8"}.isdisjoint(picture(scene, Table(AMBER)))


def test_a_challenge_stays_on_a_card_whose_merge_is_not_seen():
    scene = underway().steps(
        (MAYA, persona("a8", "Iris")),
        (OMAR, ask.RaiseChallenge("c1", "a1", 1, "customer", "Why?")),
    )
    begin(scene, Share.DARK)
    scene.steps(seconds(5), MERGED)
    assert "challenge/c1" in picture(scene, Table(AMBER))
    assert "challenge/c1" not in picture(scene, Table(TEAL))


def test_a_card_that_was_withdrawn_is_gone_for_all():
    scene = underway().steps((MAYA, ask.WithdrawArtefact("a1")))
    assert "gallery/a1" not in picture(scene, Table(AMBER))

"""Practices: inside first, one rung at a time, each rung asks for something."""

import pytest

from app.domain.commands import CheckRecipe, RaiseChallenge, UnlockOutside
from app.domain.events import ArtefactRevised, OutsideUnlocked, RecipeChecked
from app.domain.refusal import Refused
from tests.cast import AMBER, ANA, FAY, MAYA, OMAR, SOL, TEAL
from tests.domain.renewal import evening, practice, taken, up


def climbing(*steps):
    return evening("climb").steps((MAYA, practice(fields={"user": "the choir"})), *steps)


# ---- inside first ------------------------------------------------------------------------------


def test_references_from_outside_wait_until_every_team_has_its_own():
    play = evening("harvest").steps(*((MAYA, practice(f"m{n}")) for n in range(2)))
    with pytest.raises(Refused, match=r"every team has 2 practices of its own.*is kept"):
        play.does(MAYA, practice("x", origin="outside"))
    play.steps(*((OMAR, practice(f"o{n}")) for n in range(2)))
    assert play.does(MAYA, practice("x", origin="outside"))


def test_what_comes_from_outside_does_not_open_the_outside():
    play = evening("harvest").steps((FAY, UnlockOutside("to see")))
    play.steps((MAYA, practice("x", origin="outside")))
    assert OutsideUnlocked not in map(type, play.does(FAY, UnlockOutside("again")))


def test_a_facilitator_opens_early_with_a_reason():
    play = evening("harvest").steps((MAYA, practice("m1")))
    (opened,) = play.does(FAY, UnlockOutside("Amber has none"))
    assert opened == OutsideUnlocked("harvest", "Amber has none", {TEAL: 1, AMBER: 0})
    assert play.does(OMAR, practice("x", origin="outside"))


def test_opening_early_needs_a_facilitator_a_harvest_and_a_reason():
    play = evening("harvest")
    with pytest.raises(Refused, match="Only a facilitator"):
        play.does(MAYA, UnlockOutside("please"))
    with pytest.raises(Refused, match="nothing written"):
        play.does(FAY, UnlockOutside("  "))
    with pytest.raises(Refused, match="only while practices are harvested"):
        evening("climb").does(FAY, UnlockOutside("late"))


def test_a_harvest_starts_at_the_foot_of_the_ladder():
    play = evening("harvest")
    assert play.does(MAYA, practice(rung=2))
    with pytest.raises(Refused, match=r"rung 2 at the highest.*is kept"):
        play.does(MAYA, practice("p2", rung=3))


def test_elsewhere_a_practice_may_be_what_it_is():
    assert evening("plan").does(MAYA, practice(rung=4))


# ---- one rung at a time ------------------------------------------------------------------------


def test_a_rung_that_is_jumped_is_refused():
    with pytest.raises(Refused, match=r"stands on rung 1.*so 2 comes first.*is kept"):
        climbing().does(MAYA, up(rung=3))


def test_the_second_rung_wants_a_second_user():
    play = evening("climb").steps((MAYA, practice()))
    with pytest.raises(Refused, match="cannot move to rung 2 yet"):
        play.does(MAYA, up())
    assert ArtefactRevised in map(type, play.does(MAYA, up(user="the choir")))


def test_down_is_always_allowed():
    assert climbing((MAYA, up())).does(MAYA, up(rung=1, base=2))


def test_a_recipe_taken_from_others_is_read_by_who_had_it_first():
    play = climbing((MAYA, up()))
    play.steps((OMAR, practice("p2", 2, "chalk the hour and the day", sources=(taken("p1", 2),))))
    with pytest.raises(Refused, match="Ask who had it"):
        play.does(OMAR, up("p2", 3))
    with pytest.raises(Refused, match="Only who had"):
        play.does(OMAR, CheckRecipe("p2"))
    assert play.does(MAYA, CheckRecipe("p2")) == [RecipeChecked("p2", 1, "maya")]
    assert play.does(MAYA, CheckRecipe("p2")) == []
    assert play.does(OMAR, up("p2", 3))


def test_another_recipe_has_to_be_read_again():
    play = climbing((MAYA, up()))
    play.steps((OMAR, practice("p2", 2, sources=(taken("p1", 2),))), (MAYA, CheckRecipe("p2")))
    with pytest.raises(Refused, match="Ask who had it"):
        play.does(OMAR, up("p2", 3, recipe="something else"))


def test_who_had_it_first_reads_it_by_moving_it():
    assert climbing((MAYA, up())).does(MAYA, up(rung=3, base=2))


def test_common_practice_wants_two_sites_and_a_challenge():
    play = climbing((MAYA, up()), (MAYA, up(rung=3, base=2)))
    with pytest.raises(Refused, match=r"Name two sites\. Let somebody challenge it"):
        play.does(MAYA, up(rung=4, base=3, sites=["here"]))
    play.steps((OMAR, RaiseChallenge("c1", "p1", 3, "operator", "Who wipes it?")))
    assert play.does(MAYA, up(rung=4, base=3, sites=["here", "there"]))


def test_on_the_ladder_a_card_stands_no_higher_than_what_it_is_taken_from():
    play = climbing((MAYA, up()), (MAYA, up(rung=3, base=2)))
    with pytest.raises(Refused, match="rung 2 at the highest"):
        play.does(OMAR, practice("p2", 3))
    assert play.does(OMAR, practice("p2", 3, sources=(taken("p1", 3),)))


# ---- reading recipes ---------------------------------------------------------------------------


def test_only_recipes_are_read_and_only_by_makers():
    play = climbing()
    with pytest.raises(Refused, match="Only participants and guests"):
        play.does(SOL, CheckRecipe("p1"))
    with pytest.raises(Refused, match="Only who had"):
        play.does(ANA, CheckRecipe("p1"))
    assert play.does(MAYA, CheckRecipe("p1"))

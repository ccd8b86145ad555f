"""What a ballot is opened on: cards that everybody sees, or things said in words."""

from dataclasses import replace

from app.domain.commands import NextRound
from app.domain.design import BallotPlan
from app.rehearsal.balloting import fewest, options_for
from tests.cast import FAY, MAYA, OMAR, persona
from tests.cast import given as room_after
from tests.rehearsal.troupe import bot_of

NEXT = (FAY, NextRound())
POSTED = ((MAYA, persona()), (OMAR, replace(persona("b1", "Bo"), internal_only=True)))


def options(plan, *steps):
    return options_for(bot_of(room_after(NEXT, NEXT, *POSTED, *steps), FAY), plan)


def test_what_everybody_sees_is_voted_on_and_staff_cards_are_not():
    assert options(BallotPlan("dots", "persona"), NEXT) == {"a1": ""}


def test_what_is_not_shared_yet_is_not_voted_on():
    assert options(BallotPlan("dots", "persona")) == {}


def test_the_one_page_is_voted_on_in_words():
    plan = BallotPlan("fist_to_five", "one_page")
    assert options(plan) == {"one_page": "The one-page draft"}
    assert fewest(plan) == 1


def test_areas_are_voted_on_in_the_words_of_the_rooms_model():
    plan = BallotPlan("maturity", "areas", {"areas": ["vision_strategy", "management"]})
    assert options(plan) == {"vision_strategy": "", "management": ""}


def test_a_choice_needs_two():
    assert fewest(BallotPlan("dots", "persona")) == 2
    assert fewest(BallotPlan("consent", "persona")) == 1

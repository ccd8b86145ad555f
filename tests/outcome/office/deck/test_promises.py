"""Slides on what the customer gets."""

from dataclasses import replace

from app.outcome.edition import edition
from app.outcome.office.deck import promises
from app.outcome.office.deck.pages import Bars, Table
from app.outcome.office.deck.telling import Telling
from tests.outcome.office.made import told
from tests.outcome.recorded import snapshot


def kinds(page):
    return [type(block) for _share, block in page.blocks]


def without_ballots():
    full = snapshot()
    return Telling(edition(replace(full, room=replace(full.room, ballots={}))))


def test_moments_have_their_votes_and_their_words():
    assert kinds(promises.moments(Telling(told()))) == [Bars, Table]


def test_moments_without_a_vote_say_so():
    page = promises.moments(without_ballots())
    assert page.title == "8 moments of truth, none put to a vote"
    assert kinds(page) == [Table]


def test_services_without_a_vote_say_so():
    assert promises.services(without_ballots()).title == "7 services, not rated yet"


def test_services_are_ranked_on_their_scale():
    bars = promises.services(Telling(told())).blocks[0][1]
    assert (bars.most, bars.decimals) == (5.0, 2)
    assert bars.categories[0] == "Scan once, everyone knows"


def test_the_choice_names_what_it_won_against():
    page = promises.structure(Telling(told()))
    assert page.blocks[0][1].categories[0] == "First scan at the doorstep by the driver"
    assert "16 to 8 against “First scan in a locker”." in page.notes


def test_without_a_choice_the_slide_says_so():
    assert promises.structure(without_ballots()).title == "The structural choice: not worked on"

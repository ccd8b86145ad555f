"""What may stand on a ballot."""

import pytest

from app.domain.commands import OpenBallot, StartRound, WithdrawArtefact
from app.domain.refusal import Refused
from app.domain.rules.options import option_label
from tests.cast import FAY, GWEN, GWEN_COMES, MAYA, given, persona, revision, then

BUILD = (FAY, StartRound("build"))
VOTE = (FAY, StartRound("vote"))
CARDS = (BUILD, (MAYA, persona("a1", "Ida")), (MAYA, persona("a2", "Eve", internal_only=True)))
WORDS = {"yes": "Go on", "no": "Stop"}


def ballot(method="single_choice", options=("yes", "no"), words=WORDS, **params):
    return OpenBallot("b1", method, "On?", options, option_text=words, params=params)


def opened(command, *steps):
    return then(given(*CARDS, VOTE, *steps), FAY, command)[0]


def refused(command, sentence, *steps):
    with pytest.raises(Refused, match=sentence):
        opened(command, *steps)


def test_free_options_are_worded():
    assert opened(ballot()).option_text == WORDS
    refused(ballot(words={"yes": "Go on"}), "Say in words")


def test_cards_need_no_words_and_bring_their_teams():
    event = opened(ballot(options=("a1", "no")))
    assert (event.option_text, event.owners) == ({"no": "Stop"}, {"a1": ("T1",)})


def test_a_choice_needs_two_options_and_each_once():
    refused(ballot(options=("yes",)), "at least two")
    refused(ballot(options=("yes", "yes")), "option")
    refused(ballot(options=("ye s", "no")), "unreadable")


def test_fist_to_five_asks_about_one_thing():
    refused(ballot("fist_to_five"), "exactly one")
    assert opened(ballot("fist_to_five", ("yes",)))
    assert opened(ballot("consent", ("yes",)))


def test_the_way_to_vote_and_its_rules_must_fit():
    refused(ballot("shouting"), "no such way to vote")
    refused(ballot(loud=True), "The rules do not fit: “loud”")
    refused(ballot(select=0), "“select” must be")


def test_what_is_not_shared_or_not_there_any_more_is_not_voted_on():
    hidden = (
        given(BUILD, (MAYA, persona("a1", "Ida")), (MAYA, persona("a2", "Eve"))),
        FAY,
        ballot(options=("a1", "a2")),
    )
    with pytest.raises(Refused, match="“Ida” has not been shared"):
        then(*hidden)
    refused(ballot(options=("a1", "no")), "was withdrawn", (MAYA, WithdrawArtefact("a1")))


def test_guests_never_read_an_internal_card_on_a_ballot():
    refused(ballot(options=("a1", "a2")), "“Eve” is internal")
    assert opened(ballot(options=("a1", "a2"), guests=False))
    assert GWEN_COMES[1].person == GWEN.person


def test_people_know_an_option_by_its_words():
    room = given(*CARDS, VOTE, (FAY, ballot(options=("a1", "no"))), (MAYA, revision(title="Io")))
    box = room.ballots["b1"]
    assert [option_label(room, box, value) for value in ("a1", "no", 7)] == ["Io", "Stop", 7]

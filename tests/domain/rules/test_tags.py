"""A team says of its own card that one would never dare it."""

import pytest

from app.domain.commands import NextRound, TagArtefact
from app.domain.events import ArtefactTagged
from app.domain.refusal import Refused
from tests.cast import ANA, FAY, MAYA, OMAR, given, persona, then

POSTED = ((FAY, NextRound()), (FAY, NextRound()), (MAYA, persona("a1")))
DARE = TagArtefact("a1", "dare", True)


def test_the_team_flags_a_card_that_one_would_never_dare():
    assert then(given(*POSTED), ANA, DARE) == [ArtefactTagged("a1", "dare", True)]
    assert given(*POSTED, (ANA, DARE)).artefacts["a1"].tags == ("dare",)


def test_the_flag_can_be_taken_back():
    room = given(*POSTED, (ANA, DARE))
    assert then(room, MAYA, DARE) == []
    assert then(room, MAYA, TagArtefact("a1", "dare", False)) == [
        ArtefactTagged("a1", "dare", False)
    ]


def test_other_teams_cards_are_left_alone():
    with pytest.raises(Refused):
        then(given(*POSTED), OMAR, DARE)

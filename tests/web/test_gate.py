"""A design that asks for answers to the barriers keeps its pack until all are answered."""

import pytest

from app.domain.commands import PostArtefact
from app.domain.refusal import Refused
from app.web.gate import refuse_unanswered
from tests.cast import MAYA, given
from tests.domain.renewal import evening


def barrier(which):
    fields = {"which": which, "move": "ten minutes"}
    return MAYA, PostArtefact(f"b{which}", "barrier", "A move", fields)


def test_a_shut_gate_says_what_nobody_has_answered():
    room = evening("barriers").steps(barrier(1)).room
    with pytest.raises(Refused, match="Nobody has answered: “own ideas”"):
        refuse_unanswered(room, "")


def test_the_gate_opens_when_all_is_answered_or_on_ones_word():
    play = evening("barriers").steps(barrier(1))
    refuse_unanswered(play.room, "yes")
    refuse_unanswered(play.steps(barrier(2)).room, "")
    refuse_unanswered(given(), "")

"""Readers leave marks and comments on what everybody can see."""

import pytest

from app.domain.commands import LeaveComment, MarkArtefact, StartRound, WithdrawArtefact
from app.domain.events import ArtefactMarked, CommentLeft
from app.domain.refusal import Refused
from tests.cast import ANA, FAY, MAYA, OMAR, SOL, given, persona, then

MADE = ((FAY, StartRound("build")), (MAYA, persona()))
SHARED = (*MADE, (FAY, StartRound("walk")))
LIKE = MarkArtefact("a1", "like", True)
SAY = LeaveComment("c1", "a1", "Rings true")


def test_a_mark_is_left_once_and_taken_back():
    assert then(given(*SHARED), OMAR, LIKE) == [ArtefactMarked("a1", "like", True)]
    marked = given(*SHARED, (OMAR, LIKE))
    assert then(marked, OMAR, LIKE) == []
    off = MarkArtefact("a1", "like", False)
    assert then(marked, OMAR, off) == [ArtefactMarked("a1", "like", False)]
    assert then(marked, ANA, off) == []


def test_a_comment_is_left_once():
    assert then(given(*SHARED), OMAR, SAY) == [CommentLeft("c1", "a1", "Rings true")]
    said = given(*SHARED, (OMAR, SAY))
    assert then(said, OMAR, SAY) == []
    with pytest.raises(Refused, match="has this number"):
        then(said, ANA, SAY)
    assert then(given(*SHARED), FAY, SAY)


def test_in_the_dark_nothing_is_marked():
    for command in (LIKE, SAY):
        with pytest.raises(Refused, match="not shared with you"):
            then(given(*MADE), OMAR, command)
        with pytest.raises(Refused, match="has not been shared"):
            then(given(*MADE), ANA, command)


def test_sponsors_leave_no_marks():
    with pytest.raises(Refused, match="Only participants"):
        then(given(*SHARED), SOL, LIKE)


def test_what_is_gone_gets_no_new_marks():
    gone = given(*SHARED, (OMAR, LIKE), (MAYA, WithdrawArtefact("a1")))
    with pytest.raises(Refused, match="was withdrawn"):
        then(gone, ANA, LIKE)
    with pytest.raises(Refused, match="was withdrawn"):
        then(gone, ANA, SAY)
    assert then(gone, OMAR, MarkArtefact("a1", "like", False))

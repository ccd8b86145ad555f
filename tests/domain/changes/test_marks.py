"""Marks and comments stay with the card."""

from app.domain.commands import StartRound
from app.domain.events import ArtefactMarked, CommentLeft
from tests.cast import ANA, FAY, MAYA, NOON, OMAR, Play, persona


def played(*happened):
    play = Play().steps((FAY, StartRound("reveal")), (MAYA, persona()))
    for by, event in happened:
        play.happens(event, by)
    return play.room


def test_a_mark_is_kept_by_person_and_leaves_no_trace_when_taken_back():
    like, unlike = ArtefactMarked("a1", "like", True), ArtefactMarked("a1", "like", False)
    assert played((ANA, like), (OMAR, like)).artefacts["a1"].marks == {"like": {"ana", "omar"}}
    assert played((ANA, like), (ANA, unlike)).artefacts["a1"].marks == {}


def test_a_comment_knows_its_card_and_its_time():
    comment = played((OMAR, CommentLeft("c1", "a1", "Rings true"))).comments["c1"]
    assert (comment.artefact, comment.by, comment.at) == ("a1", "omar", NOON)

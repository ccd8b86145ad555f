"""Links and merges as they stand in the room."""

from app.domain.commands import Parent
from app.domain.events import ArtefactPosted, MergeAnswered, MergeProposed, VersionLinked
from app.domain.room import Link
from tests.cast import AMBER, MAYA, NOON, TEAL, Play

PARENTS = (Parent("l1", "a1", 1), Parent("l2", "o1", 1))
PROPOSED = MergeProposed("x1", "n1", "persona", "Both", {"job": "sleep"}, PARENTS, TEAL)
POSTED = ArtefactPosted("n1", "persona", "Both", {}, TEAL, (TEAL, AMBER), ("maya",), "b", True)


def merge(*events):
    play = Play()
    for event in (PROPOSED, *events):
        play.happens(event, MAYA)
    return play.room.merges["x1"]


def test_a_link_says_who_took_what_and_when():
    play = Play()
    linked = VersionLinked(
        "l1", "borrowed", "a1", 2, "o1", 1, "the stairs", "Thanks", None, AMBER, TEAL
    )
    play.happens(linked, MAYA)
    assert play.room.links == {
        "l1": Link(
            "l1",
            "borrowed",
            "a1",
            2,
            "o1",
            1,
            "the stairs",
            "Thanks",
            None,
            AMBER,
            TEAL,
            "maya",
            NOON,
        )
    }


def test_whoever_proposes_agrees():
    assert (merge().agreed, merge().by, merge().state) == ({"maya"}, "maya", "proposed")


def test_agreement_gathers_and_a_no_ends_it():
    assert merge(MergeAnswered("x1", "omar", True)).agreed == {"maya", "omar"}
    declined = merge(MergeAnswered("x1", "omar", True), MergeAnswered("x1", "omar", False))
    assert (declined.agreed, declined.state) == ({"maya"}, "declined")


def test_the_merged_card_ends_the_proposal():
    assert merge(POSTED).state == "done"

"""Who may point at which card."""

import pytest

from app.domain.commands import (
    DrawTrace,
    LeaveComment,
    MarkArtefact,
    NameCaptain,
    Parent,
    PostArtefact,
    ProposeMerge,
    RaiseChallenge,
    StartRound,
    WithdrawArtefact,
)
from app.domain.refusal import Refused
from app.domain.rules.sight import reads_silently, refuse_gone, seen, sees, shared
from tests.cast import (
    ANA,
    FAY,
    GWEN,
    GWEN_COMES,
    MAYA,
    OMAR,
    SOL,
    given,
    persona,
    revision,
    then,
)

ALONE = (FAY, StartRound("alone"))
BUILD = (FAY, StartRound("build"))
REVEAL = (FAY, StartRound("reveal"))
REBUILD = (FAY, StartRound("rebuild"))
VOTE = (FAY, StartRound("vote"))
BLOCK = PostArtefact("m1", "roadblock", "No keys", {})
TWO = (BUILD, (MAYA, persona()), (MAYA, persona("a2", "Iris")), (OMAR, BLOCK))
MERGE = ProposeMerge(
    "g1", "a3", "persona", "Both", {"job": "both"}, (Parent("l1", "a1", 1), Parent("l2", "a2", 1))
)
READING = (
    MarkArtefact("a1", "like", True),
    LeaveComment("k1", "a1", "Why?"),
    RaiseChallenge("c1", "a1", 1, "customer", "Why?"),
    DrawTrace("blocks", "m1", "a1"),
    ProposeMerge(
        "g2", "a4", "persona", "All", {"job": "all"}, (Parent("l3", "a1", 1), Parent("l4", "m1", 1))
    ),
)


def who_sees(room):
    return [by.person for by in (FAY, MAYA, ANA, OMAR, SOL) if sees(room, room.artefacts["a1"], by)]


def test_in_a_private_round_only_the_author_sees_and_afterwards_the_team():
    assert who_sees(given(ALONE, (MAYA, persona()))) == ["fay", "maya"]
    assert who_sees(given(ALONE, (MAYA, persona()), BUILD)) == ["fay", "maya", "ana"]


def test_in_the_dark_the_team_sees_and_after_the_bell_everybody():
    assert who_sees(given(BUILD, (MAYA, persona()))) == ["fay", "maya", "ana"]
    everybody = ["fay", "maya", "ana", "omar", "sol"]
    assert who_sees(given(BUILD, (MAYA, persona()), REVEAL)) == everybody


def test_guests_never_see_what_is_internal():
    room = given(GWEN_COMES, BUILD, (OMAR, persona(internal_only=True)), REVEAL)
    assert not sees(room, room.artefacts["a1"], GWEN)
    assert sees(room, room.artefacts["a1"], MAYA)


def test_what_somebody_may_not_see_does_not_exist_for_them():
    with pytest.raises(Refused, match="does not exist, or is not shared") as refused:
        seen(given(BUILD, (MAYA, persona())), "a1", OMAR)
    assert refused.value.code == "not_found"


def test_shared_is_what_all_can_see():
    with pytest.raises(Refused, match="has not been shared"):
        shared(given(BUILD, (MAYA, persona())), "a1", ANA)
    assert shared(given(BUILD, (MAYA, persona()), REVEAL), "a1", OMAR).id == "a1"


def test_a_newer_version_in_the_dark_does_not_hide_the_older_one():
    room = given(
        BUILD,
        (MAYA, persona()),
        REVEAL,
        (FAY, StartRound("rebuild")),
        (MAYA, revision(job="sleep")),
    )
    assert shared(room, "a1", OMAR).visible.n == 1


def test_a_withdrawn_card_is_gone():
    room = given(BUILD, (MAYA, persona()), (MAYA, WithdrawArtefact("a1")))
    with pytest.raises(Refused, match="was withdrawn"):
        refuse_gone(room.artefacts["a1"])


@pytest.mark.parametrize("command", READING)
def test_a_card_that_was_merged_unseen_is_read_as_before(command):
    before = given(*TWO, REVEAL, REBUILD)
    after = given(*TWO, REVEAL, REBUILD, (MAYA, MERGE))
    assert then(after, OMAR, command) == then(before, OMAR, command)


@pytest.mark.parametrize("command", READING)
def test_those_who_see_the_merge_are_sent_to_the_other_card(command):
    with pytest.raises(Refused, match="went into another card"):
        then(given(*TWO, REVEAL, REBUILD, (MAYA, MERGE), VOTE), OMAR, command)


@pytest.mark.parametrize("command", [revision(job="sleep"), WithdrawArtefact("a1")])
def test_nobody_hears_from_a_refusal_what_a_neighbour_merged_alone(command):
    room = given(*TWO, REVEAL, (FAY, NameCaptain("ana")), ALONE, (MAYA, MERGE))
    with pytest.raises(Refused, match="cannot be changed just now"):
        then(room, ANA, command)
    with pytest.raises(Refused, match="went into another card"):
        then(room, MAYA, command)


def test_only_a_gallery_is_read_in_silence():
    assert reads_silently(given((FAY, StartRound("walk"))))
    assert not reads_silently(given(REVEAL))

"""Cards become one when somebody agreed for every one of them."""

import pytest

from app.domain.commands import (
    AnswerMerge,
    ChangeRole,
    LeaveRoom,
    NameCaptain,
    Parent,
    PostArtefact,
    ProposeMerge,
    StartRound,
    WithdrawArtefact,
)
from app.domain.events import (
    ArtefactPosted,
    MergeAnswered,
    MergeProposed,
    StatusChanged,
    TraceDrawn,
    VersionLinked,
)
from app.domain.refusal import Refused
from tests.cast import (
    AMBER,
    ANA,
    FAY,
    MAYA,
    OMAR,
    TEAL,
    Play,
    given,
    moment,
    persona,
    then,
)
from tests.domain.model.operating import playing

BUILD = (FAY, StartRound("build"))
REVEAL = (FAY, StartRound("reveal"))
MADE = (
    BUILD,
    (MAYA, persona(authors=("maya", "ana"))),
    (OMAR, persona("o1")),
    REVEAL,
)


def merging(*parents, id="x1", artefact="n1", **other):
    given = [Parent(f"l{n}", p, 1, "the name") for n, p in enumerate(parents or ("a1", "o1"))]
    fields = {"job": "be home"}
    return ProposeMerge(id, artefact, "persona", "Ida and Abe", fields, tuple(given), **other)


PROPOSED = (*MADE, (MAYA, merging()))


def kinds(events):
    return [event.kind for event in events]


def test_an_author_proposes():
    [proposed] = then(given(*MADE), MAYA, merging())
    assert isinstance(proposed, MergeProposed)
    assert (proposed.team, proposed.title) == (TEAL, "Ida and Abe")


def test_when_the_other_side_agrees_the_cards_become_one():
    answered, posted, first, second, *gone = then(given(*PROPOSED), OMAR, AnswerMerge("x1", True))
    assert answered == MergeAnswered("x1", "omar", True)
    assert posted == ArtefactPosted(
        "n1",
        "persona",
        "Ida and Abe",
        {"job": "be home"},
        TEAL,
        (TEAL, AMBER),
        ("maya", "ana", "omar"),
        "reveal",
        True,
    )
    assert first == VersionLinked(
        "l0", "merged", "n1", 1, "a1", 1, "the name", "", None, TEAL, TEAL
    )
    assert (second.parent, second.from_team) == ("o1", AMBER)
    assert gone == [StatusChanged("a1", "merged"), StatusChanged("o1", "merged")]


def test_a_merge_is_done_once():
    done = given(*PROPOSED, (OMAR, AnswerMerge("x1", True)))
    assert done.merges["x1"].state == "done"
    assert then(done, OMAR, AnswerMerge("x1", True)) == []
    with pytest.raises(Refused, match="settled already"):
        then(done, ANA, AnswerMerge("x1", False))


def test_ones_own_cards_merge_at_once():
    room = given(*MADE, (MAYA, persona("a2")))
    assert kinds(then(room, MAYA, merging("a1", "a2"))) == [
        "merge_proposed",
        "artefact_posted",
        "version_linked",
        "version_linked",
        "status_changed",
        "status_changed",
    ]


def test_a_captain_speaks_for_the_team():
    room = given(*MADE, (FAY, NameCaptain("ana")), (OMAR, merging()))
    assert "artefact_posted" in kinds(then(room, ANA, AnswerMerge("x1", True)))


def test_one_no_ends_it():
    declined = given(*PROPOSED, (OMAR, AnswerMerge("x1", False)))
    assert declined.merges["x1"].state == "declined"
    assert then(declined, OMAR, AnswerMerge("x1", False)) == []
    with pytest.raises(Refused, match="settled already"):
        then(declined, OMAR, AnswerMerge("x1", True))


def test_a_facilitator_agrees_only_where_all_authors_have_left():
    still_here = given(*PROPOSED)
    assert kinds(then(still_here, FAY, AnswerMerge("x1", True))) == ["merge_answered"]
    left = given(*PROPOSED, (OMAR, LeaveRoom()))
    assert "artefact_posted" in kinds(then(left, FAY, AnswerMerge("x1", True)))


def test_strangers_neither_propose_nor_answer():
    room = given(*MADE, (ANA, persona("a2")))
    with pytest.raises(Refused, match="Only somebody who wrote"):
        then(room, OMAR, merging("a1", "a2"))
    asked = given(*MADE, (ANA, persona("a2")), (MAYA, merging("a1", "a2")))
    with pytest.raises(Refused, match="does not need your answer"):
        then(asked, OMAR, AnswerMerge("x1", True))
    with pytest.raises(Refused, match="no such merge"):
        then(room, OMAR, AnswerMerge("x9", True))


def test_a_retry_proposes_nothing_new():
    room = given(*PROPOSED)
    assert then(room, MAYA, merging()) == []
    with pytest.raises(Refused, match="has this number"):
        then(room, OMAR, merging())


def test_two_different_cards_are_the_least():
    room = given(*MADE)
    with pytest.raises(Refused, match="at least two different"):
        then(room, MAYA, merging("a1", "a1"))
    with pytest.raises(Refused, match="chosen twice"):
        then(room, MAYA, merging("a1", "o1", "a1"))


def test_the_new_card_cannot_have_the_number_of_another():
    with pytest.raises(Refused, match="has this number"):
        then(given(*MADE), MAYA, merging(artefact="o1"))
    with pytest.raises(Refused, match="has this number"):
        then(given(*PROPOSED), OMAR, persona("n1"))


def test_only_what_is_shared_and_stands_can_be_merged():
    with pytest.raises(Refused, match="not shared with you"):
        then(given(*MADE[:-1]), MAYA, merging())
    gone = given(*PROPOSED, (MAYA, WithdrawArtefact("a1")))
    with pytest.raises(Refused, match="was withdrawn"):
        then(gone, OMAR, AnswerMerge("x1", True))


def test_nothing_is_merged_while_all_read_in_silence():
    with pytest.raises(Refused, match="silent reading"):
        then(given(*MADE, (FAY, StartRound("walk"))), MAYA, merging())


def test_those_who_write_it_up_may_be_named_if_every_card_has_one_of_its_authors():
    posted = then(
        given(*MADE, (MAYA, merging(authors=("ana", "omar")))), OMAR, AnswerMerge("x1", True)
    )[1]
    assert posted.authors == ("ana", "omar")
    with pytest.raises(Refused, match="at least one author of every card"):
        then(given(*MADE), MAYA, merging(authors=("maya",)))
    with pytest.raises(Refused, match="from the teams"):
        then(given(*MADE), MAYA, merging(authors=("maya", "omar", "sol")))


def test_a_facilitator_who_proposes_gives_the_card_to_the_first_team():
    room = given(*MADE, (FAY, merging("o1", "a1")), (MAYA, AnswerMerge("x1", True)))
    posted = then(room, OMAR, AnswerMerge("x1", True))[1]
    assert (posted.team, posted.teams) == (AMBER, (AMBER, TEAL))


def test_internal_cards_stay_internal_and_references_draw_traces():
    play = Play().steps(
        BUILD,
        (MAYA, persona()),
        (MAYA, moment(internal_only=True)),
        (MAYA, moment("m2")),
    )
    parents = (Parent("l1", "m1", 1), Parent("l2", "m2", 1))
    merge = ProposeMerge("x1", "m3", "moment", "Calls", {"persona": "a1"}, parents)
    events = play.does(MAYA, merge)
    assert events[1].internal_only
    assert events[-1] == TraceDrawn("happens_to", "m3", "a1")


def test_a_role_that_changed_takes_its_say_along():
    room = given(*PROPOSED, (FAY, ChangeRole("omar", "observer")))
    with pytest.raises(Refused, match="Sponsors and observers"):
        then(room, OMAR, AnswerMerge("x1", True))


def test_rival_views_of_the_problem_are_never_merged():
    """Seed E, question two: frames are kept side by side."""
    view = {"viewpoint": "porter", "statement": "a waiting problem"}
    posted = [(MAYA, PostArtefact(id, "frame", f"View {id}", view)) for id in ("f1", "f2")]
    room = playing(*posted).room
    parents = (Parent("l1", "f1", 1), Parent("l2", "f2", 1))
    merge = ProposeMerge("g1", "f3", "frame", "Both", view, parents)
    with pytest.raises(Refused, match="kept side by side, nobody merges or borrows them"):
        then(room, MAYA, merge)

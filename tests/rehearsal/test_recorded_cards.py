"""Recorded cards become posts, revisions and merges, with their links."""

from app.rehearsal.moves import when
from app.rehearsal.recorded_cards import cards, challenges, traces
from tests.rehearsal.recorded import RECORDING, of_kind

MOVES = list(cards(RECORDING))


def test_every_card_is_posted_or_merged_under_its_own_id():
    made = {m.data["artefact"] for m in MOVES if m.kind in ("post_artefact", "propose_merge")}
    assert made == set(RECORDING.artefacts)


def test_every_later_version_is_a_revision_of_what_changed_or_was_taken():
    revisions = of_kind(MOVES, "revise_artefact")
    assert len(revisions) == 103 - 90
    assert all(move.data["fields"] or move.data["sources"] for move in revisions)


def test_every_link_is_handed_in_with_the_version_that_it_made():
    sources = [s["link"] for m in MOVES for s in m.data.get("sources", ())]
    parents = [p["link"] for m in of_kind(MOVES, "propose_merge") for p in m.data["parents"]]
    assert sorted(sources + parents) == sorted(link["id"] for link in RECORDING.record["links"])


def test_the_other_team_agrees_to_a_merge():
    answer = of_kind(MOVES, "answer_merge")[0]
    assert RECORDING.teams[answer.who] == "T2"


def test_a_challenge_without_an_answer_stays_open():
    moves = list(challenges(RECORDING))
    assert len(of_kind(moves, "raise_challenge")) == 9
    assert len(of_kind(moves, "answer_challenge")) == 7


def test_a_trace_is_drawn_when_both_ends_are_there():
    drawn = list(traces(RECORDING))
    assert len(drawn) == 102
    for move in drawn:
        ends = (RECORDING.artefacts[move.data[end]] for end in ("source", "target"))
        assert move.at >= max(when(end["created_at"]) for end in ends)

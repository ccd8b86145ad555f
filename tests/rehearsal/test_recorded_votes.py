"""Recorded ballots, decisions and answers as moves."""

from app.rehearsal.recorded_votes import answers, ballots, decisions
from tests.rehearsal.recorded import RECORDING, of_kind

MOVES = list(ballots(RECORDING))


def test_every_paper_of_the_recording_is_handed_in():
    recorded = sum(len(ballot["papers"]) for ballot in RECORDING.record["ballots"])
    assert len(of_kind(MOVES, "hand_in_paper")) == recorded


def test_a_run_off_is_asked_for_as_one():
    assert of_kind(MOVES, "run_off")[0].data["ballot"] == "B1"


def test_a_second_round_of_fists_carries_the_amendment():
    again = of_kind(MOVES, "open_ballot_again")
    assert [move.data["ballot"] for move in again] == ["B6"]
    assert again[0].data["amendment"].startswith("Host fee per clean hand-over")


def test_an_abstention_says_nothing_else():
    papers = [move.data["paper"] for move in of_kind(MOVES, "hand_in_paper")]
    assert {"abstain": True} in papers


def test_every_status_of_the_recording_follows_from_one_decision():
    settled = [id for move in decisions(RECORDING) for id in move.data["statuses"]]
    final = ("adopted", "contested", "parked")
    wanted = [id for id, a in RECORDING.artefacts.items() if a["status"] in final]
    assert sorted(settled) == sorted(wanted)


def test_the_sponsor_is_asked_before_the_answer():
    moves = list(answers(RECORDING))
    assert [m.kind for m in moves] == ["ask_sponsor", "answer_request"] * 5
    assert all(asked.at < given.at for asked, given in zip(moves[::2], moves[1::2], strict=True))

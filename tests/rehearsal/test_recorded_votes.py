"""Recorded ballots, decisions and answers as moves."""

from dataclasses import replace

from app.rehearsal.recorded_votes import answers, ballots, decisions, survey
from tests.rehearsal.recorded import RECORDING, of_kind

MOVES = list(ballots(RECORDING))


def test_every_paper_of_the_recording_is_handed_in():
    recorded = sum(len(ballot["papers"]) for ballot in RECORDING.record["ballots"])
    assert len(of_kind(MOVES, "hand_in_paper")) == recorded


def test_how_people_rated_before_is_asked_in_the_lobby():
    opened, *moves = survey(RECORDING)
    assert (opened.data["presurvey"], opened.data["ballot"]) == (True, "presurvey")
    assert opened.at < min(r.at for r in moves)
    papers = of_kind(moves, "hand_in_paper")
    assert len({move.who for move in papers}) == len(papers) == 21
    assert papers[0].data["paper"]["ratings"]["management"] == 3
    assert [move.kind for move in moves[-3:]] == ["end_ballot", "closed", "reveal_result"]


def test_a_recording_without_such_a_survey_asks_nothing():
    bare = {k: v for k, v in RECORDING.record.items() if k != "maturity_presurvey"}
    assert list(survey(replace(RECORDING, record=bare))) == []


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

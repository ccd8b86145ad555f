"""Papers, as they come and as they are sorted."""

import pytest

from app.domain.ballots.ballot import Ballot
from app.domain.ballots.papers import (
    Fault,
    Paper,
    Rejected,
    Vote,
    judge,
    open_paper,
    sort_out,
    spread_out,
)

BALLOT = Ballot("single_choice", {}, ("A",))


def read(paper, ballot):
    if paper.body == {"choice": "Z"}:
        raise Rejected(Fault("unknown_option", "“{option}” is not here.", {"option": "Z"}))
    return paper.body["choice"]


def test_around_the_vote_stands_who_it_came_from():
    recorded = {"voter": "p01", "at": "10:40", "team": "T1", "count": 2, "round": 2, "choice": "A"}
    assert open_paper(recorded) == Paper({"choice": "A"}, 2, voter="p01", team="T1", round=2)


def test_the_room_wraps_the_vote_and_speaks_for_it():
    forged = {"choice": "A", "count": 50, "guest": False, "round": 9}
    wrapped = {"paper": forged, "team": "T2", "guest": True, "tags": ["shift"]}
    assert open_paper(wrapped, round_no=1) == Paper(
        {"choice": "A"}, team="T2", guest=True, tags=("shift",)
    )


def test_abstaining_is_up_to_the_voter():
    assert open_paper({"paper": {"abstain": True}, "team": "T1"}).abstains
    assert open_paper({"abstain": True, "choice": "A"}).abstains
    assert open_paper("abstain").abstains
    assert not open_paper({"abstain": False, "choice": "A"}).abstains


@pytest.mark.parametrize("count", [0, -1, 1.5, "2", True])
def test_a_paper_stands_for_one_or_more(count):
    with pytest.raises(Rejected, match="one or more"):
        judge(open_paper({"choice": "A", "count": count}), read, BALLOT)


def test_papers_are_sorted_and_each_has_its_entry():
    raw = [{"choice": "A"}, {"choice": "Z"}, {"abstain": True}, {"choice": None}]
    handed = sort_out([open_paper(each) for each in raw], read, BALLOT)
    assert [vote.says for vote in handed.votes] == ["A"]
    assert len(handed.abstentions) == 2
    assert [fault and fault.reason for fault in handed.faults] == [
        None, "unknown_option", None, None,
    ]  # fmt: skip


def test_a_fault_fills_its_sentence():
    fault = Fault("unknown_option", "“{option}” is not here.", {"option": "{Z}"})
    assert str(fault) == "“{Z}” is not here."


def test_a_vote_is_spread_out_by_its_weight():
    assert spread_out([Vote("A", Paper({}, weight=2)), Vote("B", Paper({}))]) == ["A", "A", "B"]

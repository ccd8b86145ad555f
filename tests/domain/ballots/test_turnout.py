"""Turnout: who took part, and whether they are enough."""

from app.domain.ballots.ballot import Ballot
from app.domain.ballots.papers import Fault, Handed, Paper, Vote
from app.domain.ballots.turnout import last_round, turnout

BALLOT = Ballot("dots", {"quorum": 0.5}, ("A",))


def handed(valid, abstained=0, rejected=0, round_no=1):
    votes = [Vote("A", Paper({}, round=round_no)) for _ in range(valid)]
    abstentions = [Paper({}, abstains=True, round=round_no)] * abstained
    papers = [
        *(vote.paper for vote in votes),
        *abstentions,
        *[Paper({}, round=round_no)] * rejected,
    ]
    fault = Fault("unknown_option", "", {})
    faults = [None] * (valid + abstained) + [fault] * rejected
    return Handed(tuple(papers), tuple(votes), tuple(abstentions), tuple(faults))


def test_abstentions_take_part_and_rejected_papers_do_not():
    found = turnout(handed(3, 2, 1), BALLOT, 10)
    assert found["turnout"] == {"eligible": 10, "papers": 5, "abstained": 2, "rejected": 1}


def test_half_is_enough():
    assert turnout(handed(5), BALLOT, 10)["indicative"] is False
    assert turnout(handed(4), BALLOT, 10)["indicative"] is True
    assert turnout(handed(5), BALLOT, 11)["indicative"] is True


def test_nothing_is_said_where_nobody_counted_the_eligible():
    assert "indicative" not in turnout(handed(1), BALLOT, None)


def test_the_last_round_is_the_latest_that_has_papers():
    assert last_round([Paper({}, round=1), Paper({}, round=2)]) == 2
    assert last_round([]) == 1

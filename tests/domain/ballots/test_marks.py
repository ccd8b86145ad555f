"""Numbers given to options."""

import pytest

from app.domain.ballots.ballot import Ballot
from app.domain.ballots.marks import (
    given,
    leave_out_own,
    own_among,
    owners,
    rated,
    supporters,
    totals,
    under,
)
from app.domain.ballots.papers import Paper, Rejected, Vote

OWN = {"own_team": "exclude", "owner": {"A": "T1", "B": ["T1", "T2"]}}
BALLOT = Ballot("dots", OWN, ("A", "B", "C"))


def test_a_part_goes_by_its_name_or_is_the_whole_paper():
    assert under(Paper({"dots": {"A": 1}}), "dots") == {"A": 1}
    assert under(Paper({"A": 1}), "dots") == {"A": 1}
    with pytest.raises(Rejected, match="could not be read"):
        under(Paper("A"), "dots")


def test_nothing_given_is_the_same_as_not_named():
    assert given(Paper({"dots": {"A": 0, "B": 2}}), BALLOT, "dots") == {"B": 2}


@pytest.mark.parametrize("value", [1.0, True, "1", None, [1]])
def test_only_whole_numbers_are_given(value):
    with pytest.raises(Rejected, match="whole number"):
        given(Paper({"A": value}), BALLOT, "dots")


def test_no_opinion_stays_none():
    assert rated({"A": None, "B": 3}, "AB", (0, 5)) == {"A": None, "B": 3}


def test_sums_and_breadth_count_every_paper():
    votes = [Vote({"A": 2}, Paper({}, weight=3)), Vote({"A": 1, "B": 1}, Paper({}))]
    assert totals(votes, "ABC") == {"A": 7, "B": 1, "C": 0}
    assert supporters(votes, "ABC") == {"A": 4, "B": 1, "C": 0}


def test_an_option_may_have_several_owners():
    assert owners(BALLOT) == {"A": ("T1",), "B": ("T1", "T2")}
    assert own_among({"A": 1, "B": 1}, "T2", BALLOT) == ["B"]
    assert own_among({"A": 1}, None, BALLOT) == []


def test_what_a_team_gave_itself_is_left_out():
    vote = Vote({"A": 1, "C": 2}, Paper({}, voter="maya", team="T1"))
    kept, dropped = leave_out_own([vote], BALLOT)
    assert (kept[0].says, dropped) == ({"C": 2}, [["maya", "A"]])

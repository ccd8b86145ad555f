"""Papers go into the box with what the count needs and come out without names."""

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from app.domain.commands import OpenBallot, StartRound
from app.domain.people import Profile, Role, Seat
from app.domain.refusal import Refused
from app.domain.rules.papers import all_papers, anonymous, round_of, rules_of, sealed_up
from tests.cast import FAY, given

WORDS = {"yes": "Go on", "no": "Stop"}
OPERATES = Seat("x", Role.PARTICIPANT, "T1", Profile(operations=True, customer_facing=True))


def ballot(method="single_choice", options=("yes", "no"), **params):
    opened = OpenBallot("b1", method, "On?", options, "", WORDS, params)
    return given((FAY, StartRound("vote")), (FAY, opened)).ballots["b1"]


def voted(choice, *tags, **around):
    return {"paper": {"choice": choice}, "team": "T1", "guest": False, "tags": tags, **around}


def test_into_the_box_goes_what_the_ballot_splits_by():
    assert sealed_up(ballot(split_by=["operations"]), OPERATES, {"choice": "yes"}) == {
        "paper": {"choice": "yes"},
        "team": "T1",
        "guest": False,
        "tags": ["operations"],
    }
    assert sealed_up(ballot(), OPERATES, {"choice": "yes"})["tags"] == []


def test_a_reason_is_cleaned_and_a_paper_has_a_size():
    draft = ballot("fist_to_five", ("yes",))
    paper = sealed_up(draft, OPERATES, {"fingers": 2, "reason": " too\x07 fast "})["paper"]
    assert paper == {"fingers": 2, "reason": "too fast"}
    with pytest.raises(Refused, match="too long"):
        sealed_up(draft, OPERATES, {"fingers": 2, "note": "x" * 9000})


def test_out_of_the_box_comes_nobodys_team():
    [paper] = anonymous(ballot(), [voted("yes", "operations")])
    assert paper == {"paper": {"choice": "yes"}, "guest": False}


def test_groups_of_four_may_be_shown_smaller_ones_may_not():
    split = ballot(split_by=["operations"])
    few = [voted("yes", "operations")] * 3 + [voted("no")] * 4
    assert not any("tags" in paper for paper in anonymous(split, few))
    enough = [voted("yes", "operations")] * 4 + [voted("no")] * 4
    assert [paper.get("tags") for paper in anonymous(split, enough)] == [None] * 4 + [
        ["operations"]
    ] * 4


@for_all(st.permutations([voted("yes"), voted("no"), voted("yes", guest=True), voted("no")]))
def test_the_order_in_the_box_does_not_show(papers):
    assert anonymous(ballot(), papers) == anonymous(ballot(), papers[::-1])


def test_what_goes_in_rounds_knows_its_round():
    draft = ballot("maturity", ("yes", "no"), round=2)
    assert round_of(draft) == 2
    [paper] = anonymous(draft, [{"paper": {"ratings": {"yes": 3}}}])
    assert paper["round"] == 2
    assert rules_of(draft)["round"] == 2
    assert all_papers(draft, [paper]) == [paper]
    assert "round" not in rules_of(ballot())

"""What bots vote: valid in every method, and not all the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.domain.ballots.count import count, fault_in
from app.domain.ballots.methods import METHODS, prepare
from app.rehearsal.papers import FORMS, opinion, paper

OPTIONS = ["a", "b", "c", "d", "e", "f"]
PARAMS = {
    "maturity_stage": {"indicators": {"1": ["a", "b"], "2": ["c", "d"], "3": ["e"], "4": ["f"]}},
    "heat": {"marks": ["surprise", "contradicts"]},
    "points": {"exact": True},
}
EXCLUDING = ("dots", "approval", "points", "score", "quadratic")
METHOD = pytest.mark.parametrize("method", METHODS)


def said(method, voter="p01", params=None, own=(), **more):
    """(ballot's rules, paper) of one voter."""
    options = ["one_page"] if method == "fist_to_five" else OPTIONS
    rules = {**PARAMS.get(method, {}), **(params or {})}
    ballot = {
        "id": "b1",
        "method": method,
        "params": rules,
        "options": [{"id": o} for o in options],
    }
    about = opinion(1, voter, ballot, list(own), more.pop("round_no", 1), **more)
    return (rules, options), paper(method, about)


def test_every_method_has_its_paper():
    assert FORMS.keys() == METHODS.keys()


@METHOD
@given(voter=some.text("abc123", min_size=1), round_no=some.integers(1, 3))
def test_a_paper_can_be_handed_in(method, voter, round_no):
    (rules, options), written = said(method, voter, round_no=round_no)
    assert fault_in(method, rules, options, written) is None


@pytest.mark.parametrize("method", EXCLUDING)
@given(own=some.lists(some.sampled_from(OPTIONS), max_size=5, unique=True))
def test_nobody_marks_their_own_where_the_ballot_leaves_it_out(method, own):
    rules = {"own_team": "exclude", "owner": {option: ["T1"] for option in own}}
    (held, options), written = said(method, params=rules, own=own)
    assert fault_in(method, held, options, written, team="T1") is None


@METHOD
def test_a_room_of_bots_comes_to_a_result(method):
    voters = [f"p{n:02}" for n in range(12)]
    papers = [said(method, voter)[1] for voter in voters]
    (rules, options), _ = said(method)
    result = count(method, rules, options, papers, eligible=12)
    assert all(result["valid"])


def test_people_who_think_again_may_think_otherwise():
    papers = {str(said("dots", f"p{n}", mind=mind)[1]) for n in range(5) for mind in (0, 1)}
    assert len(papers) > 5


def test_all_points_are_spent():
    _, written = said("points")
    assert sum(written["points"].values()) == 100


def test_after_an_amendment_nobody_objects_and_nobody_shows_less_than_three():
    voters = [f"p{n:02}" for n in range(60)]
    assert all(said("consent", v, round_no=2)[1]["answer"] == "consent" for v in voters)
    assert all(said("fist_to_five", v, round_no=2)[1]["fingers"] >= 3 for v in voters)


def test_the_second_rating_is_closer_together_than_the_first():
    def stages(round_no):
        papers = [said("maturity", f"p{n}", round_no=round_no)[1]["ratings"] for n in range(40)]
        return {rated["a"] for rated in papers if rated["a"] is not None}

    assert len(stages(2)) <= len(stages(1))


def test_a_voter_who_may_vote_on_nothing_has_no_opinion():
    ballot = {"id": "b", "method": "score", "params": {"own_team": "exclude"},
              "options": [{"id": "a"}, {"id": "b"}]}  # fmt: skip
    assert not opinion(1, "p01", ballot, ["a", "b"], 1).worth


def test_rules_left_unsaid_are_filled_in():
    ballot = {"id": "b", "method": "dots", "params": {}, "options": [{"id": o} for o in OPTIONS]}
    _, settled = prepare("dots", {}, OPTIONS)
    assert opinion(1, "p01", ballot, [], 1).params == settled.params

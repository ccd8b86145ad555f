"""Counting as a whole: the written ballots, and what holds for every method."""

import json

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.ballots.count import count, fault_in, objection, recount
from app.domain.ballots.methods import METHODS
from tests.domain.ballots.drawn import CHOOSING, OPTIONS, PAPERS, Drawn, ballots, renamed
from tests.domain.ballots.written import RECORDED, VECTORS, differences

PER_PAPER = {"valid", "reasons", "cost"}
LISTS_OF_EQUALS = {"selected", "tied", "tie", "finalists", "potential_winners", "eliminated"}


def counted(drawn):
    return count(drawn.method, drawn.params, drawn.options, drawn.papers)


def gist(result):
    """The result without what lists papers one by one, equals in no order."""
    return {
        key: sorted(value) if key in LISTS_OF_EQUALS else value
        for key, value in result.items()
        if key not in PER_PAPER | {"order"}
    }


@pytest.mark.parametrize("vector", [v for v in VECTORS.values() if v["method"] != "near_tie"],
                         ids=lambda vector: vector["id"])  # fmt: skip
def test_every_vector_comes_out(vector):
    owner = {"owner": vector["expected"]["owner"]} if "owner" in vector["expected"] else {}
    result = recount({**vector, "params": vector["params"] | owner})
    assert differences(vector["expected"], result) == []


@pytest.mark.parametrize("ballot", RECORDED.values(), ids=RECORDED)
def test_every_recorded_result_comes_out_again(ballot):
    expected = dict(ballot["result"])
    expected.pop("final_selected_of_B1", None)  # of B1 after the run-off: see the ladder
    if "tied" in expected:
        expected["tied"] = sorted(expected["tied"])
    for line in expected.get("rounds", []):
        line.pop("amendment", None)  # what was said between the rounds is on no paper
    assert differences(expected, recount(ballot)) == []


@given(ballots())
def test_the_order_of_the_papers_decides_nothing(drawn):
    turned = Drawn(drawn.method, drawn.params, drawn.papers[::-1])
    assert gist(counted(turned)) == gist(counted(drawn))


@given(ballots(), st.permutations(OPTIONS))
def test_the_names_of_the_options_decide_nothing(drawn, others):
    names = dict(zip(OPTIONS, others, strict=True))
    params = renamed(drawn.params, names)
    exchanged = Drawn(drawn.method, params, renamed(drawn.papers, names))
    assert gist(counted(exchanged)) == gist(renamed(counted(drawn), names))


@given(ballots(), st.integers(2, 4))
def test_one_paper_for_many_counts_as_many_papers(drawn, often):
    gathered = [{**paper, "count": often} for paper in drawn.papers]
    spread = [paper for paper in drawn.papers for _ in range(often)]
    assert gist(counted(Drawn(drawn.method, drawn.params, gathered))) == gist(
        counted(Drawn(drawn.method, drawn.params, spread))
    )


@given(ballots())
def test_wrapped_papers_count_as_bare_ones(drawn):
    wrapped = [{"paper": paper, "team": None, "guest": False, "tags": []} for paper in drawn.papers]
    assert counted(Drawn(drawn.method, drawn.params, wrapped)) == counted(drawn)


@given(ballots())
def test_a_result_is_json_and_says_the_rules_it_was_counted_by(drawn):
    result = counted(drawn)
    assert json.loads(json.dumps(result)) == result
    again = count(drawn.method, result["params"], OPTIONS, drawn.papers)
    assert again == result


@given(ballots(CHOOSING))
def test_a_tie_selects_none_of_its_equals(drawn):
    result = counted(drawn)
    assert set(result["selected"]).isdisjoint(result["tied"])
    assert result["tie_at_cut"] == bool(result["tied"]) == (result["next_step"] == "runoff")


@given(ballots(CHOOSING, least=1))
def test_fragile_is_what_taking_each_paper_away_shows(drawn):
    fewer = [drawn.papers[:n] + drawn.papers[n + 1 :] for n in range(len(drawn.papers))]
    chosen = {
        frozenset(counted(Drawn(drawn.method, drawn.params, papers))["selected"])
        for papers in fewer
    }
    result = counted(drawn)
    assert result["fragile"] == (chosen != {frozenset(result["selected"])})


def raised(method, paper, option):
    """The paper with more for the option and nothing more for any other."""
    match method, paper:
        case "single_choice", {"choice": _}:
            return {"choice": option}
        case "approval", {"approve": named}:
            return {"approve": [*(n for n in named if n != option), option]}
        case "score", {"scores": marks} if marks.get(option) is not None:
            return {"scores": {**marks, option: 5}}
        case (("borda" | "schulze"), {"ranking": groups}):
            left = [[name for name in group if name != option] for group in groups]
            return {"ranking": [[option], *(group for group in left if group)]}
        case "dots", {"dots": dots} if sum(dots.values()) < 3:
            return {"dots": {**dots, option: min(2, dots.get(option, 0) + 1)}}
        case "points", {"points": points}:
            room = 100 - sum(points.values())
            return {"points": {**points, option: points.get(option, 0) + room}}
        case "quadratic", {"votes": votes} if option in votes and votes[option] == 0:
            return {"votes": {**votes, option: 1}} if sum(votes.values()) < 10 else paper
    return paper


@given(ballots(CHOOSING - {"star", "irv"}, least=1), st.integers(0, 6))
def test_more_for_the_winner_never_makes_it_lose(drawn, place):
    params = {**drawn.params, "select": 1}
    before = count(drawn.method, params, OPTIONS, drawn.papers)["selected"]
    assume(before)
    place %= len(drawn.papers)
    more = raised(drawn.method, drawn.papers[place], before[0])
    papers = [*drawn.papers[:place], more, *drawn.papers[place + 1 :]]
    assert count(drawn.method, params, OPTIONS, papers)["selected"] == before


@pytest.mark.parametrize("method", sorted(PAPERS))
def test_without_a_vote_nothing_is_decided(method):
    drawn = Drawn(method, {"indicators": {"1": OPTIONS}} if method == "maturity_stage" else {}, [])
    result = counted(Drawn(method, drawn.params, [{"abstain": True}, {"abstain": True}]))
    assert result["turnout"] == {"papers": 2, "abstained": 2, "rejected": 0}
    assert (result["selected"], result["winner"], result["tie_at_cut"]) == ([], None, False)
    assert result["next_step"] == result["outcome"] == "no_votes"


@pytest.mark.parametrize(
    ("method", "paper"),
    [
        ("dots", {"dots": {"A-01": 0}}),
        ("points", {"points": {}}),
        ("approval", {"approve": []}),
        ("score", {"scores": {"A-01": None}}),
        ("borda", {"ranking": []}),
        ("single_choice", {"choice": None}),
    ],
)
def test_papers_that_prefer_nothing_are_no_votes(method, paper):
    result = count(method, {}, OPTIONS, [paper])
    assert result["next_step"] == "no_votes"
    assert result["valid"] == [True]


@given(ballots())
def test_whatever_counts_may_be_handed_in(drawn):
    for paper in drawn.papers:
        assert objection(drawn.method, drawn.params, OPTIONS, paper) is None


@pytest.mark.parametrize(
    ("method", "paper", "sentence"),
    [
        ("dots", {"dots": {"A-01": 2, "A-02": 2}},
         "You have placed 4 dots; this ballot gives you 3."),
        ("dots", {"dots": {"A-01": 3}},
         "You have placed 3 dots on “A-01”; at most 2 may go on one."),
        ("dots", {"dots": {"Z": 1}},
         "“Z” is not on this ballot. Choose from what it lists."),
        ("dots", {"dots": {"A-01": "two"}}, "“A-01” needs a whole number."),
        ("points", {"points": {"A-01": 120}},
         "You have spent 120 points; your budget is 100."),
        ("points", {"points": {"A-01": -1}},
         "You have given “A-01” -1; less than nothing cannot be given."),
        ("score", {"scores": {"A-01": 6}},
         "You have marked “A-01” with 6; marks go from 0 to 5."),
        ("irv", {"ranking": [["A-01", "A-02"]]},
         "You have placed A-01 · A-02 equally; this ballot needs one after the other."),
        ("borda", {"ranking": ["A-01", "A-01"]},
         "“A-01” is on your paper twice. Take one of them away."),
        ("fist_to_five", {"fingers": 7}, "You have shown 7 fingers; a hand goes from 0 to 5."),
        ("consent", {"answer": "maybe"}, "Answer with consent, objection or integrated."),
        ("heat", "scribble", "This paper could not be read. Fill it in again."),
    ],
)  # fmt: skip
def test_a_wrong_paper_is_explained(method, paper, sentence):
    assert objection(method, {}, OPTIONS, paper) == sentence


def test_nobody_votes_for_their_own_where_the_ballot_says_so():
    params = {"own_team": "exclude", "owner": {"A-01": ("T1", "T2"), "A-02": "T3"}}
    paper = {"scores": {"A-01": 5, "A-02": None}}
    assert objection("score", params, OPTIONS, paper, team="T3") is None
    assert objection("score", params | {"own_team": "allow"}, OPTIONS, paper, team="T1") is None
    fault = fault_in("score", params, OPTIONS, paper, team="T2")
    assert (fault.reason, fault.values) == ("own_team", {"option": "A-01"})


@pytest.mark.parametrize("beside", ["count", "guest", "round", "tags", "team", "voter"])
def test_nobody_says_for_themselves_who_they_are_or_how_often_they_count(beside):
    paper = {"choice": "A-01", beside: 3}
    assert objection("single_choice", {}, OPTIONS, paper).startswith("This paper could not be read")
    wrapped = [{"paper": paper, "team": "T1"}]
    assert count("single_choice", {}, OPTIONS, wrapped)["totals"]["A-01"] == 1


def test_a_rejected_paper_counts_nowhere_and_the_ballot_goes_on():
    papers = [{"choice": "A-01"}, {"choice": "Z"}, {"choice": 7}, {"choice": "A-01", "count": 0}]
    result = count("single_choice", {}, OPTIONS, papers, eligible=4)
    assert result["turnout"] == {"eligible": 4, "papers": 1, "abstained": 0, "rejected": 3}
    assert result["reasons"] == [None, "unknown_option", "unknown_answer", "not_integer"]
    assert (result["selected"], result["indicative"]) == (["A-01"], True)


@pytest.mark.parametrize("method", sorted(METHODS))
def test_no_paper_at_all_can_be_counted(method):
    params = {"indicators": {"1": ["A-01"]}} if method == "maturity_stage" else {}
    assert count(method, params, OPTIONS, [])["next_step"] == "no_votes"


def test_a_method_nobody_knows_is_named():
    with pytest.raises(ValueError, match="There is no voting method “applause”"):
        count("applause", {}, OPTIONS, [])


@pytest.mark.parametrize(
    ("ballot", "complaint"),
    [
        ({}, "names its method"),
        ({"method": "dots", "options": [], "papers": []}, "nothing to choose from"),
        ({"method": "dots", "options": ["A", "A"]}, "lists an option twice"),
        ({"method": "dots", "options": "AB"}, "options of a ballot are a list"),
        ({"method": "dots", "options": ["A"], "papers": {}, "params": {"select": 0}}, "at least 1"),
        ({"method": "dots", "options": ["A"], "params": {"select": "two"}}, "whole number"),
    ],
)
def test_a_ballot_that_cannot_be_counted_says_why(ballot, complaint):
    with pytest.raises(ValueError, match=complaint):
        recount(ballot)

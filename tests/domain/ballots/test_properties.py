"""Every method, one by one: neutral, anonymous, papers add up, and more never makes less."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.ballots.count import count
from app.domain.ballots.methods import METHODS
from tests.domain.ballots.drawn import OPTIONS, PAPERS, Drawn, ballots, renamed
from tests.domain.ballots.test_count import counted, gist, raised

FEW = settings(max_examples=30)
EVERY = pytest.mark.parametrize("method", sorted(METHODS))
NOT_MONOTONE = frozenset({"irv", "star"})
"""More for the winner can make it lose: known of both, and said in their descriptions."""


def drawn(data, method, **more):
    return data.draw(ballots((method,), **more))


def test_papers_are_drawn_for_every_method_there_is():
    assert set(PAPERS) == set(METHODS)


@EVERY
@FEW
@given(data=st.data())
def test_renaming_the_options_renames_the_result(method, data):
    ballot = drawn(data, method)
    names = dict(zip(OPTIONS, data.draw(st.permutations(OPTIONS)), strict=True))
    params = renamed(ballot.params, names)
    exchanged = Drawn(method, params, renamed(ballot.papers, names))
    assert gist(counted(exchanged)) == gist(renamed(counted(ballot), names))


@EVERY
@FEW
@given(data=st.data())
def test_the_order_of_the_papers_does_not_matter(method, data):
    ballot = drawn(data, method)
    shuffled = Drawn(method, ballot.params, data.draw(st.permutations(ballot.papers)))
    assert gist(counted(shuffled)) == gist(counted(ballot))


@EVERY
@FEW
@given(data=st.data())
def test_a_count_is_so_many_papers(method, data):
    ballot, often = drawn(data, method), data.draw(st.integers(2, 4))
    gathered = [{**paper, "count": often} for paper in ballot.papers]
    spread = [paper for paper in ballot.papers for _ in range(often)]
    one, many = (Drawn(method, ballot.params, papers) for papers in (gathered, spread))
    assert gist(counted(one)) == gist(counted(many))


@EVERY
@FEW
@given(data=st.data())
def test_what_is_rejected_changes_nothing_else(method, data):
    ballot = drawn(data, method)
    spoiled = Drawn(method, ballot.params, [*ballot.papers, "scribble"])
    before, after = counted(ballot), counted(spoiled)
    assert after["valid"] == [*before["valid"], False]
    assert after["reasons"][-1] is not None
    assert after["turnout"]["rejected"] == before["turnout"]["rejected"] + 1
    assert gist({**after, "turnout": before["turnout"]}) == gist(before)


# ---- more never makes less -----------------------------------------------------------------------


def kinder(method, paper, option):
    """The paper with more for the option; the same where nothing can be more."""
    match paper:
        case {"ratings": ratings} if ratings.get(option) is not None:
            return {"ratings": {**ratings, option: min(4, ratings[option] + 1)}}
        case {"seen": seen}:
            return {"seen": [*(sign for sign in seen if sign != option), option]}
        case {"fingers": fingers}:
            return {"fingers": min(5, fingers + 1)}
        case {"answer": "objection"}:
            return {"answer": "consent"}
        case {"placements": placed} if option in placed:
            return {"placements": {**placed, option: [min(5, placed[option][0] + 1),
                                                      placed[option][1]]}}  # fmt: skip
        case {"marks": marks}:
            kinds = [kind for kind in marks.get(option, []) if kind != "would_use"]
            return {"marks": {**marks, option: [*kinds, "would_use"]}}
    return raised(method, paper, option)


OUTCOMES = ("no_votes", "blocked", "discuss", "pass_with_objections", "pass")


def standing(method, result, option):
    """How well the option does, as numbers that may not become less."""
    match method:
        case "maturity":
            return result["areas"][option]["median"] or 0
        case "maturity_stage":
            return result["stage"]
        case "fist_to_five":
            return OUTCOMES.index(result["outcome"])
        case "consent":
            return result["outcome"] == "adopted"
        case "heat":
            return sum(result["counts"].get(option, {}).values())
        case "impact_effort" | "two_axis":
            levels = result["options"][option].get("levels") or {"": "low"}
            return ("low", "on the line", "high").index(next(iter(levels.values())))
    return option in result["selected"]


@pytest.mark.parametrize("method", sorted(METHODS.keys() - NOT_MONOTONE))
@FEW
@given(data=st.data())
def test_more_for_something_never_makes_it_less(method, data):
    ballot = drawn(data, method, least=1)
    option = data.draw(st.sampled_from(OPTIONS))
    place = data.draw(st.integers(0, len(ballot.papers) - 1))
    params = {**ballot.params, "select": 1} if "select" in ballot.params else ballot.params
    more = [*ballot.papers]
    more[place] = kinder(method, more[place], option)
    before, after = (count(method, params, OPTIONS, papers) for papers in (ballot.papers, more))
    assert standing(method, after, option) >= standing(method, before, option)

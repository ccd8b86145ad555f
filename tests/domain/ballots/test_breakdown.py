"""Groups are shown beside the room only where nobody can be picked out."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballots.breakdown import FEWEST, GUESTS, groups_of, showable
from app.domain.ballots.count import count
from app.domain.ballots.papers import Paper


def choose(*papers, **params):
    return count("single_choice", params, ["A", "B"], papers)


def people(number, choice, *tags, guest=False):
    return [
        {"paper": {"choice": choice}, "guest": guest, "tags": list(tags)} for _ in range(number)
    ]


def test_without_guests_and_tags_nothing_is_split():
    assert {"guests", "splits"}.isdisjoint(choose(*people(9, "A")))


def test_guests_count_and_are_shown_separately():
    result = choose(*people(4, "A"), *people(5, "B", guest=True))
    assert result["totals"] == {"A": 4, "B": 5}
    assert result["guests"]["totals"] == {"A": 0, "B": 5}


def test_of_few_guests_only_the_number_is_told():
    assert choose(*people(9, "A"), *people(3, "B", guest=True))["guests"] == {"papers": 3}


def test_four_of_a_kind_are_shown_and_three_are_not():
    result = choose(*people(4, "A", "operations"), *people(5, "B", "office"))
    assert result["splits"]["operations"]["totals"] == {"A": 4, "B": 0}
    result = choose(*people(3, "A", "operations"), *people(5, "B", "office"))
    assert result["splits"] == {}


def test_whoever_is_left_over_must_be_four_too():
    result = choose(*people(5, "A", "shift"), *people(4, "B", "office"), *people(1, "B"))
    assert list(result["splits"]) == ["shift"]


def test_a_ballot_may_name_what_it_splits_by():
    papers = [*people(4, "A", "operations", "north"), *people(4, "B", "customer_facing")]
    assert list(choose(*papers, split_by=["operations"])["splits"]) == ["operations"]


def test_only_the_last_round_is_split():
    early = [{"fingers": 0, "round": 1, "tags": ["shift"]}] * 4
    late = [{"fingers": 5, "round": 2, "tags": ["shift"]}] * 4
    result = count("fist_to_five", {}, [], [*early, *late])
    assert result["splits"]["shift"]["totals"] == {"5": 4}
    assert len(result["splits"]["shift"]["rounds"]) == 1


TAGGED = st.builds(
    lambda tags, guest: Paper({}, tags=tuple(tags), guest=guest),
    st.sets(st.sampled_from(["shift", "office", "north"])),
    st.booleans(),
)


@given(st.lists(TAGGED, max_size=40))
def test_nobody_can_be_told_apart_from_fewer_than_three_others(papers):
    shown = frozenset(showable(papers, {g for paper in papers for g in groups_of(paper)}))
    alike = [groups_of(paper) & shown for paper in papers]
    assert not shown or min(alike.count(kind) for kind in alike) >= FEWEST


def test_a_tag_is_never_taken_for_the_guests():
    assert groups_of(Paper({}, tags=("guest",))) == {("tag", "guest")}
    assert groups_of(Paper({}, guest=True)) == {GUESTS}

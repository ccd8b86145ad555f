"""Groups that follow a mapping from state to state."""

from hypothesis import given as drawn
from hypothesis import strategies as st

from app.domain.pictures.grouping import Differences, Grouping

WORDS = st.dictionaries(
    st.sampled_from("abcdef"), st.lists(st.sampled_from(["red", "blue", "green"])).map(tuple)
)


def by_colour():
    return Grouping(lambda colours: colours, Differences())


@drawn(st.lists(WORDS, min_size=1, max_size=6))
def test_groups_are_the_same_whatever_came_before(states):
    grouping = by_colour()
    for things in states:
        for colour in ("red", "blue", "green"):
            wanted = {id: colours for id, colours in things.items() if colour in colours}
            assert grouping.of(things, colour) == wanted


def test_a_group_that_nothing_touches_stays_the_same_object():
    grouping = by_colour()
    things = {"a": ("red",), "b": ("blue",)}
    red, blue = grouping.of(things, "red"), grouping.of(things, "blue")
    more = {**things, "c": ("blue",)}
    assert grouping.of(more, "red") is red
    assert grouping.of(more, "blue") is not blue


def test_no_group_holds_nothing():
    assert by_colour().of({"a": ("red",)}, None) == {}


def test_differences_are_what_came_changed_or_went():
    kept, old, new = ("red",), ("blue",), ("green",)
    before, now = {"a": kept, "b": old, "c": old}, {"a": kept, "b": new, "d": new}
    assert sorted(Differences().between(before, now)) == ["b", "c", "d"]


def test_differences_are_looked_up_once():
    differences = Differences()
    before, now = {"a": ("red",)}, {"a": ("blue",)}
    assert differences.between(before, now) is differences.between(before, now)

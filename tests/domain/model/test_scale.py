"""The opening scale: medians of groups that are large enough, and its two ends."""

import pytest

from app.domain.commands import ChangeRole, PlaceOnScale, TakeSeat
from app.domain.model.scale import end_of, medians, placed
from app.domain.people import THE_ROOM, By, Profile, Role
from tests.cast import FAY, MAYA, given


def room_with(operations, meeting):
    """Places of those who run the work, and of those who meet customers."""
    steps = []
    for n, place in enumerate(operations + meeting):
        inside = n < len(operations)
        profile = Profile("x", operations=inside, customer_facing=not inside)
        seat = TakeSeat(f"p{n}", Role.PARTICIPANT, profile)
        steps += [(THE_ROOM, seat), (By(f"p{n}"), PlaceOnScale(place))]
    return given(*steps)


def test_two_medians_are_told_when_both_groups_are_large_enough():
    assert medians(room_with([1, 2, 3, 8], [5, 6, 7, 7, 9])) == {
        "operations": 2.5,
        "customer_facing": 7.0,
    }


def test_of_small_groups_nothing_is_told():
    assert medians(room_with([1, 2, 3, 8], [5, 6, 7])) == {}
    assert medians(given()) == {}


def test_whoever_makes_nothing_any_more_is_not_counted():
    room = given((MAYA, PlaceOnScale(7)))
    assert placed(room) == {"maya": 7}
    assert placed(given((MAYA, PlaceOnScale(7)), (FAY, ChangeRole("maya", Role.OBSERVER)))) == {}


@pytest.mark.parametrize(
    ("place", "end"),
    [(0, "least"), (3, "least"), (4, "middle"), (6, "middle"), (7, "most"), (None, "unsaid")],
)
def test_the_scale_has_two_ends_and_a_middle(place, end):
    assert end_of(place) == end

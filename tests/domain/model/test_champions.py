"""Champions: how many people each of them would have to reach."""

from app.domain.model.champions import champions, named_on
from app.domain.people import Profile, Role, Seat
from tests.domain.model.operating import METHOD

SEATS = {
    id: Seat(id, Role.PARTICIPANT, profile=Profile(f))
    for id, f in (("p1", "care"), ("p2", "care"), ("p3", "it"))
}


def test_they_are_counted_once_and_by_function():
    found = champions(["p1", "p1", "p2", "p3", "gone"], SEATS, 0)
    assert len(found.people) == 4
    assert found.by_function == {"": 1, "care": 2, "it": 1}


def test_coverage_is_computed_only_where_somebody_has_said_how_many_are_affected():
    unknown = champions(["p1"], SEATS, 0)
    assert (unknown.each_reaches, unknown.wanted, unknown.enough) == (None, None, None)
    few, enough = champions(["p1"], SEATS, 61), champions(["p1", "p2", "p3"], SEATS, 61)
    assert (few.each_reaches, few.wanted, few.enough) == (61, 3, False)
    assert (enough.each_reaches, enough.enough) == (21, True)


def test_a_pledge_names_its_champion():
    pledge = METHOD.type("pledge")
    assert named_on(pledge, {"champion": "p1"}) == "p1"
    assert named_on(pledge, {}) == ""
    assert named_on(None, {"champion": "p1"}) == ""

"""Everybody has one place in a room, by their role."""

import pytest

from app.domain.people import Role
from app.web.places import PAGES, PLACES, place_of


@pytest.mark.parametrize("role", list(Role))
def test_every_role_has_one_place(role):
    assert role in PLACES[place_of(role)]
    assert sum(role in roles for roles in PLACES.values()) == 1


def test_every_place_of_a_person_has_a_page():
    assert PAGES.keys() == {place_of(role) for role in Role}

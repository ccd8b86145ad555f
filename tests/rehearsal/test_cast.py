"""The cast of a rehearsal: mixed teams, guests, a latecomer, names of their own."""

from hypothesis import given
from hypothesis import strategies as some

from app.domain.people import Role
from app.rehearsal.cast import casting

TEAMS = ["T1", "T2", "T3"]
sizes = some.integers(2, 60)
seeds = some.integers()


def tables(cast):
    return [[m for m in cast.makers if m.team == team] for team in TEAMS]


@given(some.integers(10, 60), seeds)
def test_every_team_has_operations_somebody_who_meets_customers_and_three_functions(people, seed):
    for table in tables(casting(people, TEAMS, seed)):
        assert any(member.profile.operations for member in table)
        assert any(member.profile.customer_facing for member in table)
        assert any(member.profile.level == "frontline" for member in table)
        assert len({member.profile.function for member in table}) >= 3


@given(sizes, seeds)
def test_the_latecomer_is_one_of_the_people_and_has_no_team_yet(people, seed):
    cast = casting(people, TEAMS, seed)
    assert len(cast.makers) + 1 == people
    assert cast.latecomer.team is None
    assert all(member.team for member in cast.makers)


@given(sizes, seeds)
def test_nobody_shares_a_name_or_a_key(people, seed):
    cast = casting(people, TEAMS, seed)
    everybody = [*cast.makers, cast.latecomer, *cast.staff]
    assert len({member.name for member in everybody}) == len(everybody)
    assert len({member.key for member in everybody}) == len(everybody)


def test_first_names_come_again_only_when_all_are_used():
    cast = casting(36, TEAMS, 5)
    everybody = [*cast.makers, cast.latecomer, *cast.staff]
    assert len({member.name.split()[0] for member in everybody}) == len(everybody)


def test_two_guests_come_to_a_large_workshop_one_to_a_small_one():
    def guests(people):
        return [m for m in casting(people, TEAMS, 1).makers if m.role is Role.GUEST]

    assert [len(guests(people)) for people in (10, 24)] == [1, 2]


@given(sizes, seeds)
def test_the_same_seed_brings_the_same_people(people, seed):
    assert casting(people, TEAMS, seed) == casting(people, TEAMS, seed)

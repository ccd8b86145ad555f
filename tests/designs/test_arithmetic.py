"""Designs that do not add up."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.designs.arithmetic import arithmetic, twice
from app.designs.reading import bundled_designs
from tests.designs.small import SESSIONS, said_of

HALF_DAY = next(d for d in bundled_designs(SESSIONS) if d.id == "tom-half-day")


def test_a_sound_design_is_not_commented():
    assert said_of() == []


def test_minutes_must_add_up():
    assert said_of(("minutes = 60", "minutes = 45")) == [
        "small.toml:5 minutes: the rounds take 60 minutes together, not 45"
    ]


@given(st.lists(st.integers(1, 90), min_size=1, max_size=19), st.integers(0, 900))
def test_the_sum_is_right_exactly_when_it_is_right(minutes, total):
    rounds = tuple(
        replace(r, minutes=m, trim_to=0) for r, m in zip(HALF_DAY.rounds, minutes, strict=False)
    )
    found = list(arithmetic(replace(HALF_DAY, rounds=rounds, minutes=total)))
    assert bool(found) == (sum(minutes) != total)


def test_a_round_is_not_cut_to_more_than_it_takes():
    assert said_of(("trim_to = 8", "trim_to = 12")) == [
        "small.toml:35 rounds.r2.trim_to: the round can be cut to 12 minutes, but takes only 10"
    ]


def test_a_round_is_not_cut_to_less_than_nothing():
    assert said_of(("trim_to = 8", "trim_to = -1")) == [
        "small.toml:35 rounds.r2.trim_to: cannot be less than nothing"
    ]


def test_two_rounds_do_not_share_an_id():
    assert said_of(('id = "r4"', 'id = "r2"')) == [
        "small.toml:55 rounds.r2.id: there is another round with the id r2"
    ]


def test_every_repetition_is_found_once():
    assert [place for place, _ in twice(("x",), "abaab", "thing")] == [
        ("x", 2, "id"),
        ("x", 3, "id"),
        ("x", 4, "id"),
    ]


def test_an_unknown_round_type_is_answered_with_the_known_ones():
    [said] = said_of(('type = "reveal"', 'type = "revael"'))
    assert said.startswith(
        "small.toml:33 rounds.r2.type: there is no round type 'revael'; there are"
    )
    assert "challenge, rebuild, converge" in said


def test_a_crowd_must_fit_into_its_teams():
    assert said_of(("max = 12", "max = 30")) == [
        "small.toml:11 people.max: 30 people do not fit: the teams have 12 places"
    ]


def test_ranges_run_upwards():
    assert said_of(
        ("teams = [2, 3]", "teams = [3, 2]"),
        ("least = 2, most = 3", "least = 3, most = 2"),
        ("max = 12", "max = 8"),
    ) == [
        "small.toml:12 people.teams: from 3 to 2 is no range",
        "small.toml:27 rounds.r1.artefacts[3].most: from 3 to 2 is no range",
    ]


def test_the_head_is_complete():
    assert said_of(
        ('id = "small"', 'id = "Small one"'),
        ('"A small afternoon"', '" "'),
        ("version = 1", "version = 0"),
        ('"14:00"', '"2 pm"'),
    ) == [
        "small.toml:1 id: 'Small one' may hold small letters, digits and hyphens only",
        "small.toml:2 title: is empty",
        "small.toml:3 version: starts at 1",
        "small.toml:6 start_hint: '2 pm' is not a time of day like 09:00",
    ]

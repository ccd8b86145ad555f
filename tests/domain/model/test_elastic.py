"""What to trim so that lunch and the end stay where they were."""

from dataclasses import replace

from hypothesis import given as drawn
from hypothesis import strategies as st

from app.domain.commands import ExtendRound, FitAgenda, InsertRound, NextRound, SkipRound
from app.domain.design import RoundDesign, Share
from app.domain.model.elastic import fit, fits, resumes, slack
from tests.cast import CAST, DESIGN, FAY, NOON, OPEN_ROOM, THE_ROOM, Play, given, minutes


def design(*rounds):
    made = tuple(
        RoundDesign(f"r{n}", f"Round {n}", kind, long, least, Share.DARK, fixed=fixed)
        for n, (long, least, kind, fixed) in enumerate(rounds)
    )
    return replace(DESIGN, rounds=made, minutes=sum(r.minutes for r in made))


def day(*rounds):
    """A room whose first round has just begun."""
    opening = replace(OPEN_ROOM, design=design(*rounds))
    seated = ((THE_ROOM, opening), *((THE_ROOM, seat) for seat in CAST))
    return Play(opening=seated).steps((FAY, NextRound()))


WORK, LUNCH = ("team_build", False), ("break", True)
MORNING = ((20, 10, *WORK), (15, 13, *WORK), (10, 8, *WORK), (45, 40, *LUNCH), (50, 40, *WORK))


def test_on_time_nothing_changes():
    assert fit(day(*MORNING).room).trims == {}
    assert [point.late for point in fit(day(*MORNING).room).points] == [0, 0]


def test_before_the_first_bell_nothing_is_late():
    assert fit(given(), 30).points == ()


def test_lunch_is_kept_by_trimming_what_comes_before_it():
    found = fit(day(*MORNING).steps((FAY, ExtendRound(4))).room)
    assert found.trims == {"r1": 13, "r2": 8}
    assert [(point.round, point.late, point.left) for point in found.points] == [
        ("r3", 4, 0),
        (None, 4, 0),
    ]
    assert found.points[0].at == NOON + minutes(45)


def test_what_cannot_be_kept_says_by_how_much_and_the_end_is_saved_later():
    found = fit(day(*MORNING).room, 9)
    assert [(point.late, point.left) for point in found.points] == [(9, 5), (9, 0)]
    assert found.trims == {"r1": 13, "r2": 8, "r4": 45}


def test_a_break_gives_only_when_nothing_else_does():
    found = fit(day(*MORNING).room, 4 + 12)
    assert found.trims == {"r1": 13, "r2": 8, "r3": 43, "r4": 40}


def test_minutes_are_taken_where_most_are_left():
    found = fit(day((5, 5, *WORK), (20, 10, *WORK), (20, 15, *WORK)).room, 7)
    assert found.trims == {"r1": 14, "r2": 19}


def test_what_was_put_in_counts_as_late():
    put = InsertRound("talk", "r1", "Talk", "buffer", 4, Share.DARK)
    room = day(*MORNING).steps((FAY, put)).room
    assert sum(room.round(id).minutes - n for id, n in fit(room).trims.items()) == 4


def test_what_is_skipped_makes_a_day_early_and_nothing_is_trimmed():
    room = day(*MORNING).steps((FAY, SkipRound("r1"))).room
    assert fit(room, 15).trims == {}


def test_where_nothing_is_marked_breaks_are_kept():
    tea = ("break", False)
    points = fit(day((20, 10, *WORK), (10, 5, *tea), (20, 10, *WORK)).room).points
    assert [point.round for point in points] == ["r1", None]


def test_the_next_round_can_start_when_this_one_ends():
    assert resumes(day(*MORNING).room) == NOON + minutes(20)
    assert resumes(given()) is None


LONG = st.integers(1, 40)
ROUND = st.tuples(LONG, LONG, st.sampled_from(["team_build", "break"]), st.booleans()).map(
    lambda r: (r[0], min(r[0], r[1]), *r[2:])
)
DAYS = st.lists(ROUND, min_size=2, max_size=9)
LATE = st.integers(0, 60)


@drawn(DAYS, LATE)
def test_no_round_is_left_with_less_than_it_needs(rounds, late):
    room = day(*rounds).room
    for id, left in fit(room, late).trims.items():
        assert room.round(id).design.trim_to <= left < room.round(id).minutes


@drawn(DAYS)
def test_a_day_on_time_is_left_alone(rounds):
    found = fit(day(*rounds).room)
    assert found.trims == {}
    assert {point.late for point in found.points} == {0}


@drawn(DAYS, LATE)
def test_what_is_proposed_leaves_what_was_said(rounds, late):
    play = day(*rounds)
    found = fit(play.room, late)
    play.steps((FAY, FitAgenda(found.trims)))
    again = fit(play.room, late)
    assert [point.late for point in again.points] == [point.left for point in found.points]
    assert again.trims == {}


@drawn(DAYS, LATE)
def test_the_first_point_is_kept_whenever_there_is_enough_to_give(rounds, late):
    room = day(*rounds).room
    first = fit(room, late).points[0]
    ids = [r.id for r in room.agenda]
    before = room.agenda[1 : ids.index(first.round)] if first.round else room.agenda[1:]
    assert first.left == max(0, late - sum(map(slack, before)))


@drawn(DAYS, LATE)
def test_whoever_gives_is_left_with_as_much_to_give_as_all_others(rounds, late):
    play = day(*(r for r in rounds if not r[3] and r[2] != "break"), (5, 5, *WORK), (5, 5, *WORK))
    trims = fit(play.room, late).trims
    play.steps((FAY, FitAgenda(trims)))
    left = {r.id: slack(r) for r in play.room.agenda[1:]}
    most = max(left.values())
    assert all(most - left[id] <= 1 for id in trims)


@drawn(DAYS)
def test_many_minutes_at_once_are_each_minute_by_itself(rounds):
    room = day(*rounds).room
    assert fits(room, range(40)) == [fit(room, more) for more in range(40)]

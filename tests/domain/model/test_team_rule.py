"""Mixed teams: what they lack, and which moves mend it."""

from hypothesis import given as drawn
from hypothesis import strategies as st

from app.domain.commands import AddTeam, ArrangeTeams, TakeSeat
from app.domain.model.team_rule import known, lacks, team_rule
from app.domain.people import THE_ROOM, Profile, Role
from tests.cast import AMBER, FAY, OPEN_ROOM, TEAL, Play, given


def seated(*people):
    """A room with the two teams and these people: (team, profile)."""
    play = Play(opening=((THE_ROOM, OPEN_ROOM), (THE_ROOM, TakeSeat("fay", Role.FACILITATOR))))
    for n, (team, profile) in enumerate(people):
        play.steps((THE_ROOM, TakeSeat(f"p{n}", Role.PARTICIPANT, profile, team)))
    return play


def does(function="", level="", **ticks):
    return Profile(function, level, **ticks)


DRIVER = does("operations", "frontline", operations=True)
AGENT = does("service", "frontline", customer_facing=True)
PLANNER, CLERK = does("planning", "specialist"), does("finance", "specialist")
MIXED = (DRIVER, AGENT, PLANNER)


def test_a_mixed_team_lacks_nothing():
    room = seated(*((TEAL, each) for each in MIXED)).room
    assert team_rule(room).lacks[TEAL] == ()


def test_what_a_team_lacks_is_named():
    room = seated((TEAL, PLANNER), (TEAL, CLERK)).room
    assert team_rule(room).lacks[TEAL] == (
        "customer_facing", "operations", "frontline", "functions",
    )  # fmt: skip


def test_nobody_sits_beside_their_line_manager():
    boss = does("planning", "manager", customer_facing=True)
    people = [*((TEAL, each) for each in (*MIXED, boss)), *((AMBER, each) for each in MIXED)]
    told = Profile("finance", "specialist", reports_to="p3")
    room = seated(*people, (TEAL, told)).room
    builder = team_rule(room)
    assert builder.lacks[TEAL] == ("line_manager",)
    assert builder.after == {TEAL: (), AMBER: ()}


def test_two_change_places_where_that_mends_both():
    room = seated(
        (TEAL, DRIVER), (TEAL, DRIVER), (TEAL, PLANNER),
        (AMBER, AGENT), (AMBER, AGENT), (AMBER, CLERK),
    ).room  # fmt: skip
    builder = team_rule(room)
    assert builder.lacks == {
        TEAL: ("customer_facing", "functions"),
        AMBER: ("operations", "functions"),
    }
    assert len(builder.moves) == 2
    assert builder.after == {TEAL: (), AMBER: ()}


def test_an_empty_team_is_filled_from_a_full_one():
    room = seated(*((TEAL, each) for each in (*MIXED, *MIXED))).room
    builder = team_rule(room)
    assert (len(builder.moves), builder.after) == (3, {TEAL: (), AMBER: ()})


def test_what_the_room_cannot_give_stays_lacking():
    assert team_rule(seated((TEAL, CLERK)).room).after[TEAL] == (
        "customer_facing", "operations", "frontline", "functions",
    )  # fmt: skip


def test_the_rule_waits_until_somebody_has_said_what_they_do():
    assert not known(seated((TEAL, Profile())).room)
    assert known(given())


PEOPLE = st.lists(
    st.tuples(
        st.sampled_from([TEAL, AMBER, "T3"]),
        st.builds(
            Profile,
            st.sampled_from(["", "operations", "service", "finance"]),
            st.sampled_from(["", "frontline", "manager"]),
            st.booleans(),
            st.booleans(),
        ),
    ),
    max_size=12,
)


@drawn(PEOPLE)
def test_what_is_proposed_is_never_worse_and_does_what_it_says(people):
    play = seated().steps((FAY, AddTeam("T3", "Third")))
    for n, (team, profile) in enumerate(people):
        play.steps((THE_ROOM, TakeSeat(f"p{n}", Role.PARTICIPANT, profile, team)))
    builder = team_rule(play.room)
    play.steps((FAY, ArrangeTeams(builder.moves)))
    again = team_rule(play.room)
    assert again.lacks == builder.after
    assert {t: lacks(play.room.members(t)) for t in play.room.teams} == again.lacks

"""Teams are chosen, assigned or balanced, and have a name and a captain."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from app.domain.commands import (
    AddTeam,
    BalanceTeams,
    ChangeRole,
    JoinTeam,
    LeaveRoom,
    MovePerson,
    NameCaptain,
    NextRound,
    RenameTeam,
    SetDoor,
    TakeSeat,
)
from app.domain.events import CaptainNamed, TeamAdded, TeamJoined, TeamRenamed
from app.domain.people import THE_ROOM, By, Profile, Role, Seat
from app.domain.refusal import Refused
from app.domain.rules.teams import spread
from tests.cast import (
    AMBER,
    ANA,
    FAY,
    MAYA,
    OMAR,
    OPEN_ROOM,
    SOL,
    TEAL,
    Play,
    given,
    then,
)

NINA = By("nina")
NINA_COMES = (THE_ROOM, TakeSeat("nina"))


def test_people_choose_their_team():
    room = given(NINA_COMES)
    assert then(room, NINA, JoinTeam(AMBER)) == [TeamJoined("nina", AMBER)]
    assert then(room, MAYA, JoinTeam(AMBER)) == [TeamJoined("maya", AMBER)]
    assert then(room, MAYA, JoinTeam(TEAL)) == []
    with pytest.raises(Refused, match="no such team"):
        then(room, NINA, JoinTeam("T9"))


def test_once_the_work_has_begun_only_a_facilitator_moves_people():
    room = given(NINA_COMES, (FAY, NextRound()))
    assert then(room, NINA, JoinTeam(AMBER))
    with pytest.raises(Refused, match="Ask a facilitator to move you"):
        then(room, MAYA, JoinTeam(AMBER))
    assert then(room, FAY, MovePerson("maya", AMBER)) == [TeamJoined("maya", AMBER)]
    assert then(room, FAY, MovePerson("maya", TEAL)) == []


def test_where_teams_are_assigned_nobody_chooses():
    play = Play(((THE_ROOM, replace(OPEN_ROOM, seating="assigned")), NINA_COMES))
    with pytest.raises(Refused, match="assigned"):
        then(play.room, NINA, JoinTeam(TEAL))


def test_only_makers_who_were_let_in_sit_in_teams():
    with pytest.raises(Refused, match="Only participants and guests sit"):
        then(given(), FAY, MovePerson("sol", TEAL))
    room = given((FAY, SetDoor(False, True, 10)), NINA_COMES)
    with pytest.raises(Refused, match="Let them in first"):
        then(room, FAY, MovePerson("nina", TEAL))


def test_balancing_seats_who_has_no_team_and_leaves_the_others():
    room = given(NINA_COMES)
    assert then(room, FAY, BalanceTeams("function")) == [TeamJoined("nina", AMBER)]
    assert then(given(), FAY, BalanceTeams("function")) == []


def test_balancing_everybody_spreads_those_who_are_alike():
    room = given((FAY, MovePerson("omar", TEAL)))
    joined = then(room, FAY, BalanceTeams("operations", everybody=True))
    teams = {"maya": TEAL, "ana": TEAL, "omar": TEAL} | {e.person: e.team for e in joined}
    assert teams["ana"] != teams["omar"]


def test_balancing_passes_over_who_left_or_does_not_make():
    room = given(NINA_COMES, (NINA, LeaveRoom()), (FAY, ChangeRole("maya", Role.OBSERVER)))
    assert then(room, FAY, BalanceTeams(everybody=True)) == []


def test_without_teams_there_is_nothing_to_balance():
    play = Play(
        (
            (THE_ROOM, replace(OPEN_ROOM, teams=())),
            (THE_ROOM, TakeSeat("fay", Role.FACILITATOR)),
        )
    )
    with pytest.raises(Refused, match="Add teams first"):
        then(play.room, FAY, BalanceTeams())


@for_all(st.integers(1, 7), st.lists(st.sampled_from(["care", "sales", "it", "", "law"])))
def test_whatever_the_tags_teams_differ_by_one_at_most(count, tags):
    teams = [f"T{n}" for n in range(count)]
    people = [Seat(f"p{n}", Role.PARTICIPANT, profile=Profile(tag)) for n, tag in enumerate(tags)]
    placed = spread(teams, people, [], {s.person: s.profile.function for s in people})
    assert placed.keys() == {seat.person for seat in people}
    sizes = Counter(placed.values())
    assert differ_by_one_at_most(sizes[team] for team in teams)
    alike = Counter((placed[seat.person], seat.profile.function) for seat in people)
    for tag in set(tags):
        assert differ_by_one_at_most(alike[team, tag] for team in teams)


def differ_by_one_at_most(numbers):
    numbers = list(numbers)
    return max(numbers) - min(numbers) <= 1


def test_a_team_is_added_with_a_mark_of_its_own():
    assert then(given(), FAY, AddTeam("T3", " Plum ")) == [TeamAdded("T3", "Plum", 3)]
    room = given((FAY, AddTeam("T3", "Plum")))
    assert then(room, FAY, AddTeam("T3", "Plum")) == []
    with pytest.raises(Refused, match="this id"):
        then(room, FAY, AddTeam("T3", "Rose"))


def test_the_seventh_team_wears_the_first_mark_again():
    more = [(FAY, AddTeam(f"T{n}", f"Team {n}")) for n in range(3, 7)]
    [added] = then(given(*more), FAY, AddTeam("T7", "Team 7"))
    assert added.mark == 1


def test_facilitators_and_the_team_rename_it():
    for by in (FAY, MAYA):
        assert then(given(), by, RenameTeam(TEAL, "Lagoon")) == [TeamRenamed(TEAL, "Lagoon")]
    assert then(given(), FAY, RenameTeam(TEAL, "Teal")) == []
    assert then(given(), FAY, RenameTeam(TEAL, "TEAL")) == [TeamRenamed(TEAL, "TEAL")]
    for by in (OMAR, SOL):
        with pytest.raises(Refused, match="or the team itself"):
            then(given(), by, RenameTeam(TEAL, "Lagoon"))


def test_no_two_teams_share_a_name():
    for command in (AddTeam("T3", "amber"), RenameTeam(TEAL, "AMBER")):
        with pytest.raises(Refused, match="Another team is called"):
            then(given(), FAY, command)


def test_facilitators_and_the_team_name_its_captain():
    for by in (FAY, MAYA, ANA):
        assert then(given(), by, NameCaptain("ana")) == [CaptainNamed("ana", TEAL)]
    assert then(given((FAY, NameCaptain("ana"))), FAY, NameCaptain("ana")) == []
    with pytest.raises(Refused, match="or the team itself"):
        then(given(), OMAR, NameCaptain("ana"))
    with pytest.raises(Refused, match="in no team yet"):
        then(given(NINA_COMES), FAY, NameCaptain("nina"))
    with pytest.raises(Refused, match="Only participants and guests sit"):
        then(given(), FAY, NameCaptain("sol"))


@pytest.mark.parametrize(
    "command", [MovePerson("omar", TEAL), BalanceTeams(), AddTeam("T3", "Plum")]
)
def test_only_facilitators_assign_people(command):
    for by in (MAYA, SOL):
        with pytest.raises(Refused, match="Only a facilitator"):
            then(given(), by, command)

"""What seating and naming make of the teams."""

from app.domain.commands import AddTeam, MovePerson, NameCaptain, RenameTeam
from app.domain.room import Team
from tests.cast import AMBER, FAY, TEAL, given


def test_whoever_moves_is_no_longer_captain():
    room = given((FAY, NameCaptain("maya")), (FAY, MovePerson("maya", AMBER)))
    assert room.seats["maya"].team == AMBER
    assert room.seats["maya"].captain is False
    assert [seat.person for seat in room.members(AMBER)] == ["maya", "omar"]


def test_a_team_has_one_captain():
    room = given((FAY, NameCaptain("omar")), (FAY, NameCaptain("maya")), (FAY, NameCaptain("ana")))
    assert {p: s.captain for p, s in room.seats.items() if s.team} == {
        "maya": False,
        "ana": True,
        "omar": True,
    }


def test_teams_are_added_and_renamed():
    room = given((FAY, AddTeam("T3", "Plum")), (FAY, RenameTeam(TEAL, "Lagoon")))
    assert room.teams["T3"] == Team("T3", "Plum", 3)
    assert room.teams[TEAL] == Team(TEAL, "Lagoon", 1)

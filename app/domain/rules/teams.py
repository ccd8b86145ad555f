"""Who sits in which team, and how the teams are called."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime

from app.domain import text
from app.domain.commands import (
    AddTeam,
    BalanceTeams,
    JoinTeam,
    MovePerson,
    NameCaptain,
    RenameTeam,
)
from app.domain.events import CaptainNamed, Event, TeamAdded, TeamJoined, TeamRenamed
from app.domain.model.scale import end_of
from app.domain.people import MAKERS, By, Role, Seat
from app.domain.refusal import Refused
from app.domain.room import Room
from app.domain.rules.permissions import facilitator, maker, seat_of, seated, team_of

TEAM_MARKS = range(1, 7)


def at_a_table(room: Room, person: str, role: Role, wish: str | None = None) -> list[Event]:
    """Where somebody who comes in sits down: the team wished for, or the smallest once it runs.

    Where teams are chosen, or before the first round, nobody is seated without a wish.
    """
    if role not in MAKERS:
        return []
    if wish:
        return [TeamJoined(person, team_of(room, wish).id)]
    if room.seating == "chosen" or room.stage != "running" or not room.teams:
        return []
    return [TeamJoined(person, min(room.teams, key=lambda team: len(room.members(team))))]


def join_team(room: Room, command: JoinTeam, by: By, at: datetime) -> list[Event]:
    seat = maker(room, by)
    team = team_of(room, command.team)
    if seat.team == team.id:
        return []
    if room.seating != "chosen":
        raise Refused("Teams are assigned in this room. A facilitator shows you your place.")
    if seat.team and room.stage == "running":
        raise Refused("You have a team and the work has begun. Ask a facilitator to move you.")
    return [TeamJoined(seat.person, team.id)]


def move_person(room: Room, command: MovePerson, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    seat = _in_a_team(room, command.person)
    team = team_of(room, command.team)
    return [] if seat.team == team.id else [TeamJoined(seat.person, team.id)]


def balance_teams(room: Room, command: BalanceTeams, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    if not room.teams:
        raise Refused("There is no team yet. Add teams first, then seat people in them.")
    makers = [s for s in room.seats.values() if s.role in MAKERS and s.present and not s.waiting]
    staying = [] if command.everybody else [s for s in makers if s.team]
    coming = [s for s in makers if s not in staying]
    placed = spread(room.teams, coming, staying, _tags(room, makers, command.tag))
    return [
        TeamJoined(person, team)
        for person, team in placed.items()
        if room.seats[person].team != team
    ]


def spread(
    teams: Iterable[str], people: list[Seat], staying: list[Seat], tags: Mapping[str, str]
) -> Mapping[str, str]:
    """A team for each of `people`: where fewest share their tag, then where fewest sit.

    Dealt tag by tag, the most frequent first. If nobody stays, the teams differ by one at most,
    in their size and in how many of each tag they have.
    """
    sizes = Counter(s.team for s in staying)
    alike = Counter((s.team, tags[s.person]) for s in staying)
    frequency = Counter(tags[s.person] for s in people)
    order = sorted(people, key=lambda s: (-frequency[tags[s.person]], tags[s.person]))
    placed = {}
    for seat in order:
        its = tags[seat.person]
        team = min(teams, key=lambda t: (alike[t, its], sizes[t]))
        placed[seat.person] = team
        sizes[team] += 1
        alike[team, its] += 1
    return placed


def add_team(room: Room, command: AddTeam, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    team = room.teams.get(text.minted(command.team))
    name = text.worded(command.name, text.NAME)
    if team and team.name == name:
        return []
    if team:
        raise Refused("A team with this id is there already. Reload the page and try again.")
    _refuse_taken(room, name)
    return [TeamAdded(command.team, name, _free_mark(room))]


def rename_team(room: Room, command: RenameTeam, by: By, at: datetime) -> list[Event]:
    team = team_of(room, command.team)
    _refuse_outsiders(room, by, team.id)
    name = text.worded(command.name, text.NAME)
    if team.name == name:
        return []
    _refuse_taken(room, name, but=team.id)
    return [TeamRenamed(team.id, name)]


def name_captain(room: Room, command: NameCaptain, by: By, at: datetime) -> list[Event]:
    seat = _in_a_team(room, command.person)
    if seat.team is None:
        raise Refused("They are in no team yet. A captain speaks for a team.")
    _refuse_outsiders(room, by, seat.team)
    return [] if seat.captain else [CaptainNamed(seat.person, seat.team)]


def _in_a_team(room: Room, person: str) -> Seat:
    seat = seat_of(room, person)
    if seat.role not in MAKERS:
        raise Refused("Only participants and guests sit in teams.")
    if seat.waiting:
        raise Refused("Let them in first; they are still waiting at the door.")
    return seat


def _refuse_outsiders(room: Room, by: By, team: str) -> None:
    seat = seated(room, by)
    if seat.role is not Role.FACILITATOR and seat.team != team:
        raise Refused("Only a facilitator or the team itself can do that.", code="forbidden")


def _refuse_taken(room: Room, name: str, but: str = "") -> None:
    others = (team.name.casefold() for team in room.teams.values() if team.id != but)
    if name.casefold() in others:
        raise Refused("Another team is called “{name}”. Choose a different name.", name=name)


def _free_mark(room: Room) -> int:
    worn = Counter(team.mark for team in room.teams.values())
    return min(TEAM_MARKS, key=lambda mark: worn[mark])


def _tags(room: Room, people: list[Seat], tag: str) -> dict[str, str]:
    """Person to what they are spread by: what they do, or the end of the scale they stand at."""
    if tag == "scale":
        return {seat.person: end_of(room.scale.get(seat.person)) for seat in people}
    return {seat.person: str(getattr(seat.profile, tag)) for seat in people}

"""Teams are made and named; people sit down in them."""

from app.domain.changes.entrance import reseated
from app.domain.events import CaptainNamed, Recorded, TeamAdded, TeamJoined, TeamRenamed
from app.domain.replacing import replace
from app.domain.room import Room, Team


def team_joined(room: Room, event: TeamJoined, recorded: Recorded) -> Room:
    return reseated(room, replace(room.seats[event.person], team=event.team, captain=False))


def team_added(room: Room, event: TeamAdded, recorded: Recorded) -> Room:
    team = Team(event.team, event.name, event.mark)
    return replace(room, teams={**room.teams, team.id: team})


def team_renamed(room: Room, event: TeamRenamed, recorded: Recorded) -> Room:
    team = replace(room.teams[event.team], name=event.name)
    return replace(room, teams={**room.teams, team.id: team})


def captain_named(room: Room, event: CaptainNamed, recorded: Recorded) -> Room:
    """A team has one captain."""
    seats = {
        seat.person: replace(seat, captain=seat.person == event.person)
        for seat in room.seats.values()
        if seat.team == event.team
    }
    return replace(room, seats={**room.seats, **seats})

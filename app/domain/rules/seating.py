"""Mixed teams: what people say of their work, where they stand, and who moves because of it."""

from datetime import datetime

from app.domain import text
from app.domain.commands import ArrangeTeams, PlaceOnScale, TellProfile
from app.domain.events import Event, ProfileTold, ScalePlaced, TeamJoined
from app.domain.people import LEVELS, MAKERS, By, Profile, Seat
from app.domain.refusal import Refused
from app.domain.room import Room
from app.domain.rules.permissions import facilitator, maker, seat_of, team_of

MOST_PLACE = 10
FUNCTION = 40


def arrange_teams(room: Room, command: ArrangeTeams, by: By, at: datetime) -> list[Event]:
    """Everybody moves, or nobody."""
    facilitator(room, by)
    for person, team in command.seats.items():
        if seat_of(room, person).role not in MAKERS or room.seats[person].waiting:
            raise Refused("Only participants and guests sit in teams.")
        team_of(room, team)
    return [
        TeamJoined(person, team)
        for person, team in command.seats.items()
        if room.seats[person].team != team
    ]


def tell_profile(room: Room, command: TellProfile, by: By, at: datetime) -> list[Event]:
    """One's own; facilitators may note it of others, and who reports to whom."""
    seat = _told_of(room, command, by)
    if command.level and command.level not in LEVELS:
        raise Refused("There is no such level.", code="bad_request")
    before = seat.profile
    told = Profile(
        text.clean(command.function, FUNCTION),
        command.level,
        command.operations,
        command.customer_facing,
        before.guest_of,
        before.via,
        _line_manager(room, command, by) if command.person else before.reports_to,
    )
    return [] if told == before else [ProfileTold(seat.person, told)]


def place_on_scale(room: Room, command: PlaceOnScale, by: By, at: datetime) -> list[Event]:
    """While people arrive, and as often as they like."""
    person = maker(room, by).person
    if not 0 <= command.place <= MOST_PLACE:
        raise Refused("The scale goes from 0 to {most}.", code="bad_request", most=MOST_PLACE)
    if not scale_is_open(room):
        raise Refused("The scale is for the arrival; what you said there stays as it is.")
    return [] if room.scale.get(person) == command.place else [ScalePlaced(person, command.place)]


def scale_is_open(room: Room) -> bool:
    running = room.running
    return room.stage == "lobby" or bool(running and running.design.type == "lobby")


def _told_of(room: Room, command: TellProfile, by: By) -> Seat:
    if command.person is None or command.person == by.person:
        return maker(room, by)
    facilitator(room, by)
    return seat_of(room, command.person)


def _line_manager(room: Room, command: TellProfile, by: By) -> str:
    facilitator(room, by)
    if not command.reports_to:
        return ""
    if command.reports_to == command.person:
        raise Refused("Nobody reports to themselves.", code="bad_request")
    return seat_of(room, command.reports_to).person

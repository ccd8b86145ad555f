"""Opening the room, its mandate, and the end of the workshop."""

from datetime import datetime

from app.domain import text
from app.domain.commands import (
    ArchiveWorkshop,
    CloseWorkshop,
    OpenRoom,
    ReopenWorkshop,
    StateMandate,
    TeamPlan,
)
from app.domain.events import (
    Event,
    MandateStated,
    RoomOpened,
    RoundClosed,
    WorkshopArchived,
    WorkshopClosed,
    WorkshopReopened,
)
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Mandate, Room
from app.domain.rules.dates import looks_ahead
from app.domain.rules.permissions import facilitator, sponsor_or_facilitator
from app.domain.rules.succession import brought_along

MOST_SEATS = 1000
MOST_TEAMS = 40
MOST_MANDATE_LINES = 20


def open_room(room: Room, command: OpenRoom, by: By, at: datetime) -> list[Event]:
    """Sent once; the desk's link is the permission."""
    if room.design is not None:
        return _opened_already(room, command)
    if not 1 <= command.capacity <= MOST_SEATS:
        raise Refused("A room seats between 1 and {most} people.", most=MOST_SEATS)
    if command.affected < 0:
        raise Refused("Say how many people the change will touch, or leave it open.")
    opened = RoomOpened(
        command.design,
        command.method,
        text.worded(command.title, text.TITLE),
        command.seating,
        command.capacity,
        command.zone,
        _planned(command.teams),
        command.rehearsal,
        command.affected,
        command.continues,
    )
    stated = [_stated(command)] if command.goal.strip() else []
    return [opened, *stated, *brought_along(command)]


def state_mandate(room: Room, command: StateMandate, by: By, at: datetime) -> list[Event]:
    sponsor_or_facilitator(room, by)
    text.worded(command.goal, text.TEXT)
    stated = _stated(command)
    return [] if _same(room.mandate, stated) else [stated]


def close_workshop(room: Room, command: CloseWorkshop, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    if room.stage == "closed":
        return []
    unfinished = next((b for b in room.ballots.values() if b.state != "closed"), None)
    if unfinished:
        raise Refused(
            "The ballot “{title}” is still open. End it first, so that every vote counts.",
            title=unfinished.title,
        )
    running = room.running
    rung = [RoundClosed(running.id)] if running else []
    return [*rung, *looks_ahead(room, at), WorkshopClosed()]


def reopen_workshop(room: Room, command: ReopenWorkshop, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    if room.stage != "closed":
        return []
    return [WorkshopReopened(text.worded(command.reason, text.TEXT))]


def archive_workshop(room: Room, command: ArchiveWorkshop, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    if room.stage == "archived":
        return []
    if room.stage != "closed":
        raise Refused("Close the workshop first; then it can go into the archive.")
    return [WorkshopArchived()]


def _opened_already(room: Room, command: OpenRoom) -> list[Event]:
    if room.design == command.design and room.title == text.clean(command.title, text.TITLE):
        return []
    raise Refused("This room is open already, with another design. Open a new one.")


def _planned(teams: tuple[TeamPlan, ...]) -> tuple[TeamPlan, ...]:
    if len({team.id for team in teams}) < len(teams):
        raise Refused("Two of the teams have the same id.", code="bad_request")
    if len(teams) > MOST_TEAMS:
        raise Refused("At most {most} teams fit into a room.", most=MOST_TEAMS)
    planned = tuple(
        TeamPlan(text.minted(team.id), text.worded(team.name, text.NAME), team.mark)
        for team in teams
    )
    _refuse_one_name_for_two(planned)
    return planned


def _refuse_one_name_for_two(teams: tuple[TeamPlan, ...]) -> None:
    taken: set[str] = set()
    for team in teams:
        if team.name.casefold() in taken:
            raise Refused(
                "Two of the teams are called “{name}”. Give each a name of its own.",
                code="bad_request",
                name=team.name,
            )
        taken.add(team.name.casefold())


def _stated(command: OpenRoom | StateMandate) -> MandateStated:
    return MandateStated(
        text.clean(command.goal, text.TEXT),
        _lines(command.fixed),
        _lines(command.open),
        text.clean(command.promise, text.TEXT),
        text.clean(command.stops_doing, text.TEXT),
    )


def _lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    kept = tuple(line for line in (text.clean(line, text.TEXT) for line in lines) if line)
    if len(kept) > MOST_MANDATE_LINES:
        raise Refused(
            "A mandate has room for {most} lines of each kind. Put some of them together.",
            most=MOST_MANDATE_LINES,
        )
    return kept


def _same(mandate: Mandate, stated: MandateStated) -> bool:
    return mandate == Mandate(
        stated.goal, stated.fixed, stated.open, stated.promise, stated.stops_doing
    )

"""The room opens, its mandate changes, its workshop ends."""

from app.domain.events import (
    MandateStated,
    Recorded,
    RoomOpened,
    WorkshopArchived,
    WorkshopClosed,
    WorkshopReopened,
)
from app.domain.replacing import replace
from app.domain.room import Door, Mandate, Room, Round, Team


def room_opened(room: Room, event: RoomOpened, recorded: Recorded) -> Room:
    return replace(
        room,
        design=event.design,
        method=event.method,
        title=event.title,
        opened_at=recorded.at,
        stage="lobby",
        zone=event.zone,
        seating=event.seating,
        rehearsal=event.rehearsal,
        affected=event.affected,
        continues=event.continues,
        door=Door(capacity=event.capacity),
        teams={team.id: Team(team.id, team.name, team.mark) for team in event.teams},
        agenda=tuple(Round(design, design.minutes) for design in event.design.rounds),
    )


def mandate_stated(room: Room, event: MandateStated, recorded: Recorded) -> Room:
    mandate = Mandate(event.goal, event.fixed, event.open, event.promise, event.stops_doing)
    return replace(room, mandate=mandate)


def workshop_closed(room: Room, event: WorkshopClosed, recorded: Recorded) -> Room:
    return replace(room, stage="closed", closed_at=recorded.at, last_act=None)


def workshop_reopened(room: Room, event: WorkshopReopened, recorded: Recorded) -> Room:
    return replace(room, stage="running", closed_at=None)


def workshop_archived(room: Room, event: WorkshopArchived, recorded: Recorded) -> Room:
    return replace(room, stage="archived")

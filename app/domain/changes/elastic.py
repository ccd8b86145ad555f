"""Several rounds to come got other lengths at once."""

from app.domain.changes.acts import acted
from app.domain.events import AgendaFitted, Recorded
from app.domain.replacing import replace
from app.domain.room import Room


def agenda_fitted(room: Room, event: AgendaFitted, recorded: Recorded) -> Room:
    room = acted(room, recorded, "Agenda trimmed")
    agenda = tuple(
        replace(r, minutes=event.minutes[r.id], rev=r.rev + 1) if r.id in event.minutes else r
        for r in room.agenda
    )
    return replace(room, agenda=agenda)

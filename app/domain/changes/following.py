"""How far things are that were promised is written down, one report after the other."""

from app.domain.events import Recorded, StatusReported
from app.domain.replacing import replace
from app.domain.room import Report, Room


def status_reported(room: Room, event: StatusReported, recorded: Recorded) -> Room:
    report = Report(event.status, event.note, event.date, recorded.by.person, recorded.at)
    told = (*room.reports.get(event.artefact, ()), report)
    return replace(room, reports={**room.reports, event.artefact: told})

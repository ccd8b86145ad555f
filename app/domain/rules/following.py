"""What becomes of promises: reported by whoever answers for them, once the workshop is over."""

from datetime import datetime

from app.domain.commands import ReportStatus
from app.domain.events import Event, StatusReported
from app.domain.model.following import answers_for, is_followed
from app.domain.people import By, Role, Seat
from app.domain.refusal import Refused
from app.domain.room import Artefact, Room
from app.domain.rules.dates import iso_date
from app.domain.rules.permissions import seated
from app.domain.rules.sight import refuse_gone, seen
from app.domain.text import LINE, clean

OVER = frozenset({"closed", "archived"})


def report_status(room: Room, command: ReportStatus, by: By, at: datetime) -> list[Event]:
    seat = seated(room, by)
    if room.stage not in OVER:
        raise Refused("How far things are is told once the workshop is closed.")
    artefact = _answered_for(room, command.artefact, seat, by)
    refuse_gone(artefact)
    if not is_followed(room, artefact):
        raise Refused("Nobody is asked how far “{title}” is.", title=artefact.title)
    day = iso_date(command.date) if command.date else ""
    told = StatusReported(artefact.id, command.status, clean(command.note, LINE), day)
    last = next(iter(room.reports.get(artefact.id, ())[-1:]), None)
    if last and (last.status, last.note, last.date) == (told.status, told.note, told.date):
        return []
    return [told]


def _answered_for(room: Room, id: str, seat: Seat, by: By) -> Artefact:
    """The card; its owner may sit at another table, and never have seen it."""
    artefact = room.artefacts.get(id)
    if artefact is None or seat.person not in answers_for(room, artefact):
        artefact = seen(room, id, by)
        if seat.role is not Role.FACILITATOR:
            raise Refused(
                "Only those who answer for “{title}” say how far it is.",
                code="forbidden",
                title=artefact.title,
            )
    return artefact

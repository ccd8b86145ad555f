"""The documents in the facilitators' hands: words, order, what is left out. Never the cards."""

from datetime import datetime

from app.domain.commands import ContestLine, HideLine, OrderLines, RewordLine, WriteLead
from app.domain.events import (
    Event,
    LeadWritten,
    LineContested,
    LineHidden,
    LineReworded,
    LinesOrdered,
    Status,
    StatusChanged,
)
from app.domain.people import By
from app.domain.refusal import Refused
from app.domain.room import Artefact, Room
from app.domain.rules.permissions import facilitator
from app.domain.rules.sight import refuse_gone, seen
from app.domain.text import LINE, TEXT, clean, worded

LEAD = 240
"""Characters of a lead: two lines of print."""


def write_lead(room: Room, command: WriteLead, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    _refuse_no_section(room, command.section)
    text = " ".join(clean(command.text, LEAD).split())
    if room.leads.get(command.section, "") == text:
        return []
    return [LeadWritten(command.section, text)]


def reword_line(room: Room, command: RewordLine, by: By, at: datetime) -> list[Event]:
    artefact = _line(room, command.artefact, by)
    text, before = clean(command.text, TEXT), room.reworded.get(artefact.id)
    if text == (before.text if before else ""):
        return []
    return [LineReworded(artefact.id, text, _why(command.reason, bool(text)))]


def hide_line(room: Room, command: HideLine, by: By, at: datetime) -> list[Event]:
    artefact = _line(room, command.artefact, by)
    if command.hidden == (artefact.id in room.hidden):
        return []
    return [LineHidden(artefact.id, command.hidden, _why(command.reason, command.hidden))]


def order_lines(room: Room, command: OrderLines, by: By, at: datetime) -> list[Event]:
    facilitator(room, by)
    _refuse_no_section(room, command.section)
    if len(set(command.order)) < len(command.order):
        raise Refused("A line can stand in one place only.", code="bad_request")
    for id in command.order:
        seen(room, id, by)
    if room.orders.get(command.section, ()) == command.order:
        return []
    return [LinesOrdered(command.section, command.order)]


def contest_line(room: Room, command: ContestLine, by: By, at: datetime) -> list[Event]:
    artefact = _line(room, command.artefact, by)
    if command.contested == (artefact.status == "contested"):
        return []
    reason = _why(command.reason, command.contested)
    return [
        LineContested(artefact.id, command.contested, reason),
        StatusChanged(artefact.id, "contested" if command.contested else _before(artefact)),
    ]


def _before(artefact: Artefact) -> Status:
    return "shared" if artefact.was == "contested" else artefact.was


def _line(room: Room, id: str, by: By) -> Artefact:
    """A standing card, for a facilitator."""
    facilitator(room, by)
    artefact = seen(room, id, by)
    refuse_gone(artefact)
    return artefact


def _why(reason: str, needed: bool) -> str:
    return worded(reason, LINE) if needed else clean(reason, LINE)


def _refuse_no_section(room: Room, section: str) -> None:
    known = room.method.sections if room.method else ()
    if section not in {each.id for each in known}:
        raise Refused("The documents have no such section.", code="not_found")

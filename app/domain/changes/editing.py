"""What facilitators changed of the documents is written down, beside the cards themselves."""

from collections.abc import Mapping

from app.domain.events import (
    LeadWritten,
    LineContested,
    LineHidden,
    LineReworded,
    LinesOrdered,
    Recorded,
)
from app.domain.replacing import replace
from app.domain.room import Edit, Room

Edits = Mapping[str, Edit]


def lead_written(room: Room, event: LeadWritten, recorded: Recorded) -> Room:
    others = {section: text for section, text in room.leads.items() if section != event.section}
    return replace(room, leads={**others, event.section: event.text} if event.text else others)


def line_reworded(room: Room, event: LineReworded, recorded: Recorded) -> Room:
    edit = Edit(event.text, event.reason, recorded.by.person, recorded.at)
    return replace(room, reworded=_with(room.reworded, event.artefact, edit, bool(event.text)))


def line_hidden(room: Room, event: LineHidden, recorded: Recorded) -> Room:
    edit = Edit("", event.reason, recorded.by.person, recorded.at)
    return replace(room, hidden=_with(room.hidden, event.artefact, edit, event.hidden))


def line_contested(room: Room, event: LineContested, recorded: Recorded) -> Room:
    edit = Edit("", event.reason, recorded.by.person, recorded.at)
    return replace(room, contests=_with(room.contests, event.artefact, edit, event.contested))


def lines_ordered(room: Room, event: LinesOrdered, recorded: Recorded) -> Room:
    return replace(room, orders={**room.orders, event.section: event.order})


def _with(edits: Edits, artefact: str, edit: Edit, there: bool) -> Edits:
    others = {id: each for id, each in edits.items() if id != artefact}
    return {**others, artefact: edit} if there else others
